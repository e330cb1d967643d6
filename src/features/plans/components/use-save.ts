"use client";

import { useState, useTransition } from "react";
import type { FieldError } from "#components/form/error-summary.tsx";
import { unreachable } from "#features/calendar/components/use-submit.ts";
import type { ActionResult } from "#lib/action.ts";

/** What somebody else saved meanwhile, by field, with the version that it has now. */
export type Overtaken = { message: string; other: Record<string, string | number | null> };

/** A form and the action behind it. A conflict keeps what was typed and brings what the other person saved. */
export function useSave<I, T>(act: (input: I) => Promise<ActionResult<T>>, onDone: (value: T) => void) {
  const [fields, setFields] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const [isBusy, start] = useTransition();

  const save = (input: I, then: (value: T) => void = onDone) =>
    start(async () => {
      const result = await act(input).catch(unreachable);
      const other = result.ok ? undefined : result.other;
      setFields(result.ok ? {} : (result.fields ?? {}));
      setOvertaken(!result.ok && other ? { message: result.message, other } : null);
      setRefusal(result.ok || result.fields || other ? null : result.message);
      if (result.ok) then(result.value);
    });

  const errors: FieldError[] = Object.entries(fields).map(([id, message]) => ({ id, message }));
  return { fields, errors, refusal, overtaken, isBusy, save };
}
