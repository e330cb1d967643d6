// The organisation of an agency as on a day, with what changed when. The actor comes first; as many questions for a large
// agency as for a small one.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { changeSentence, type UnitChange } from "#domain/organisation/timeline.ts";
import type { Succession } from "#domain/organisation/units.ts";
import { periodName } from "#domain/period/period.ts";
import { listPositions } from "#features/positions/queries.ts";
import { dayOf, loadOrganisation, type Scope } from "#features/units/organisation.ts";
import type { ApprovedPeriod, OrganisationView, ToldChange } from "#features/units/view.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

/** null: not theirs to read. */
export async function readOrganisation(
  actor: Actor,
  agencyId: string,
  day: string,
  now: Date,
): Promise<OrganisationView | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const scope = { agencyId, agency: { governmentId } };
  const [organisation, changes, approved, list] = await Promise.all([
    loadOrganisation(db(), scope),
    readChanges(scope),
    readApproved(scope),
    listPositions(actor, agencyId, day),
  ]);
  const today = isoDay(now);
  return {
    day,
    organisation,
    approved,
    successions: changes.flatMap(({ predecessors }) => predecessors),
    changes: changes.map(
      ({ basis, by, predecessors: _, ...change }): ToldChange => ({
        ...{ id: change.id, day: change.day, basis, by },
        text: changeSentence(change, organisation.places),
        isPlanned: change.day > today,
      }),
    ),
    positions: (list?.positions ?? []).map(({ id, code, name, shortName, unitId, holder, standingIn }) => ({
      ...{ id, code, name, shortName, unitId },
      holder: holder?.name ?? null,
      standingIn: standingIn?.name ?? null,
    })),
  };
}

type ChangeRow = UnitChange & { basis: string | null; by: string; predecessors: Succession[] };

async function readChanges(scope: Scope): Promise<ChangeRow[]> {
  const rows = await db().unitChange.findMany({
    where: { ...scope },
    orderBy: [{ day: "desc" }, { madeAt: "desc" }],
    select: {
      ...{ id: true, kind: true, day: true, basis: true },
      madeBy: { select: { name: true } },
      begun: { orderBy: [{ sortOrder: "asc" }, { id: "asc" }], select: { id: true } },
      ended: { orderBy: [{ sortOrder: "asc" }, { id: "asc" }], select: { id: true } },
      places: { select: { unitId: true } },
      predecessors: { select: { unitId: true, predecessorId: true } },
    },
  });
  const ids = (units: { id: string }[]) => units.map(({ id }) => id);
  return rows.map(({ madeBy, begun, ended, places, predecessors, day, ...row }) => ({
    ...row,
    ...{ day: dayOf(day), by: madeBy.name, begun: ids(begun), ended: ids(ended) },
    changed: [...new Set(places.map(({ unitId }) => unitId))],
    predecessors,
    successors: [...new Set(predecessors.map(({ unitId }) => unitId))],
  }));
}

/** Periods of which something is approved: a change within them is allowed, and said. */
async function readApproved({ agencyId, agency: { governmentId } }: Scope): Promise<ApprovedPeriod[]> {
  const rows = await db().period.findMany({
    where: { governmentId, realisasi: { some: { agencyId, state: { in: ["approved", "published"] } } } },
    orderBy: { startsOn: "asc" },
    select: { year: true, kind: true, ordinal: true, startsOn: true, endsOn: true },
  });
  return rows.map((row) => ({ name: periodName(row), from: dayOf(row.startsOn), last: dayOf(row.endsOn) }));
}
