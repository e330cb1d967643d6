// PK Perubahan, as far as its targets go: drafted with a day and a reason, put before the head, approved as one. Each
// target of it is a new revision; the old one stays readable.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { headAway } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import type { PassTargetChange, ReturnTargetChange, SaveTargetChange } from "#features/targets/schema.ts";
import { type Agency, amountsOf, findAgency, findCells } from "#features/targets/subject.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { actFor, transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

export type SavedChange = { id: string; version: number };

const NOT_YOURS = "Perubahan target dirancang oleh perencana instansi atau pengelola.";
const MOVED = "Perubahan ini baru saja berubah. Muat ulang halaman untuk melihat keadaan terakhir.";

export const saveTargetChange = (actor: Actor, input: SaveTargetChange): Promise<SavedChange> =>
  transaction(actor, "target.revise", async (tx) => {
    const agency = await findAgency(tx, actor, input.agencyId);
    if (!can(actor, "target.revise", agency)) throw new Refusal("forbidden", NOT_YOURS);
    const lines = await linesOf(tx, agency, input);
    const open = await tx.targetChange.findFirst({
      where: { agencyId: agency.agencyId, year: input.year, state: { not: "approved" } },
      include: OTHER,
    });
    if ((open?.version ?? 0) !== input.baseVersion) throw await movedBy(tx, open);
    if (open?.state === "proposed")
      throw new Refusal(
        "conflict",
        "Perubahan ini sedang menunggu persetujuan. Tarik kembali dahulu bila perlu diubah.",
      );
    const content = { reason: input.reason, datedOn: new Date(input.datedOn) };
    const saved = open
      ? await tx.targetChange.update({
          where: { id: open.id },
          data: { ...content, version: open.version + 1 },
          select: { id: true, version: true },
        })
      : await tx.targetChange.create({
          data: { ...content, agencyId: agency.agencyId, year: input.year, authorId: actor.userId },
          select: { id: true, version: true },
        });
    await tx.targetChangeLine.deleteMany({ where: { changeId: saved.id } });
    await tx.targetChangeLine.createMany({ data: lines.map((line) => ({ ...line, changeId: saved.id })) });
    return saved;
  });

const OTHER = {
  author: { select: { name: true } },
  lines: { include: { indicator: { select: { shortName: true } }, period: { select: { code: true } } } },
} as const;

type OpenRow = Prisma.TargetChangeGetPayload<{ include: typeof OTHER }>;

/** Somebody else saved this draft meanwhile: what theirs says goes along, so that nobody writes over it unseen. */
async function movedBy(tx: Tx, open: OpenRow | null): Promise<Refusal> {
  if (!open) return new Refusal("conflict", MOVED);
  const last = await tx.history.findFirst({
    where: { tableName: "target_change", rowKey: open.id, agencyId: open.agencyId },
    orderBy: { id: "desc" },
    select: { actor: { select: { name: true } } },
  });
  const lines = open.lines.map(
    ({ indicator, period, asWritten }) => `${indicator.shortName} (${period.code}) ${asWritten}`,
  );
  return new Refusal("conflict", "Rancangan ini baru saja disimpan orang lain. Bandingkan, lalu pilih yang dipakai.", {
    ...{ version: open.version, state: open.state, reason: open.reason, lines: lines.join("; ") },
    by: last?.actor.name ?? open.author.name,
  });
}

async function linesOf(tx: Tx, agency: Agency, { cells, year }: SaveTargetChange) {
  const found = await findCells(tx, agency, cells);
  return found.map(({ cell, name, year: ofYear, standing, target, written, problem }) => {
    if (problem) throw new Refusal("invalid", `${name}: ${problem}`);
    if (ofYear !== year) throw new Refusal("invalid", `${name}: satu PK Perubahan hanya mengubah target satu tahun.`);
    if (!target)
      throw new Refusal("invalid", `${name}: target yang sudah ditetapkan tidak dikosongkan; tulis angka barunya.`);
    if (!standing)
      throw new Refusal("invalid", `${name}: targetnya belum pernah ditetapkan. Isi langsung di tabel target.`);
    const { indicatorId, periodId } = cell;
    return { indicatorId, periodId, ...amountsOf(target), asWritten: written };
  });
}

export const proposeTargetChange = (actor: Actor, input: PassTargetChange): Promise<SavedChange> =>
  moveChange(actor, input, "target.propose", ["draft", "returned"], {
    state: "proposed",
    proposedAt: new Date(),
    decidedById: null,
    decidedAt: null,
    decision: null,
  });

export const withdrawTargetChange = (actor: Actor, input: PassTargetChange): Promise<SavedChange> =>
  moveChange(actor, input, "target.withdraw", ["proposed"], { state: "draft", proposedAt: null });

