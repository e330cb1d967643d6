// Reads of reports. The inspectorate sees them from the first draft on; the agency, once they are final.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { lhePaper } from "#features/lhe/paper.ts";
import { type Worksheet, worksheetOf } from "#features/lhe/worksheet.ts";
import { followUpOf, listRecommendations } from "#features/recommendations/queries.ts";
import { db } from "#lib/db.ts";
import type { Paper } from "#lib/document/model.ts";
import { formatDay } from "#lib/format.ts";

export type LheView = {
  id: string;
  year: number;
  state: "draft" | "reviewed" | "final";
  version: number;
  number: string | null;
  place: string | null;
  datedOn: string | null;
  returnedReason: string | null;
  reviewedAt: Date | null;
  finalisedAt: Date | null;
  code: string | null;
  score: string | null;
  predikat: string | null;
  worksheet: Worksheet;
  sections: { key: string; body: string; version: number }[];
  paper: Paper;
  may: { write: boolean; review: boolean; finalise: boolean; giveBack: boolean };
};

/** The evaluation from which a report can be drafted; null where none is approved, or this person does not write it. */
export async function draftable(actor: Actor, agencyId: string, year: number): Promise<string | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "lhe.draft", { agencyId, governmentId })) return null;
  const found = await db().evaluation.findFirst({
    where: { agencyId, year, state: "approved", agency: { governmentId } },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** null: none that this person may know of. */
export async function readLhe(actor: Actor, agencyId: string, year: number, now: Date): Promise<LheView | null> {
  const governmentId = governmentScope(actor);
  const belongs = { agencyId, governmentId };
  if (!can(actor, "agency.read", belongs)) return null;
  const writes = can(actor, "lhe.draft", belongs);
  const found = await db().lhe.findFirst({
    where: { agencyId, year, agency: { governmentId }, ...(writes ? {} : { state: "final" }) },
    include: {
      agency: { select: { name: true, government: { select: { name: true } } } },
      sections: { select: { key: true, body: true, version: true } },
      editors: { select: { userId: true } },
    },
  });
  if (!found) return null;
  const { id, state, version, number, place, datedOn, returnedReason, reviewedAt, finalisedAt, code, predikat } = found;
  const editors = found.editors.map((editor) => editor.userId);
  const worksheet = worksheetOf(found.worksheet);
  const paper =
    state === "final"
      ? (found.frozen as unknown as Paper)
      : lhePaper({
          ...{ government: found.agency.government.name, agency: found.agency.name, year, worksheet, code: null },
          texts: Object.fromEntries(found.sections.map(({ key, body }) => [key, body])),
          recommendations: (await listRecommendations(actor, agencyId, now)).filter((row) => row.year === year),
          before: (await followUpOf(actor, agencyId, year - 1, now)).rows,
          ...{ letter: { number, place, datedOn }, signer: null },
          asOf: `keadaan data per ${formatDay(now)}`,
        });
  return {
    ...{ id, year, state, version, number, place, returnedReason, reviewedAt, finalisedAt, code, predikat },
    datedOn: datedOn === null ? null : datedOn.toISOString().slice(0, 10),
    score: found.score?.toString() ?? null,
    ...{ worksheet, sections: found.sections, paper },
    may: {
      write: writes && state === "draft",
      review: state === "draft" && can(actor, "lhe.review", { ...belongs, editors }),
      finalise:
        state === "reviewed" && can(actor, "lhe.finalise", { ...belongs, editors, reviewedBy: found.reviewedById }),
      giveBack: writes && state === "reviewed",
    },
  };
}
