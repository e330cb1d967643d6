// Building a formula: drafted by a planner, tried with figures, put before somebody else. What is measured with changes
// only at approval (approval.ts).
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { LabelKeys } from "#domain/formula/labelKeys.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import { printFormula } from "#domain/formula/print.ts";
import { type Draft, findDraft } from "#features/formulas/draft.ts";
import { readTests, type StoredTest, storedTests } from "#features/formulas/figures.ts";
import { findingsOf, usesIn } from "#features/formulas/look.ts";
import type { MakeVariable, PassFormulaDraft, SaveFormulaDraft } from "#features/formulas/schema.ts";
import { type AgencyVariable, type FormulaSubject, findSubject, listVariables } from "#features/formulas/subject.ts";
import type { Tx } from "#lib/db.ts";
import { formatDayTime } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

const NOT_YOURS = "Rumus dirancang oleh perencana instansi atau pengelola.";

export type SavedDraft = { id: string; version: number };

/** Keeps what is there so far, whole or not; only what can be read at all is kept as a formula. */
export const saveFormulaDraft = (actor: Actor, input: SaveFormulaDraft): Promise<SavedDraft> =>
  transaction(actor, "formula.draft", async (tx) => {
    const subject = await findSubject(tx, actor, input.indicatorId);
    if (!can(actor, "formula.draft", subject)) throw new Refusal("forbidden", NOT_YOURS);
    const content = await contentOf(tx, actor, subject, input);
    const open = await openDraft(tx, subject.id);
    if (open && open.version !== input.baseVersion) throw await conflictWith(tx, subject, open);
    if (!open && input.baseVersion > 0)
      throw new Refusal(
        "conflict",
        "Rancangan ini sudah diputuskan atau dihapus. Muat ulang halaman; isian Anda dapat disalin dari sini.",
      );
    if (open?.state === "proposed")
      throw new Refusal(
        "conflict",
        "Rancangan ini sedang menunggu persetujuan. Tarik kembali dahulu bila perlu diubah.",
      );
    if (!open) {
      const data = { ...content, indicatorId: subject.id, authorId: actor.userId };
      return tx.formulaDraft.create({ data, select: { id: true, version: true } });
    }
    return tx.formulaDraft.update({
      where: { id: open.id },
      data: { ...content, version: open.version + 1 },
      select: { id: true, version: true },
    });
  });

/** Puts it before the head or the manager: everything must be there and fit. */
export const proposeFormula = (actor: Actor, input: PassFormulaDraft): Promise<SavedDraft> =>
  transaction(actor, "formula.propose", async (tx) => {
    const draft = await findDraft(tx, actor, input);
    if (!can(actor, "formula.draft", draft.subject)) throw new Refusal("forbidden", NOT_YOURS);
    if (draft.state !== "draft" && draft.state !== "returned")
      throw new Refusal("conflict", "Rancangan ini sudah diajukan. Muat ulang halaman.");
    if (draft.reason.length < 10)
      throw new Refusal(
        "invalid",
        "Tulis mengapa rumusnya berubah, paling sedikit 10 huruf: alasan itu tercatat bersama versinya.",
      );
    await refuseUnlessWhole(tx, actor, draft);
    return tx.formulaDraft.update({
      where: { id: draft.id },
      data: {
        state: "proposed",
        proposedAt: new Date(),
        version: draft.version + 1,
        decidedById: null,
        decidedAt: null,
        decision: null,
      },
      select: { id: true, version: true },
    });
  });

export const withdrawFormula = (actor: Actor, input: PassFormulaDraft): Promise<SavedDraft> =>
  transaction(actor, "formula.withdraw", async (tx) => {
    const draft = await findDraft(tx, actor, input);
    if (!can(actor, "formula.draft", draft.subject)) throw new Refusal("forbidden", NOT_YOURS);
    if (draft.state !== "proposed")
      throw new Refusal("conflict", "Rancangan ini tidak sedang diajukan. Muat ulang halaman.");
    return tx.formulaDraft.update({
      where: { id: draft.id },
      data: { state: "draft", proposedAt: null, version: draft.version + 1 },
      select: { id: true, version: true },
    });
  });

export const discardFormula = (actor: Actor, input: PassFormulaDraft): Promise<{ id: string }> =>
  transaction(actor, "formula.discard", async (tx) => {
    const draft = await findDraft(tx, actor, input);
    if (!can(actor, "formula.draft", draft.subject)) throw new Refusal("forbidden", NOT_YOURS);
    if (draft.state === "proposed")
      throw new Refusal("conflict", "Tarik kembali dahulu rancangan yang sudah diajukan.");
    await tx.formulaDraft.delete({ where: { id: draft.id }, select: { id: true } });
    return { id: draft.id };
  });

/** Made on the spot, while a formula needs it; the same name twice would be two figures for one thing. */
export const makeVariable = (actor: Actor, input: MakeVariable): Promise<{ id: string; key: string }> =>
  transaction(actor, "variable.add", async (tx) => {
    const subject = await findSubject(tx, actor, input.indicatorId);
    if (!can(actor, "formula.draft", subject)) throw new Refusal("forbidden", NOT_YOURS);
    const known = await listVariables(tx, actor, subject.agencyId);
    const same = known.find(({ label }) => label.toLowerCase() === input.label.toLowerCase());
    if (same)
      throw new Refusal(
        "conflict",
        `Data dasar "${same.label}" sudah ada. Pakai yang itu, supaya angkanya hanya satu.`,
      );
    const { indicatorId: _for, mode, ...typed } = input;
    const entryMode = mode === "cumulative" ? ("cumulative" as const) : ("per_period" as const);
    const shape = input.boundIndicatorId ? await boundShape(tx, subject, input.boundIndicatorId, known) : { entryMode };
    return tx.variable.create({
      data: { ...typed, ...shape, agencyId: subject.agencyId, key: freeKey(input.label, known) },
      select: { id: true, key: true },
    });
  });

