// What the commands find before they write: the agency in the actor's scope, its organisation locked until they are done.
import { type Actor, type Belongs, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Deed } from "#domain/organisation/deeds.ts";
import { refusalOf } from "#domain/organisation/refusals.ts";
import { type KeptOrganisation, loadOrganisation, type Scope } from "#features/units/organisation.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";

export type Keeping = { scope: Scope; organisation: KeptOrganisation };

export async function keepAgency(tx: Tx, actor: Actor, agencyId: string): Promise<Keeping> {
  const governmentId = governmentScope(actor);
  // One deed at a time in an agency: a tree has no two hands on it at once.
  await tx.$queryRaw`select id from agency where id = ${agencyId}::uuid and government_id = ${governmentId}::uuid for no key update`;
  const found = await tx.agency.count({ where: { id: agencyId, governmentId } });
  if (!found || !can(actor, "agency.read", { agencyId, governmentId })) throw notFound();
  refuseUnlessKeeper(actor, { agencyId, governmentId });
  const scope = { agencyId, agency: { governmentId } };
  return { scope, organisation: await loadOrganisation(tx, scope) };
}

/** The same, by one of its units. */
export async function keepUnit(tx: Tx, actor: Actor, unitId: string): Promise<Keeping> {
  const unit = await tx.unit.findFirst({
    where: { id: unitId, agency: { governmentId: governmentScope(actor) } },
    select: { agencyId: true },
  });
  if (!unit) throw notFound();
  return keepAgency(tx, actor, unit.agencyId);
}

function refuseUnlessKeeper(actor: Actor, subject: Belongs): void {
  if (!can(actor, "organisation.keep", subject))
    throw new Refusal(
      "forbidden",
      "Susunan unit diatur Subbag Perencanaan instansi atau pengelola pemda. Anda dapat membacanya.",
    );
}

/** What was decided on a unit that somebody else has changed meanwhile is decided anew. */
export function refuseOvertaken(
  { organisation }: Keeping,
  decided: readonly { unitId: string; version: number }[],
): void {
  for (const { unitId, version } of decided) {
    const unit = organisation.units.find(({ id }) => id === unitId);
    if (!unit) throw notFound();
    if (unit.version === version) continue;
    const last = organisation.places.findLast((place) => place.unitId === unitId);
    throw new Refusal(
      "conflict",
      `Unit ini baru saja diubah orang lain; kini tercatat sebagai "${last?.name}". Isian Anda tetap ada: periksa, lalu simpan sekali lagi.`,
      { name: last?.name ?? "", unitId, version: unit.version },
    );
  }
}

export function refuseImpossible({ organisation }: Keeping, deed: Deed): void {
  const refusal = refusalOf(organisation, deed, sayDay);
  if (refusal) throw new Refusal("invalid", refusal.message);
}

const sayDay = (day: string): string => formatDay(new Date(`${day}T00:00:00Z`));

const notFound = () => new Refusal("not-found", "Unit atau instansinya tidak ditemukan. Muat ulang halaman.");
