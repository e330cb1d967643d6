// What the year before came to, to be read beside a worksheet.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { formatFigure } from "#domain/value/format.ts";
import { toCanonical } from "#domain/value/value.ts";
import { templateOf } from "#features/lke-templates/queries.ts";
import { db } from "#lib/db.ts";

export type LastYear =
  | { kind: "evaluation"; score: string; predikat: string; sameRegime: boolean }
  /** A realisasi, as it was printed or typed. */
  | { kind: "realisasi"; written: string };

/** The approved score of the year before, else what the indicator that is bound to it says of that year. */
export async function lastYearOf(
  actor: Actor,
  agencyId: string,
  year: number,
  regime: string,
): Promise<LastYear | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const row = await db().evaluation.findFirst({
    where: { agencyId, year: year - 1, state: "approved", agency: { governmentId } },
    select: { score: true, predikat: true, templateVersion: { select: { body: true } } },
  });
  if (!row?.score || !row.predikat) return measuredIn(agencyId, governmentId, year - 1);
  const sameRegime = templateOf(row.templateVersion.body).regime === regime;
  return { kind: "evaluation", score: row.score.toString(), predikat: row.predikat, sameRegime };
}

async function measuredIn(agencyId: string, governmentId: string, year: number): Promise<LastYear | null> {
  const row = await db().realisasi.findFirst({
    where: {
      ...{ agencyId, agency: { governmentId }, state: { not: "draft" } },
      indicator: { evaluationBinding: { isNot: null } },
      period: { year },
      OR: [{ printedRealisasi: { not: null } }, { directAmount: { not: null } }],
    },
    // The latest of the year, and of those that end together the longest.
    orderBy: [{ period: { endsOn: "desc" } }, { period: { startsOn: "asc" } }],
    select: { printedRealisasi: true, directAsWritten: true, directAmount: true },
  });
  const typed = row?.directAmount ? formatFigure(toCanonical(row.directAmount.toFixed()), 2) : null;
  const written = row && (row.printedRealisasi ?? row.directAsWritten ?? typed);
  return written ? { kind: "realisasi", written } : null;
}