async function contentOf(tx: Tx, actor: Actor, subject: FormulaSubject, input: SaveFormulaDraft) {
  const { kind, latex, validFromYear, reason } = input;
  if (validFromYear < subject.validFromYear)
    throw new Refusal(
      "invalid",
      `Indikator ini berlaku sejak ${subject.validFromYear}; rumusnya tidak dapat mulai sebelum itu.`,
    );
  const common = { kind, latex, validFromYear, reason };
  if (isDirectKind(kind)) return { ...common, expression: null, latex: null, tests: [] };
  if (input.expression.trim() === "") return { ...common, expression: null, tests: [] };
  const parsed = parseFormula(input.expression);
  if (!parsed.ok) throw new Refusal("invalid", parsed.errors[0]?.message ?? "Rumus tidak dapat dibaca.");
  const variables = await listVariables(tx, actor, subject.agencyId);
  // Figures that do not fit yet stay with the form: only what holds is kept.
  const read = readTests(input.tests, parsed.tree, usesIn(parsed.tree, variables), subject);
  return {
    ...common,
    expression: printFormula(parsed.tree),
    tests: (read.ok ? read.tests : []) as Prisma.InputJsonValue,
  };
}

export const isDirectKind = (kind: string): boolean => kind === "score" || kind === "index";

/** What an approval rests on; asked at proposing and once more at approving, because the world may have moved. */
export async function refuseUnlessWhole(
  tx: Tx,
  actor: Actor,
  draft: Draft,
): Promise<{ variableIds: string[]; tests: StoredTest[] }> {
  if (isDirectKind(draft.kind)) return { variableIds: [], tests: [] };
  if (draft.expression === null) throw new Refusal("invalid", "Rumusnya belum ditulis.");
  const parsed = parseFormula(draft.expression);
  if (!parsed.ok) throw new Refusal("invalid", parsed.errors[0]?.message ?? "Rumus tidak dapat dibaca.");
  const variables = await listVariables(tx, actor, draft.subject.agencyId);
  const findings = await findingsOf(tx, draft.subject, parsed.tree, variables);
  const wrong = findings.find(({ severity }) => severity === "error");
  if (wrong) throw new Refusal("invalid", wrong.message);
  const tests = storedTests.parse(draft.tests);
  if (tests.length === 0)
    throw new Refusal(
      "invalid",
      "Isi angka uji dan hasil yang Anda hitung sendiri; tanpa itu rumus tidak dapat diajukan.",
    );
  const uses = usesIn(parsed.tree, variables);
  const read = readTests(
    tests.map(({ figures, typed }) => ({ figures: commaFigures(figures), expected: typed })),
    parsed.tree,
    uses,
    draft.subject,
  );
  if (!read.ok) throw new Refusal("invalid", read.message);
  return { variableIds: variablesIn(uses, variables), tests: read.tests };
}

const commaFigures = (figures: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([name, exact]) => [name, exact.replace(".", ",")]));

function variablesIn(uses: readonly { key: string }[], variables: readonly AgencyVariable[]): string[] {
  const keys = new Set(uses.map(({ key }) => key));
  return variables.filter(({ key }) => keys.has(key)).map(({ id }) => id);
}

function openDraft(tx: Tx, indicatorId: string) {
  return tx.formulaDraft.findFirst({
    where: { indicatorId, state: { not: "approved" } },
    include: { author: { select: { name: true } } },
  });
}

type Open = NonNullable<Awaited<ReturnType<typeof openDraft>>>;

async function conflictWith(tx: Tx, { agencyId }: FormulaSubject, open: Open): Promise<Refusal> {
  const last = await tx.history.findFirst({
    where: { tableName: "formula_draft", rowKey: open.id, agencyId },
    orderBy: { id: "desc" },
    select: { at: true, actor: { select: { name: true } } },
  });
  const { expression, kind, reason, validFromYear, version, author, createdAt } = open;
  return new Refusal("conflict", "Rancangan ini baru saja diubah orang lain. Bandingkan, lalu pilih yang dipakai.", {
    ...{ expression, kind, reason, validFromYear, version, by: last?.actor.name ?? author.name },
    at: formatDayTime(last?.at ?? createdAt),
  });
}

/** A data dasar that is another indicator's realisasi is measured as that one is, whatever was typed beside it. */
async function boundShape(tx: Tx, subject: FormulaSubject, indicatorId: string, known: readonly AgencyVariable[]) {
  if (indicatorId === subject.id)
    throw new Refusal("invalid", "Rumus indikator tidak dapat memakai realisasinya sendiri. Pilih indikator lain.");
  const found = await tx.indicator.findFirst({
    where: { id: indicatorId, agencyId: subject.agencyId },
    select: { satuan: true, decimals: true, shortName: true },
  });
  if (!found) throw new Refusal("not-found", "Indikator yang dirujuk tidak ditemukan. Muat ulang halaman.");
  const same = known.find(({ boundIndicatorId }) => boundIndicatorId === indicatorId);
  if (same)
    throw new Refusal(
      "conflict",
      `Realisasi ${found.shortName} sudah menjadi data dasar "${same.label}". Pakai yang itu.`,
    );
  const { satuan, decimals } = found;
  return { satuan, decimals, accumulation: "last" as const, entryMode: "cumulative" as const };
}

function freeKey(label: string, known: readonly AgencyVariable[]): string {
  const taken = new Set(known.map(({ key }) => key));
  const base = new LabelKeys().keyOf(label);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(key)) return key;
  }
}
