import type { ComponentPropsWithRef, ReactNode } from "react";

type Props = Omit<ComponentPropsWithRef<"input">, "type"> & {
  kind?: "checkbox" | "radio";
  name: string;
  label: ReactNode;
  note?: ReactNode;
};

/** A box to tick, or one answer of several; the words are part of the target. */
export function Tick({ kind = "checkbox", label, note, ...rest }: Props) {
  return (
    <label className="tick">
      <input type={kind} {...rest} />
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
    </label>
  );
}
