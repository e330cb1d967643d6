import { CaretDownIcon } from "@phosphor-icons/react/dist/ssr/CaretDown";
import type { ComponentPropsWithRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { Field, type FieldWords, fieldAria } from "./field.tsx";

export type Choice = { value: string; label: string; disabled?: boolean };

type Props = FieldWords &
  Omit<ComponentPropsWithRef<"select">, keyof FieldWords> & { name: string; choices: Choice[]; none?: string };

/** The browser's own list: it knows the keyboard, the phone's wheel and the screen reader. `none` is the empty first line. */
export function Select({ label, must, hint, error, name, id = name, choices, none, className, ...rest }: Props) {
  return (
    <Field id={id} label={label} must={must} hint={hint} error={error}>
      <div className="select-slot">
        <select
          className={["input", className].filter(Boolean).join(" ")}
          name={name}
          {...rest}
          {...fieldAria(id, { must, hint, error })}
        >
          {none && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon of={CaretDownIcon} />
      </div>
    </Field>
  );
}
