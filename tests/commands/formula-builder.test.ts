// The driver's formula of Malang counts services by services and is always 100%: corrected by the planner, approved by
// the head. And what approval does to figures that are open, on their way, and approved.
import { expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { approveFormula, returnFormula } from "#features/formulas/approval.ts";
import {
  discardFormula,
  makeVariable,
  proposeFormula,
  saveFormulaDraft,
  withdrawFormula,
} from "#features/formulas/commands.ts";
import { lookAtFormula } from "#features/formulas/look.ts";
import { proveFormulas } from "#features/formulas/proving.ts";
import { readFormulaDesk } from "#features/formulas/queries.ts";
import { approveRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf, SYSTEM_ID } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const planner = await actorOf(client, "verifikator@malang.tolok.test");
const head = await actorOf(client, "kepala@malang.tolok.test");
const driver = await client.indicator.findFirstOrThrow({
  where: { code: "pengemudi-1", agencyId: planner.agencyId ?? "" },
});
const REASON = "Pembilang dan penyebutnya sama, jadi selalu 100%.";

const variable = (label: string, shortLabel: string) =>
  makeVariable(planner, {
    ...{ indicatorId: driver.id, label, shortLabel, satuan: "kali", decimals: 0, accumulation: "sum" as const },
    ...{ mode: "per-period" as const, dataSource: "Buku servis", isTarget: false, boundIndicatorId: null },
  });

const draftOf = (indicatorId: string, more: Partial<Parameters<typeof saveFormulaDraft>[1]> = {}) => ({
  ...{ indicatorId, baseVersion: 0, kind: "ratio" as const, expression: "", latex: null, validFromYear: 2018 },
  ...{ reason: REASON, tests: [] },
  ...more,
});

test("the printed formula is looked at: its numerator is its denominator", async () => {
  const { expression } = await client.formulaVersion.findFirstOrThrow({ where: { indicatorId: driver.id } });
  const look = await lookAtFormula(planner, {
    ...{ indicatorId: driver.id, text: expression ?? "", form: "expression", figures: {} },
  });
  expect(look.ok && look.findings.map(({ code }) => code)).toContain("same-numerator-denominator");
  expect(look.ok && look.words).toContain("<mfrac>");
  expect(look.ok && look.made).toBeNull();
});

test("a data dasar may be another indicator's realisasi: measured as that one is, once, and never its own", async () => {
  const other = await client.indicator.findFirstOrThrow({
    where: { agencyId: driver.agencyId, id: { not: driver.id }, satuan: "persen" },
    orderBy: { sortOrder: "asc" },
  });
  const bind = (boundIndicatorId: string, label: string) =>
    makeVariable(planner, {
      ...{
        indicatorId: driver.id,
        label,
        shortLabel: label,
        satuan: "kali",
        decimals: 5,
        accumulation: "sum" as const,
      },
      ...{ mode: "per-period" as const, dataSource: null, isTarget: false, boundIndicatorId },
    });
  const { id, key } = await bind(other.id, "Realisasi indikator lain");
  expect(await client.variable.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ boundIndicatorId: other.id, satuan: "persen", decimals: other.decimals },
    ...{ accumulation: "last", entryMode: "cumulative" },
  });
  expect((await refusalOf(bind(other.id, "Sekali lagi")))?.message).toContain('sudah menjadi data dasar "Realisasi');
  expect((await refusalOf(bind(driver.id, "Diri sendiri")))?.message).toContain("realisasinya sendiri");
  const abroad = await client.indicator.findFirstOrThrow({ where: { agencyId: { not: driver.agencyId } } });
  expect((await refusalOf(bind(abroad.id, "Milik dinas lain")))?.kind).toBe("not-found");
  const desk = await readFormulaDesk(planner, driver.agencyId, driver.code);
  expect(desk?.bindable.map((one) => one.id)).not.toContain(other.id);
  expect(desk?.variables.find((one) => one.key === key)?.boundTo).toBe(other.shortName);
});

test("a data dasar is made on the spot, once", async () => {
  expect(await variable("Jumlah servis kendaraan tepat jadwal", "Servis tepat jadwal")).toMatchObject({
    key: "jumlah_servis_kendaraan_tepat_jadwal",
  });
  await variable("Jumlah servis kendaraan terjadwal", "Servis terjadwal");
  const again = await refusalOf(variable("jumlah servis kendaraan TERJADWAL", "Servis"));
  expect(again?.message).toContain("sudah ada");
});

