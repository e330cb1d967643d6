// What the commands find before they write: in the actor's scope, locked until they are done. Another government's
// position looks as if it did not exist, and only who keeps the organisation of the agency goes on.
import { type Actor, type Belongs, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Tx } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export async function findPosition(tx: Tx, actor: Actor, positionId: string) {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select p.id from "position" p join agency a on a.id = p.agency_id
    where p.id = ${positionId}::uuid and a.government_id = ${governmentId}::uuid for update of p`;
  const found = await tx.position.findFirst({
    where: { id: positionId, agency: { governmentId } },
    include: {
      agency: { select: { governmentId: true } },
      formerNames: { orderBy: { validFrom: "desc" } },
      holders: { orderBy: { validFrom: "asc" }, include: { user: { select: { name: true } } } },
    },
  });
  if (!found || !can(actor, "agency.read", { agencyId: found.agencyId, governmentId }))
    throw new Refusal("not-found", "Jabatan tidak ditemukan. Muat ulang halaman.");
  refuseUnlessKeeper(actor, { agencyId: found.agencyId, governmentId });
  return found;
}

export type FoundPosition = Awaited<ReturnType<typeof findPosition>>;

export async function findOwnAgency(tx: Tx, actor: Actor, agencyId: string): Promise<Belongs> {
  const governmentId = governmentScope(actor);
  const agency = await tx.agency.findFirst({ where: { id: agencyId, governmentId }, select: { id: true } });
  if (!agency || !can(actor, "agency.read", { agencyId, governmentId }))
    throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
  refuseUnlessKeeper(actor, { agencyId, governmentId });
  return { agencyId, governmentId };
}

export function refuseUnlessKeeper(actor: Actor, subject: Belongs): void {
  if (!can(actor, "organisation.keep", subject))
    throw new Refusal(
      "forbidden",
      "Jabatan dan pejabatnya dicatat Subbag Perencanaan instansi atau pengelola pemda. Anda dapat membacanya.",
    );
}

/** Both texts: what the other person saved goes back beside what this one typed. */
export function refuseOvertaken(found: FoundPosition, version: number): void {
  if (found.version === version) return;
  throw new Refusal(
    "conflict",
    "Jabatan ini baru saja diubah orang lain. Bandingkan kedua tulisan, lalu simpan lagi.",
    {
      ...{ name: found.name, shortName: found.shortName, level: found.level, version: found.version },
      lastDay: found.validUntil ? isoDay(found.validUntil) : null,
    },
  );
}

/** The unit is one of this agency and there on that day. */
export async function refuseForeignUnit(
  tx: Tx,
  agencyId: string,
  unitId: string | null,
  from: string,
): Promise<{ name: string; until: Date | null } | null> {
  if (unitId === null) return null;
  const unit = await tx.unit.findFirst({
    where: { id: unitId, agencyId },
    select: { name: true, validFrom: true, validUntil: true },
  });
  if (!unit) throw new Refusal("not-found", "Unit tidak ditemukan di instansi ini. Muat ulang halaman.");
  const isThere = dayOf(unit.validFrom) <= from && (unit.validUntil === null || from < dayOf(unit.validUntil));
  if (!isThere)
    throw new Refusal("invalid", `${unit.name} tidak ada pada tanggal itu. Pilih unit yang ada, atau tanggal lain.`);
  return { name: unit.name, until: unit.validUntil };
}
