import type { ComponentPropsWithRef } from "react";
import { Field, type FieldWords, fieldAria } from "./field.tsx";

type Props = FieldWords & Omit<ComponentPropsWithRef<"input">, keyof FieldWords | "type"> & { name: string };

/** A file from this device; say the accepted kinds and the largest size in the hint. */
export function FileInput({ label, must, hint, error, name, id = name, className, ...rest }: Props) {
  return (
    <Field id={id} label={label} must={must} hint={hint} error={error}>
      <input
        className={["input", className].filter(Boolean).join(" ")}
        type="file"
        name={name}
        {...rest}
        {...fieldAria(id, { must, hint, error })}
      />
    </Field>
  );
}
