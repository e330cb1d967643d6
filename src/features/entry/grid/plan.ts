// Sending: which realisasi go, which stay and why. Whatever is not yet saved stays, so that nobody sends an older figure
// than the one on the screen.
import type { EntryIndicator } from "#features/entry/sheet.ts";
import type { Passed } from "#features/realisasi/passing.ts";
import { hasDraft, type Matter, type Spot } from "./matters.ts";

export type Left = { indicator: EntryIndicator; say: string; spot: Spot };

export type Plan = { send: string[]; left: Left[] };

/** matters: of one indicator. An indicator without a clear schedule that nobody began to fill is neither sent nor held back. */
export function planOf(
  indicators: readonly EntryIndicator[],
  matters: (indicator: EntryIndicator) => Matter[],
  isBegun: (indicator: EntryIndicator) => boolean,
): Plan {
  const plan: Plan = { send: [], left: [] };
  for (const indicator of indicators) {
    if (!hasDraft(indicator) || !indicator.realisasi) continue;
    const open = matters(indicator).filter((matter) => matter.what !== "returned");
    if (open.length > 0) plan.left.push(...open.map(({ say, spot }) => ({ indicator, say, spot })));
    else if (indicator.due === "due" || isBegun(indicator)) plan.send.push(indicator.realisasi.id);
  }
  return plan;
}

/** What the server held back joins what was held back here; it is asked last and so knows best. */
export function withAnswer(plan: Plan, left: Passed["left"], indicators: readonly EntryIndicator[]): Left[] {
  const more = left.flatMap(({ id, why }) => {
    const indicator = indicators.find((one) => one.realisasi?.id === id);
    return indicator ? why.map((say): Left => ({ indicator, say, spot: spotFor(say, indicator) })) : [];
  });
  return [...plan.left, ...more];
}

// The server answers in sentences; where it speaks of evidence that is the place, otherwise the indicator itself.
function spotFor(say: string, indicator: EntryIndicator): Spot {
  return say.startsWith("bukti") ? { kind: "evidence" } : { kind: "field", field: `kendala/${indicator.id}` };
}