export const discardTargetChange = (actor: Actor, input: PassTargetChange): Promise<{ id: string }> =>
  transaction(actor, "target.discard", async (tx) => {
    const { change, agency } = await findChange(tx, actor, input);
    if (!can(actor, "target.revise", agency)) throw new Refusal("forbidden", NOT_YOURS);
    if (change.state === "proposed")
      throw new Refusal("conflict", "Tarik kembali dahulu perubahan yang sudah diajukan.");
    await tx.targetChangeLine.deleteMany({ where: { changeId: change.id } });
    await tx.targetChange.delete({ where: { id: change.id }, select: { id: true } });
    return { id: change.id };
  });

export const approveTargetChange = (actor: Actor, input: PassTargetChange): Promise<{ id: string; changed: number }> =>
  transaction(actor, "target.approve", async (tx) => {
    const { change, decidedForId } = await findProposed(tx, actor, input);
    await tx.targetChange.update({
      where: { id: change.id },
      data: {
        ...{ state: "approved", decidedById: actor.userId, decidedForId, decidedAt: new Date() },
        version: change.version + 1,
      },
      select: { id: true },
    });
    const newest = await tx.target.groupBy({
      by: ["indicatorId", "periodId"],
      where: {
        indicatorId: { in: change.lines.map(({ indicatorId }) => indicatorId) },
        indicator: { agencyId: change.agencyId },
      },
      _max: { revision: true },
    });
    await tx.target.createMany({
      data: change.lines.map(({ id: _line, changeId, ...line }) => ({
        ...line,
        ...{
          changeId,
          reason: change.reason,
          decidedOn: change.datedOn,
          agreedAt: new Date(),
          agreedById: actor.userId,
          agreedForId: decidedForId,
        },
        revision:
          (newest.find((one) => one.indicatorId === line.indicatorId && one.periodId === line.periodId)?._max
            .revision ?? -1) + 1,
      })),
    });
    return { id: change.id, changed: change.lines.length };
  });

export const returnTargetChange = (actor: Actor, input: ReturnTargetChange): Promise<{ id: string }> =>
  transaction(
    actor,
    "target.return",
    async (tx) => {
      const { change, decidedForId } = await findProposed(tx, actor, input);
      return tx.targetChange.update({
        where: { id: change.id },
        data: {
          state: "returned",
          decidedById: actor.userId,
          decidedForId,
          decidedAt: new Date(),
          decision: input.reason,
          version: change.version + 1,
        },
        select: { id: true },
      });
    },
    { reason: input.reason },
  );

type Step = {
  state: "draft" | "proposed";
  proposedAt: Date | null;
  decidedById?: null;
  decidedAt?: null;
  decision?: null;
};

const moveChange = (
  actor: Actor,
  input: PassTargetChange,
  action: string,
  from: string[],
  step: Step,
): Promise<SavedChange> =>
  transaction(actor, action, async (tx) => {
    const { change, agency } = await findChange(tx, actor, input);
    if (!can(actor, "target.revise", agency)) throw new Refusal("forbidden", NOT_YOURS);
    if (!from.includes(change.state)) throw new Refusal("conflict", MOVED);
    return tx.targetChange.update({
      where: { id: change.id },
      data: { ...step, version: change.version + 1 },
      select: { id: true, version: true },
    });
  });

async function findProposed(tx: Tx, actor: Actor, input: PassTargetChange) {
  const found = await findChange(tx, actor, input);
  const editors = [...found.change.editorIds, found.change.authorId];
  if (!can(actor, "target.approve", { ...found.agency, editors })) {
    throw new Refusal(
      "forbidden",
      editors.includes(actor.userId)
        ? "Anda ikut merancang perubahan ini, jadi keputusannya harus oleh orang lain."
        : headAway(actor, found.agency)
          ? "Kepala instansi ikut merancang perubahan ini, jadi tidak diputuskan atas namanya."
          : "Perubahan target disetujui oleh kepala instansi.",
    );
  }
  if (found.change.state !== "proposed") throw new Refusal("conflict", MOVED);
  const decidedForId = headAway(actor, found.agency)?.fromUserId ?? null;
  await actFor(tx, decidedForId);
  return { ...found, decidedForId };
}

/** Another government's looks as if it did not exist. */
async function findChange(tx: Tx, actor: Actor, { changeId, version }: PassTargetChange) {
  const known = await tx.targetChange.findFirst({
    where: { id: changeId, agency: { governmentId: governmentScope(actor) } },
    select: { agencyId: true },
  });
  if (!known) throw new Refusal("not-found", "Perubahan target tidak ditemukan. Muat ulang halaman.");
  const agency = await findAgency(tx, actor, known.agencyId);
  const change = await tx.targetChange.findFirstOrThrow({
    where: { id: changeId, agencyId: agency.agencyId },
    include: { lines: true },
  });
  if (change.version !== version) throw new Refusal("conflict", MOVED);
  return { change, agency };
}