const EXPRESSION = "jumlah_servis_kendaraan_tepat_jadwal / jumlah_servis_kendaraan_terjadwal * 100";
const figures = { jumlah_servis_kendaraan_tepat_jadwal: "9", jumlah_servis_kendaraan_terjadwal: "12" };

test("pasted LaTeX is read by the agency's own names; an unknown one is named", async () => {
  const latex = (label: string) =>
    `\\frac{\\sum \\text{Jumlah servis kendaraan tepat jadwal}}{\\text{${label}}} \\times 100\\%`;
  const ask = { indicatorId: driver.id, form: "latex" as const, figures };
  const look = await lookAtFormula(planner, { ...ask, text: latex("Jumlah servis kendaraan terjadwal") });
  expect(look.ok && look.expression).toBe(EXPRESSION);
  expect(look.ok && look.made?.shown).toBe("75,00% (tepat 75)");
  const strange = await lookAtFormula(planner, { ...ask, text: latex("Jumlah bengkel") });
  expect(strange.ok ? [] : strange.unknown?.map(({ label }) => label)).toEqual(["Jumlah bengkel"]);
});

let draft = { id: "", version: 0 };

test("a draft is kept half done, but not put forward", async () => {
  draft = await saveFormulaDraft(planner, draftOf(driver.id));
  const input = { draftId: draft.id, version: draft.version };
  expect((await refusalOf(proposeFormula(planner, input)))?.message).toContain("belum ditulis");
  draft = await saveFormulaDraft(planner, draftOf(driver.id, { baseVersion: 1, expression: EXPRESSION }));
  const refusal = await refusalOf(proposeFormula(planner, { draftId: draft.id, version: draft.version }));
  expect(refusal?.message).toContain("angka uji");
  // Figures that do not fit what the author worked out are not kept either.
  const wrong = { figures, expected: "80,00" };
  draft = await saveFormulaDraft(
    planner,
    draftOf(driver.id, { baseVersion: 2, expression: EXPRESSION, tests: [wrong] }),
  );
  expect((await client.formulaDraft.findUniqueOrThrow({ where: { id: draft.id } })).tests).toEqual([]);
});

test("two planners: the second is shown what the first saved", async () => {
  const stale = await refusalOf(saveFormulaDraft(planner, draftOf(driver.id, { baseVersion: 1, expression: "1 / 2" })));
  expect(stale?.kind).toBe("conflict");
  expect(stale?.other).toMatchObject({ expression: EXPRESSION, version: 3 });
});

test("an unreadable formula is not kept, and says where it breaks", async () => {
  const broken = draftOf(driver.id, { baseVersion: 3, expression: "jumlah_servis_kendaraan_terjadwal * (" });
  expect((await refusalOf(saveFormulaDraft(planner, broken)))?.kind).toBe("invalid");
});

test("with figures that prove it, it is put before the head; who drafted it does not approve it", async () => {
  const tests = [{ figures, expected: "75,00" }];
  draft = await saveFormulaDraft(planner, draftOf(driver.id, { baseVersion: 3, expression: EXPRESSION, tests }));
  draft = await proposeFormula(planner, { draftId: draft.id, version: draft.version });
  const input = { draftId: draft.id, version: draft.version };
  expect((await refusalOf(saveFormulaDraft(planner, draftOf(driver.id, { baseVersion: draft.version }))))?.kind).toBe(
    "conflict",
  );
  expect((await refusalOf(approveFormula(planner, input)))?.message).toContain("ikut merancang");
  expect((await refusalOf(discardFormula(planner, input)))?.kind).toBe("conflict");
});

test("returned with a reason, mended and put forward again", async () => {
  const input = { draftId: draft.id, version: draft.version };
  await returnFormula(head, { ...input, reason: "Sebut sumber jadwalnya." });
  const returned = await client.formulaDraft.findUniqueOrThrow({ where: { id: draft.id } });
  expect(returned).toMatchObject({ state: "returned", decision: "Sebut sumber jadwalnya." });
  draft = await proposeFormula(planner, { draftId: draft.id, version: returned.version });
  draft = await withdrawFormula(planner, { draftId: draft.id, version: draft.version });
  draft = await proposeFormula(planner, { draftId: draft.id, version: draft.version });
});

