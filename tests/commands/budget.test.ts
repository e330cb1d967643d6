// Pagu and realisasi anggaran on the real database: typed by the agency's own people within the window, changed with a
// reason, never overwritten unseen, and one figure on the budget page and the dashboard.
import { expect, test } from "vitest";
import { governmentScope } from "#domain/access/actor.ts";
import { saveSpending, setPagu, tagProgram } from "#features/budget/commands.ts";
import { readBudget } from "#features/budget/queries.ts";
import { readBudgetView } from "#features/budget/view.ts";
import { readPrograms } from "#features/dashboard/queries.ts";
import { choosePeriod, listPeriods } from "#features/periods/queries.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const stranger = await actorOf(client, "operator@jombang.tolok.test");
const agency = await client.agency.findFirstOrThrow({
  where: { code: "disnaker", governmentId: governmentScope(operator) },
  select: { id: true, governmentId: true },
});
const program = await client.program.findFirstOrThrow({
  where: { agencyId: agency.id, level: "program", pagu: { some: { year: 2024 } } },
  orderBy: { sortOrder: "asc" },
  include: { pagu: true },
});
const period = async (code: string) => {
  const found = choosePeriod(await listPeriods(operator, new Date()), code);
  if (found?.code !== code) throw new Error(`no period ${code}`);
  return found;
};
const open = await period("2024-S2");
const spend = (text: string, baseVersion: number, more: Partial<Parameters<typeof saveSpending>[1]> = {}) => ({
  ...{ programId: program.id, periodId: open.id, text, baseVersion },
  ...more,
});

test("the demo's pagu adds up to what the document prints", async () => {
  const { view } = await readBudgetView(head, agency, open);
  expect(view.pagu).toMatchObject({ kind: "complete", exact: "7646914434" });
  expect(view.spent).toBeNull();
});

test("realisasi anggaran is typed as people type it, once per version", async () => {
  expect(await saveSpending(operator, spend("1.500.000.000", 0))).toEqual({ exact: "1500000000", version: 1 });
  expect(await saveSpending(operator, spend("Rp1.500.000.000", 0))).toEqual({ exact: "1500000000", version: 1 });
  const overtaken = await refusalOf(saveSpending(verifier, spend("2.000.000.000", 0)));
  expect(overtaken).toMatchObject({ kind: "conflict", other: { exact: "1500000000", version: 1 } });
  expect(await saveSpending(verifier, spend("2.000.000.000,50", 1))).toEqual({ exact: "2000000000.5", version: 2 });
  const { view } = await readBudgetView(head, agency, open);
  expect(view.rows.find(({ id }) => id === program.id)?.total).toMatchObject({ kind: "typed", exact: "2000000000.5" });
  expect(await saveSpending(operator, spend("", 2))).toEqual({ exact: null, version: 0 });
});

test.each([
  ["1.500.00o", "huruf"],
  ["12%", "persentase"],
  ["-5", "tidak di bawah nol"],
  ["2,5555", "dua angka"],
  ["9.999.999.999.999.999", "seribu triliun"],
  ["-", "bukan rupiah"],
])("%s is refused in words", async (text, words) => {
  const refusal = await refusalOf(saveSpending(operator, spend(text, 0)));
  expect(refusal?.message ?? "").toContain(words);
});

test("two first figures for one cell: the second sees the first", async () => {
  const cell = {
    programId: (
      await client.program.findFirstOrThrow({
        where: { agencyId: agency.id, id: { not: program.id }, level: "program" },
      })
    ).id,
  };
  const outcomes = await Promise.all([
    refusalOf(saveSpending(operator, spend("100.000.000", 0, cell))),
    refusalOf(saveSpending(verifier, spend("200.000.000", 0, cell))),
  ]);
  expect(outcomes.filter((one) => one === null)).toHaveLength(1);
  expect(outcomes.find((one) => one !== null)?.kind).toBe("conflict");
});

