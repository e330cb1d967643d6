"use client";

import { type ComponentPropsWithRef, useState } from "react";
import type { Template } from "#domain/evaluation/template.ts";
import { formatFigure } from "#domain/value/format.ts";
import { readFigure } from "#domain/value/read.ts";

/** Applies a change to the template being written. */
export type Edit = (work: (draft: Template) => void) => void;

type LineProps = Omit<ComponentPropsWithRef<"input">, "onChange" | "value"> & {
  label: string;
  value: string;
  onText: (text: string) => void;
};

/** A field in a table, named for those who hear it. */
export function Line({ label, value, onText, className, ...rest }: LineProps) {
  return (
    <input
      className={className ? `input ${className}` : "input"}
      aria-label={label}
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
      {...rest}
    />
  );
}

type LinesProps = { label: string; value: string; rows?: 2 | 3; onText: (text: string) => void };

export function Lines({ label, value, rows = 2, onText }: LinesProps) {
  return (
    <textarea
      className="input"
      aria-label={label}
      rows={rows}
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}

type ExactProps = {
  label: string;
  value: string | null;
  mayBeEmpty?: boolean;
  onExact: (exact: string | null) => void;
};

/** A figure as it is typed; it reaches the template when it can be read, and says so while it cannot. */
export function Exact({ label, value, mayBeEmpty, onExact }: ExactProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? "" : formatFigure(value));
  const change = (text: string) => {
    setTyped(text);
    const reading = readFigure(text);
    if (reading.kind === "number" && !reading.exact.startsWith("-")) onExact(reading.exact);
    else if (reading.kind === "empty" && mayBeEmpty) onExact(null);
  };
  const reading = readFigure(shown);
  const isWrong = reading.kind === "empty" ? !mayBeEmpty : reading.kind !== "number" || reading.exact.startsWith("-");
  return (
    <input
      className="input input-figure text-right"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => !isWrong && setTyped(null)}
    />
  );
}

type PickProps = {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onPick: (value: string) => void;
};

export function Pick({ label, value, choices, onPick }: PickProps) {
  return (
    <select className="input" aria-label={label} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
