"use client";

import { revokeException } from "#features/calendar/actions.ts";
import { EndWithReason } from "./end-with-reason.tsx";

const VERB = { does: "Cabut", doing: "mencabut", done: "dicabut" };

/** Ends an exception before its day, with a reason. */
export function RevokeForm({ exceptionId, name }: { exceptionId: string; name: string }) {
  const end = (reason: string) => revokeException({ exceptionId, reason });
  return <EndWithReason id={exceptionId} what="pengecualian" name={name} verb={VERB} end={end} />;
}
