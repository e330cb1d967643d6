"use client";

import type { KeyboardEvent } from "react";

type Props = {
  /** Unique on the page. */
  name: string;
  legend: string;
  choices: { value: string; label: string; shortcut?: string }[];
  value: string | null;
  onChange: (value: string) => void;
};

/** A few answers side by side: arrows move as in any radio group, the first letter chooses. */
export function ChoiceRow({ name, legend, choices, value, onChange }: Props) {
  const byLetter = (event: KeyboardEvent) => {
    const found = choices.find(({ shortcut }) => shortcut === event.key.toLowerCase());
    if (!found || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(found.value);
  };
  return (
    <fieldset className="flex flex-wrap gap-x-3 gap-y-1" onKeyDown={byLetter}>
      <legend className="sr-only">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="inline-flex min-h-6 items-center gap-1 phone:min-h-11">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
