// What an indicator is tied to: programs that pay for it, indicators above and below it.
import { addExact, compareExact, subtractExact, sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { readFigure } from "#domain/value/read.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { IndicatorFields } from "#features/indicators/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

type Owner = { id: string; agencyId: string };
type Wanted = {
  parentId: string;
  childId: string;
  kind: IndicatorFields["links"][number]["kind"];
  share: string | null;
};

/** Makes the stored links those of the form; only what differs is written, so that the history tells only that. */
export async function saveLinks(tx: Tx, owner: Owner, fields: IndicatorFields): Promise<void> {
  await savePrograms(tx, owner, fields.programIds);
  const wanted = wantedOf(owner, fields.links);
  await refuseStrangers(tx, owner, fields.links);
  const stored = await tx.indicatorLink.findMany({ where: { OR: [{ parentId: owner.id }, { childId: owner.id }] } });
  for (const one of stored) {
    const same = wanted.find(({ parentId, childId }) => parentId === one.parentId && childId === one.childId);
    const share = one.share === null ? null : toCanonical(one.share.toString());
    if (!same) await tx.indicatorLink.delete({ where: { id: one.id }, select: { id: true } });
    else if (same.kind !== one.kind || same.share !== share)
      await tx.indicatorLink.update({
        where: { id: one.id },
        data: { kind: same.kind, share: same.share },
        select: { id: true },
      });
  }
  const added = wanted.filter(
    (one) => !stored.some(({ parentId, childId }) => parentId === one.parentId && childId === one.childId),
  );
  for (const one of added) await tx.indicatorLink.create({ data: one, select: { id: true } });
  for (const parentId of new Set(wanted.filter(({ kind }) => kind === "share").map((one) => one.parentId)))
    await refuseOverHundred(tx, parentId);
}

async function savePrograms(tx: Tx, { id, agencyId }: Owner, programIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(programIds)];
  const found = await tx.program.count({ where: { agencyId, id: { in: wanted } } });
  if (found < wanted.length) throw new Refusal("not-found", "Ada program yang tidak ditemukan. Muat ulang halaman.");
  const stored = (await tx.indicatorProgram.findMany({ where: { indicatorId: id }, select: { programId: true } })).map(
    ({ programId }) => programId,
  );
  const gone = stored.filter((one) => !wanted.includes(one));
  for (const programId of gone)
    await tx.indicatorProgram.delete({ where: { indicatorId_programId: { indicatorId: id, programId } } });
  await tx.indicatorProgram.createMany({
    data: wanted.filter((one) => !stored.includes(one)).map((programId) => ({ indicatorId: id, programId })),
  });
}

function wantedOf({ id }: Owner, links: IndicatorFields["links"]): Wanted[] {
  return links.map(({ indicatorId, way, kind, share }) => ({
    ...(way === "up" ? { parentId: indicatorId, childId: id } : { parentId: id, childId: indicatorId }),
    kind,
    share: kind === "share" ? shareOf(share) : null,
  }));
}

function shareOf(text: string): string {
  const reading = readFigure(text, { percent: true });
  if (reading.kind === "number" && compareExact(reading.exact, "0") > 0 && compareExact(reading.exact, "100") <= 0)
    return reading.exact;
  throw new Refusal("invalid", `Bagian "${text.trim()}" harus antara 0 dan 100%. Tulis misalnya 25,00.`);
}

async function refuseStrangers(tx: Tx, { id, agencyId }: Owner, links: IndicatorFields["links"]): Promise<void> {
  const others = new Set(links.map(({ indicatorId }) => indicatorId));
  if (others.has(id)) throw new Refusal("invalid", "Indikator tidak dapat ditautkan ke dirinya sendiri.");
  if (others.size < links.length) throw new Refusal("invalid", "Satu indikator hanya ditautkan satu kali.");
  const found = await tx.indicator.count({ where: { agencyId, id: { in: [...others] } } });
  if (found < others.size)
    throw new Refusal("not-found", "Ada indikator tertaut yang tidak ditemukan. Muat ulang halaman.");
}

async function refuseOverHundred(tx: Tx, parentId: string): Promise<void> {
  const rows = await tx.indicatorLink.findMany({ where: { parentId, kind: "share" }, select: { share: true } });
  const shares = rows.flatMap(({ share }) => (share === null ? [] : toCanonical(share.toString())));
  const total = shares.length > 0 ? sumExact(shares) : "0";
  if (compareExact(total, "100") <= 0) return;
  const over = subtractExact(total, "100");
  throw new Refusal(
    "invalid",
    `Bagian-bagian IKI dari indikator ini berjumlah ${formatFigure(addExact(over, "100"))}%, lebih ${formatFigure(over)} poin. Kurangi salah satunya.`,
  );
}
