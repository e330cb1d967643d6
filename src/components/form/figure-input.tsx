import type { ComponentPropsWithRef } from "react";
import { Field, type FieldWords, fieldAria } from "./field.tsx";

type Props = FieldWords &
  Omit<ComponentPropsWithRef<"input">, keyof FieldWords | "type" | "inputMode"> & { name: string; unit?: string };

/**
 * A figure in Indonesian writing. A text field, not type=number: the browser would eat "6.011,50" and change figures
 * under a scrolling finger. What is typed is kept and read on the server.
 */
export function FigureInput({ label, must, hint, error, name, id = name, unit, className, ...rest }: Props) {
  const figure = (
    <input
      className={["input-figure", !unit && "input", className].filter(Boolean).join(" ")}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      name={name}
      {...rest}
      {...fieldAria(id, { must, hint, error })}
    />
  );
  return (
    <Field id={id} label={label} must={must} hint={hint} error={error}>
      {unit ? (
        <div className="input input-with-unit">
          {figure}
          <span>{unit}</span>
        </div>
      ) : (
        figure
      )}
    </Field>
  );
}