test("approved by the head it replaces the printed version from its first year, with its figures", async () => {
  const made = await approveFormula(head, { draftId: draft.id, version: draft.version });
  const versions = await client.formulaVersion.findMany({
    where: { indicatorId: driver.id },
    orderBy: { version: "asc" },
    include: { variables: true },
  });
  expect(versions.map(({ version, validFromYear, validToYear }) => [version, validFromYear, validToYear])).toEqual([
    [1, 2018, 2017],
    [2, 2018, null],
  ]);
  expect(versions[1]).toMatchObject({
    ...{ id: made.id, expression: EXPRESSION, authorId: planner.userId, approverId: head.userId, reason: REASON },
    tests: [{ figures, typed: "75,00", expected: "75" }],
  });
  expect(versions[1]?.variables).toHaveLength(2);
  const period = await client.period.findFirstOrThrow({
    where: { code: "2018", governmentId: planner.governmentId ?? "" },
  });
  const sheet = await readSheet(planner, planner.agencyId ?? "", period);
  expect(sheet.indicators.find(({ code }) => code === "pengemudi-1")?.formula?.text).toBe(EXPRESSION);
  const again = await refusalOf(approveFormula(head, { draftId: draft.id, version: draft.version + 1 }));
  expect(again?.kind).toBe("conflict");
});

test("the figures of the version are run again, and a formula that no longer makes them is named", async () => {
  expect(await proveFormulas(client)).toEqual({ checked: 1, broken: [] });
  await withSql(url, async (sql) => {
    await sql.query("begin");
    await sql.query(`select set_config('tolok.actor', '${SYSTEM_ID}', true), set_config('tolok.action', 'test', true)`);
    await sql.query("update formula_version set expression = replace(expression, '100', '99') where expression = $1", [
      EXPRESSION,
    ]);
    await sql.query("commit");
  });
  expect((await proveFormulas(client)).broken).toEqual([
    expect.objectContaining({ indicator: "pengemudi-1", version: 2, expected: "75", made: "74,25" }),
  ]);
  await withSql(url, async (sql) => {
    await sql.query("begin");
    await sql.query(`select set_config('tolok.actor', '${SYSTEM_ID}', true), set_config('tolok.action', 'test', true)`);
    await sql.query("update formula_version set expression = $1 where expression = replace($1, '100', '99')", [
      EXPRESSION,
    ]);
    await sql.query("commit");
  });
});

test("past the application: no version without an approved draft, none rewritten, no draft approved by its author", async () => {
  const answer = (person: string, text: string, values: unknown[]) =>
    withSql(url, (sql) => answerTo(act(sql, { id: person }, text, values)));
  const sneak = `insert into formula_version (indicator_id, version, kind, valid_from_year, reason, author_id, approver_id, approved_at)
    values ($1, 9, 'score', 2090, 'diam-diam sekali', $2, $2, now())`;
  expect(await answer(head.userId, sneak, [driver.id, head.userId])).toBe("TK021");
  expect(
    await answer(head.userId, "update formula_version set reason = 'lain' where indicator_id = $1", [driver.id]),
  ).toBe("TK022");
  expect(await answer(head.userId, "delete from formula_version where indicator_id = $1", [driver.id])).toBe("TK022");
  const own = `insert into formula_draft (indicator_id, kind, valid_from_year, reason, author_id) values ($1, 'score', 2030, 'Nilai dari luar.', $2)`;
  expect(await answer(head.userId, own, [driver.id, head.userId])).toBe("done");
  const step = (state: string, more = "") =>
    `update formula_draft set state = '${state}' ${more} where indicator_id = $1 and state <> 'approved'`;
  expect(await answer(head.userId, step("proposed", ", proposed_at = now()"), [driver.id])).toBe("done");
  const approve = step("approved", `, decided_by_id = '${head.userId}', decided_at = now()`);
  expect(await answer(head.userId, approve, [driver.id])).toBe("TK021");
  expect(await answer(planner.userId, step("draft"), [driver.id])).toBe("done");
  expect(
    await answer(planner.userId, "delete from formula_draft where indicator_id = $1 and state = 'draft'", [driver.id]),
  ).toBe("done");
});

test("people of another government find no draft", async () => {
  const stranger = await actorOf(client, "kepala@jombang.tolok.test");
  const input = { draftId: draft.id, version: draft.version };
  expect((await refusalOf(approveFormula(stranger, input)))?.kind).toBe("not-found");
});

