import type { ComponentPropsWithRef } from "react";
import { Field, type FieldWords, fieldAria } from "./field.tsx";

type Props = FieldWords & Omit<ComponentPropsWithRef<"textarea">, keyof FieldWords> & { name: string };

/** Several lines; grows with what is written where the browser can. */
export function TextArea({ label, must, hint, error, name, id = name, className, rows = 3, ...rest }: Props) {
  return (
    <Field id={id} label={label} must={must} hint={hint} error={error}>
      <textarea
        className={["input", className].filter(Boolean).join(" ")}
        name={name}
        rows={rows}
        {...rest}
        {...fieldAria(id, { must, hint, error })}
      />
    </Field>
  );
}
