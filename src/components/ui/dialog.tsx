"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button.tsx";
import type { ButtonLook } from "./button-class.ts";

type Props = {
  /** The button that opens the dialog. */
  open: ReactNode;
  openLook?: ButtonLook["look"];
  openSmall?: boolean;
  /** A question that names what happens and to how many: "Setujui 2 realisasi Semester I?" */
  title: ReactNode;
  /** What it means, and who can reverse it. */
  children: ReactNode;
  /** The safe verb; it has the focus: "Periksa lagi". */
  safe: string;
  /** The verb itself, usually a form with its submit button. */
  action: ReactNode;
};

/** Only before what cannot be undone. Everything else is done at once and offers "Urungkan". */
export function Dialog({ open, openLook, openSmall, title, children, safe, action }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const name = useId();

  const show = () => {
    dialog.current?.showModal();
    stay.current?.focus();
  };

  const close = () => dialog.current?.close();

  return (
    <>
      <Button look={openLook} small={openSmall} onClick={show} aria-haspopup="dialog">
        {open}
      </Button>
      <dialog ref={dialog} className="dialog" aria-labelledby={name}>
        <h2 id={name}>{title}</h2>
        <div className="dialog-say">{children}</div>
        <div className="dialog-verbs" onSubmit={close}>
          <Button ref={stay} onClick={close}>
            {safe}
          </Button>
          {action}
        </div>
      </dialog>
    </>
  );
}
