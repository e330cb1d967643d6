// Setting targets while nobody has agreed to them yet, and agreeing. After that they change by change-commands.ts only.
import type { Actor } from "#domain/access/actor.ts";
import { headAway } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import type { AgreeTargets, SetTargets } from "#features/targets/schema.ts";
import { amountsOf, type FoundCell, findAgency, findCells } from "#features/targets/subject.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { actFor, transaction } from "#lib/transaction.ts";

/** Cell by cell, so that one that cannot be kept does not hold the others back. */
export type CellAnswer = { indicatorId: string; periodId: string } & (
  | { kind: "saved"; written: string }
  | { kind: "refused"; message: string }
  /** Somebody else was faster. */
  | { kind: "conflict"; written: string; by: string }
);

export const setTargets = (actor: Actor, input: SetTargets): Promise<{ cells: CellAnswer[]; saved: number }> =>
  transaction(actor, "target.set", async (tx) => {
    const agency = await findAgency(tx, actor, input.agencyId);
    if (!can(actor, "target.set", agency))
      throw new Refusal("forbidden", "Target diisi oleh perencana instansi atau pengelola.");
    const found = await findCells(tx, agency, input.cells);
    const cells: CellAnswer[] = [];
    for (const one of found) cells.push({ ...keyOf(one), ...(await setOne(tx, one)) });
    const saved = cells.filter(({ kind }) => kind === "saved").length;
    return { cells, saved };
  });

type Answer =
  | Omit<Extract<CellAnswer, { kind: "saved" }>, "indicatorId" | "periodId">
  | Omit<Extract<CellAnswer, { kind: "refused" }>, "indicatorId" | "periodId">
  | Omit<Extract<CellAnswer, { kind: "conflict" }>, "indicatorId" | "periodId">;

async function setOne(tx: Tx, { cell, standing, target, written, problem }: FoundCell): Promise<Answer> {
  if (problem) return { kind: "refused", message: problem };
  if ((standing?.written ?? "") !== cell.before)
    return { kind: "conflict", written: standing?.written ?? "", by: standing?.by ?? "orang lain" };
  if (standing && (standing.isAgreed || standing.revision > 0 || (await isKnown(tx, cell))))
    return {
      kind: "refused",
      message: "Target ini sudah ditetapkan, atau realisasinya sudah diketahui. Ubah lewat PK Perubahan.",
    };
  if (!target) {
    if (standing) await tx.target.delete({ where: { id: standing.id }, select: { id: true } });
    return { kind: "saved", written: "" };
  }
  const data = { ...amountsOf(target), asWritten: written };
  const { indicatorId, periodId } = cell;
  if (standing) await tx.target.update({ where: { id: standing.id }, data, select: { id: true } });
  else await tx.target.create({ data: { ...data, indicatorId, periodId }, select: { id: true } });
  return { kind: "saved", written };
}

async function isKnown(tx: Tx, { indicatorId, periodId }: FoundCell["cell"]): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { known: boolean }[]
  >`select realisasi_is_known(${indicatorId}::uuid, ${periodId}::uuid) as known`;
  return row?.known ?? false;
}

/** The head agrees to all targets of a year that somebody else has set; from here on they change by PK Perubahan only. */
export const agreeTargets = (actor: Actor, input: AgreeTargets): Promise<{ agreed: number }> =>
  transaction(actor, "target.agree", async (tx) => {
    const agency = await findAgency(tx, actor, input.agencyId);
    const open = await tx.target.findMany({
      where: { indicator: { agencyId: agency.agencyId }, period: { year: input.year }, agreedAt: null },
      select: { id: true, setById: true },
    });
    const editors = open.flatMap(({ setById }) => setById ?? []);
    if (!can(actor, "target.approve", { ...agency, editors })) {
      throw new Refusal(
        "forbidden",
        editors.includes(actor.userId)
          ? "Anda ikut mengisi target ini, jadi penetapannya harus oleh orang lain."
          : headAway(actor, agency)
            ? "Kepala instansi ikut mengisi target ini, jadi tidak ditetapkan atas namanya."
            : "Target ditetapkan oleh kepala instansi.",
      );
    }
    if (open.length === 0) throw new Refusal("conflict", `Tidak ada target ${input.year} yang menunggu penetapan.`);
    const agreedForId = headAway(actor, agency)?.fromUserId ?? null;
    await actFor(tx, agreedForId);
    await tx.target.updateMany({
      where: { id: { in: open.map(({ id }) => id) }, indicator: { agencyId: agency.agencyId } },
      data: { agreedAt: new Date(), agreedById: actor.userId, agreedForId },
    });
    return { agreed: open.length };
  });

const keyOf = ({ cell: { indicatorId, periodId } }: FoundCell) => ({ indicatorId, periodId });
