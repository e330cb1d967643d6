"use client";

import { EndWithReason } from "#features/calendar/components/end-with-reason.tsx";
import { endDelegation } from "#features/delegations/actions.ts";

const VERB = { does: "Akhiri", doing: "mengakhiri", done: "diakhiri" };

/** The manager ends somebody's delegation, with a reason that both of them read. */
export function EndDelegation({ delegationId, name }: { delegationId: string; name: string }) {
  const end = (reason: string) => endDelegation({ delegationId, reason });
  return <EndWithReason id={delegationId} what="pendelegasian" name={name} verb={VERB} end={end} />;
}
