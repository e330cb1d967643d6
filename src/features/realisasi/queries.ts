// Reads of realisasi. The actor comes first and the scope stands in each where.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Period } from "#domain/period/period.ts";
import { decidedOn } from "#features/periods/policy.ts";
import { readEarlier } from "#features/realisasi/earlier.ts";
import { boundValues, measureRows } from "#features/realisasi/measuring.ts";
import { readYearRows } from "#features/realisasi/rows.ts";
import type { Sheet } from "#features/realisasi/sheet.ts";
import { db, type Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

type Reader = Pick<Tx, "agency" | "indicator" | "variable" | "capaianPolicy" | "realisasi">;

/** The sheet of one agency and period of the calendar, or a refusal that looks like "not found". */
export async function readSheet(
  actor: Actor,
  agencyId: string,
  period: Period & { id: string; code: string },
  reader: Reader = db(),
): Promise<Sheet> {
  const agency = await readAgency(actor, agencyId, reader);
  const [{ policy, changeLimit }, rows, earlier] = await Promise.all([
    decidedOn(agency, new Date(Date.UTC(period.year, 11, 31)), reader),
    readYearRows(agencyId, period.year, reader),
    readEarlier(agencyId, period, reader),
  ]);
  const years = new Map([[period.year, rows]]);
  const load = (year: number) => readYearRows(agencyId, year, reader);
  const asked = [...rows.indicators.keys()].map((id) => ({ id, period }));
  const indicators = (await measureRows(asked, { years, load, policy })).map(({ indicator }) => indicator);
  return {
    agency,
    period,
    policy,
    changeLimit,
    earlier,
    variables: [...rows.variables],
    indicators,
    bound: boundValues(indicators, years, period),
  };
}

async function readAgency(actor: Actor, agencyId: string, reader: Reader): Promise<Sheet["agency"]> {
  const agency = await reader.agency.findFirst({
    where: { id: agencyId, governmentId: governmentScope(actor) },
    select: { id: true, name: true, shortName: true, governmentId: true, government: { select: { name: true } } },
  });
  if (!agency || !can(actor, "agency.read", { agencyId: agency.id, governmentId: agency.governmentId })) {
    throw new Refusal("not-found", "Instansi tidak ditemukan.");
  }
  return { ...agency, government: agency.government.name };
}
