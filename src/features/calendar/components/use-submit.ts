"use client";

import { useState, useTransition } from "react";
import type { FieldError } from "#components/form/error-summary.tsx";
import type { ActionResult } from "#lib/action.ts";

/** A form and the action behind it: what is to be mended stands at its field, what was refused above them all. */
export function useSubmit<I, T>(act: (input: I) => Promise<ActionResult<T>>, onDone: (value: T) => void) {
  const [fields, setFields] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, start] = useTransition();

  const submit = (input: I) =>
    start(async () => {
      const result = await act(input).catch(unreachable);
      setFields(result.ok ? {} : (result.fields ?? {}));
      setRefusal(result.ok || result.fields ? null : result.message);
      if (result.ok) onDone(result.value);
    });

  const errors: FieldError[] = Object.entries(fields).map(([id, message]) => ({ id, message }));
  return { fields, errors, refusal, isBusy, submit };
}

/** No line: the answer is a refusal like another, so that the form stays with everything in it. */
export const unreachable = (): ActionResult<never> => ({
  ok: false,
  kind: "surprise",
  message: "Peladen tidak terjangkau. Isian Anda tetap ada di layar; periksa jaringan, lalu simpan lagi.",
});

/** The text of a field of a form. */
export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