test("only the agency's operator and verifier, only while the period takes figures", async () => {
  expect((await refusalOf(saveSpending(head, spend("1.000.000", 0))))?.kind).toBe("forbidden");
  expect((await refusalOf(saveSpending(stranger, spend("1.000.000", 0))))?.kind).toBe("not-found");
  const locked = await client.period.findFirstOrThrow({
    where: { governmentId: agency.governmentId, code: "2024-S1" },
  });
  const shut = await refusalOf(saveSpending(operator, spend("1.000.000", 0, { periodId: locked.id })));
  expect(shut?.message).toMatch(/dikunci|dibuka/);
});

test("a pagu is changed by a new revision with its reason; the old one stays", async () => {
  const first = program.pagu.find(({ year }) => year === 2024);
  const change = {
    programId: program.id,
    year: 2024,
    text: "6.500.000.000",
    baseRevision: first?.revision ?? 0,
    reason: "",
  };
  expect((await refusalOf(setPagu(operator, change)))?.kind).toBe("forbidden");
  expect((await refusalOf(setPagu(verifier, change)))?.message).toContain("alasan perubahannya");
  const reason = "DPA Perubahan 900/77/2024.";
  expect(await setPagu(verifier, { ...change, reason })).toEqual({ exact: "6500000000", revision: 1 });
  expect((await refusalOf(setPagu(verifier, { ...change, reason })))?.kind).toBe("conflict");
  const { view } = await readBudgetView(head, agency, open);
  expect(view.rows.find(({ id }) => id === program.id)?.pagu.map(({ revision }) => revision)).toEqual([0, 1]);
  expect(await setPagu(verifier, { ...change, year: 2025, baseRevision: null })).toMatchObject({ revision: 0 });
});

test("money typed at the parts of a program is the same on the budget page and on the dashboard", async () => {
  const parts = await client.program.findMany({ where: { agencyId: agency.id, level: "sub_kegiatan" } });
  for (const { id } of parts) await saveSpending(operator, spend("25.000.000", 0, { programId: id }));
  const { view } = await readBudgetView(head, agency, open);
  const money = await readPrograms(head, agency, open);
  const summed = view.rows.filter(({ level, total }) => level === "program" && total.kind === "summed");
  expect(summed.length).toBeGreaterThan(0);
  for (const { id, total } of summed)
    expect(money.find((one) => one.id === id)?.spent).toBe("exact" in total ? total.exact : "");
});

test("what a program also serves is a tag, and the tagged money is added up once", async () => {
  const tags = ["kemiskinan", "kemiskinan"];
  expect(await tagProgram(verifier, { programId: program.id, tags, before: program.tags })).toEqual({
    tags: ["kemiskinan"],
  });
  const late = tagProgram(verifier, { programId: program.id, tags, before: ["lain"] });
  expect((await refusalOf(late))?.kind).toBe("conflict");
  const { view } = await readBudgetView(head, agency, open);
  expect(view.tags.find(({ tag }) => tag === "kemiskinan")?.nodes).toBeGreaterThan(0);
});

test("a program that ended is not asked for money any more; what it was given before stays in its year", async () => {
  const names = async (year: number) => {
    const rows = await readBudget(head, agency.id, { id: open.id, year });
    return rows.map(({ id }) => id);
  };
  expect(await names(2024)).toContain(program.id);
  expect(await names(2026)).toContain(program.id);
  await transaction(verifier, "plan.retire", (tx) =>
    tx.program.update({ where: { id: program.id }, data: { retiredFromYear: 2025 }, select: { id: true } }),
  );
  expect(await names(2024)).toContain(program.id);
  expect(await names(2026)).not.toContain(program.id);
  await transaction(verifier, "plan.retire", (tx) =>
    tx.program.update({ where: { id: program.id }, data: { retiredFromYear: null }, select: { id: true } }),
  );
});

test("each program names the indicators that its money is measured by", async () => {
  const { view } = await readBudgetView(head, agency, open);
  const named = view.rows.flatMap(({ indicators }) => indicators);
  expect(named.find(({ code }) => code === "tenaga-kerja-ditempatkan")).toMatchObject({ isOwn: true });
  const own = await client.indicator.count({ where: { agencyId: agency.id, programId: { not: null } } });
  expect(named.filter(({ isOwn }) => isOwn)).toHaveLength(own);
});