test("a circle through a bound data dasar is refused with its path", async () => {
  const [one, other] = await client.indicator.findMany({
    where: {
      agencyId: planner.agencyId ?? "",
      formulas: { some: { expression: { not: null } } },
      id: { not: driver.id },
    },
    orderBy: { code: "asc" },
    take: 2,
  });
  if (!one || !other) throw new Error("Malang has indicators with formulas");
  const bind = (to: { id: string; shortName: string }, from: string) =>
    makeVariable(planner, {
      ...{
        indicatorId: from,
        label: `Realisasi ${to.id}`,
        shortLabel: to.shortName.slice(0, 50),
        satuan: "persen",
        decimals: 2,
      },
      ...{
        accumulation: "last" as const,
        mode: "cumulative" as const,
        dataSource: null,
        isTarget: false,
        boundIndicatorId: to.id,
      },
    });
  const toOther = await bind(other, one.id);
  const toOne = await bind(one, other.id);
  const build = async (indicator: { id: string }, key: string) => {
    const saved = await saveFormulaDraft(
      planner,
      draftOf(indicator.id, { kind: "count", expression: key, tests: [{ figures: { [key]: "5" }, expected: "5,00" }] }),
    );
    return proposeFormula(planner, { draftId: saved.id, version: saved.version });
  };
  const first = await build(one, toOther.key);
  await approveFormula(head, { draftId: first.id, version: first.version });
  const refusal = await refusalOf(build(other, toOne.key));
  expect(refusal?.message).toMatch(/saling memakai tanpa ujung: .+ → .+ → /);
});

test("what is on its way holds a new formula back; what was approved keeps its own", async () => {
  const form = await openForm(client);
  const operator = await actorOf(client, "operator@lamongan.tolok.test");
  const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
  const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
  const chief = await actorOf(client, "kepala@lamongan.tolok.test");
  const CODE = "tenaga-kerja-ditempatkan";
  const indicator = await client.indicator.findFirstOrThrow({ where: { code: CODE, agencyId: form.agency.id } });
  const variables = await client.variable.findMany({
    where: { agencyId: form.agency.id, formulas: { some: { formulaVersion: { indicatorId: indicator.id } } } },
  });
  const { expression: old } = await client.formulaVersion.findFirstOrThrow({ where: { indicatorId: indicator.id } });
  const [part, whole] = (old ?? "").split(/[^a-z0-9_]+/).filter((word) => variables.some(({ key }) => key === word));
  if (!part || !whole) throw new Error("the formula has two data dasar");
  await form.type(operator, part, "5.100");
  await form.type(operator, whole, "6.800");
  await form.attach(operator, CODE);
  const entry = await form.entry(CODE);
  const { submitRealisasi } = await import("#features/realisasi/passing.ts");
  await submitRealisasi(operator, await sending(client, [entry.id]));

  const expression = `${part} / (${part} + ${whole}) * 100`;
  const tests = [{ figures: { [part]: "50", [whole]: "150" }, expected: "25,00" }];
  const saved = await saveFormulaDraft(manager, draftOf(indicator.id, { expression, tests, validFromYear: 2024 }));
  const proposed = await proposeFormula(manager, { draftId: saved.id, version: saved.version });
  const decide = (actor: Actor) => approveFormula(actor, { draftId: saved.id, version: proposed.version });
  expect((await refusalOf(decide(manager)))?.message).toContain("ikut merancang");
  expect((await refusalOf(decide(chief)))?.message).toContain("sedang diperiksa");

  await verifyRealisasi(verifier, { realisasiIds: [entry.id] });
  await approveRealisasi(chief, { realisasiIds: [entry.id] });
  const before = await client.realisasi.findUniqueOrThrow({ where: { id: entry.id } });
  await decide(chief);
  expect(await client.realisasi.findUniqueOrThrow({ where: { id: entry.id } })).toEqual(before);
  const sheet = await readSheet(chief, form.agency.id, form.period);
  const shown = sheet.indicators.find(({ code }) => code === CODE);
  expect(shown?.measurement.realisasiShown).toBe("75,00");
  expect(shown?.measurement.trace.formula?.version).toBe(1);
  expect(shown?.formula?.version).toBe(2);
  // The data dasar of what was approved stay locked, although the year has another formula now.
  expect((await refusalOf(form.type(operator, whole, "6.900")))?.kind).toBeTruthy();
});
