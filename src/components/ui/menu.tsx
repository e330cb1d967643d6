"use client";

import { CaretDownIcon } from "@phosphor-icons/react/dist/ssr/CaretDown";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  /** What stands on the button. */
  label: ReactNode;
  /** Spoken name, where the label alone does not say what opens. */
  name?: string;
  buttonClass?: string;
  caret?: boolean;
  align?: "start" | "end";
  up?: boolean;
  children: ReactNode;
};

/**
 * A button with a list of links and actions under it. A native <details> opens it, also before any script has arrived;
 * the script only adds how one leaves: Esc, a click elsewhere, the focus moving on, a choice made.
 */
export function Menu({
  label,
  name,
  buttonClass = "btn btn-pick",
  caret = true,
  align = "start",
  up,
  children,
}: Props) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const clickElsewhere = (event: PointerEvent) => {
      const box = details.current;
      if (box?.open && !box.contains(event.target as Node)) box.open = false;
    };
    document.addEventListener("pointerdown", clickElsewhere);
    return () => document.removeEventListener("pointerdown", clickElsewhere);
  }, []);

  return (
    <details
      ref={details}
      className={["menu", align === "end" && "menu-end", up && "menu-up"].filter(Boolean).join(" ")}
      onKeyDown={closeOnEscape}
      onBlur={closeWhenFocusLeaves}
    >
      <summary className={buttonClass} aria-label={name}>
        {label}
        {caret && <Icon of={CaretDownIcon} className="menu-caret" />}
      </summary>
      <div className="menu-sheet" onClickCapture={closeAfterChoice}>
        {children}
      </div>
    </details>
  );
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  const box = event.currentTarget;
  if (event.key !== "Escape" || !box.open) return;
  box.open = false;
  box.querySelector("summary")?.focus();
}

function closeWhenFocusLeaves(event: FocusEvent<HTMLDetailsElement>) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

function closeAfterChoice(event: MouseEvent<HTMLDivElement>) {
  const chosen = (event.target as Element).closest("a");
  const box = event.currentTarget.parentElement;
  if (chosen && box instanceof HTMLDetailsElement) box.open = false;
}
