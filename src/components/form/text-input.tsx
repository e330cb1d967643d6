import type { ComponentPropsWithRef } from "react";
import { Field, type FieldWords, fieldAria } from "./field.tsx";

type Props = FieldWords & Omit<ComponentPropsWithRef<"input">, keyof FieldWords> & { name: string };

/** One line of text. The id is the name unless a page holds the same name twice. */
export function TextInput({ label, must, hint, error, name, id = name, className, type = "text", ...rest }: Props) {
  return (
    <Field id={id} label={label} must={must} hint={hint} error={error}>
      <input
        className={["input", className].filter(Boolean).join(" ")}
        type={type}
        name={name}
        {...rest}
        {...fieldAria(id, { must, hint, error })}
      />
    </Field>
  );
}
