"use client";

import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { useCallback, useEffect, useRef, useState } from "react";
import { Icon } from "./icon.tsx";
import { type Toast, takeUnseen, toastEvent } from "./toast.ts";

const shownFor = 6000;

/** Stands once in the shell and waits for showToast(). Pointer or focus on the line holds it. */
export function ToastRegion() {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hold = useCallback(() => clearTimeout(timer.current), []);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setToast(null), shownFor);
  }, []);

  useEffect(() => {
    const receive = () => {
      const said = takeUnseen();
      if (!said) return;
      setToast(said);
      release();
    };
    receive();
    window.addEventListener(toastEvent, receive);
    return () => {
      window.removeEventListener(toastEvent, receive);
      hold();
    };
  }, [hold, release]);

  const undo = () => {
    toast?.undo?.();
    setToast(null);
  };

  return (
    // The line is held while somebody is at it: six seconds are short with a screen magnifier.
    <div
      className="toasts"
      role="status"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {toast && (
        <div className="toast">
          <Icon of={CheckIcon} />
          {toast.text}
          {toast.undo && (
            <button type="button" onClick={undo}>
              Urungkan
            </button>
          )}
        </div>
      )}
    </div>
  );
}
