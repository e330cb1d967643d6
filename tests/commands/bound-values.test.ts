// A data dasar that is the realisasi of another indicator: one number everywhere, and the same locks and four eyes for both.
import { expect, test } from "vitest";
import { recompute } from "#domain/formula/measure.ts";
import { createLive } from "#features/entry/grid/live.ts";
import { readEntrySheet } from "#features/entry/queries.ts";
import { approveFormula } from "#features/formulas/approval.ts";
import { makeVariable, proposeFormula, saveFormulaDraft } from "#features/formulas/commands.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { approveRealisasi, submitRealisasi, verifyRealisasi, withdrawRealisasi } from "#features/realisasi/passing.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf, SYSTEM_ID } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const form = await openForm(client);
const indicatorOf = (code: string) => client.indicator.findFirstOrThrow({ where: { code, agencyId: form.agency.id } });

// "tenaga-kerja-ditempatkan" is a ratio of two data dasar; "transmigran-berhasil" gets a formula that rests on it.
const BELOW = "tenaga-kerja-ditempatkan";
const ABOVE = "transmigran-berhasil";
const below = await indicatorOf(BELOW);
const above = await indicatorOf(ABOVE);

const sheetNow = () => readSheet(operator, form.agency.id, { ...form.period });
const measured = async (code: string) => {
  const found = (await sheetNow()).indicators.find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not on the sheet`);
  return found;
};

async function bind(to: { id: string }, of: { id: string }, label: string, expression: (key: string) => string) {
  const { key } = await makeVariable(verifier, {
    ...{ indicatorId: of.id, label, shortLabel: label, satuan: "persen", decimals: 2 },
    ...{ accumulation: "last", mode: "cumulative", dataSource: null, isTarget: false, boundIndicatorId: to.id },
  });
  const draft = await saveFormulaDraft(verifier, {
    ...{ indicatorId: of.id, baseVersion: 0, kind: "difference", expression: expression(key), latex: null },
    ...{
      validFromYear: 2024,
      reason: "Dihitung dari indikator yang lain.",
      tests: [{ figures: { [key]: "40" }, expected: "120,00" }],
    },
  });
  const proposed = await proposeFormula(verifier, { draftId: draft.id, version: draft.version });
  await approveFormula(head, { draftId: proposed.id, version: proposed.version });
  return key;
}

let key = "";

test("the realisasi of the other one enters the formula exactly, on sheet and page alike", async () => {
  key = await bind(below, above, "Penempatan tenaga kerja", (own) => `${own} * 3`);
  await form.type(operator, "pencari_kerja_terdaftar", "300");
  await form.type(operator, "pencari_kerja_ditempatkan", "100");
  const { realisasi, trace } = (await measured(ABOVE)).measurement;
  // A third, times three: no digit is lost on the way.
  expect(realisasi).toEqual({ kind: "number", exact: "100" });
  expect(trace.inputs[0]).toMatchObject({ key, source: expect.stringMatching(/^realisasi /) });
  expect(recompute(JSON.parse(JSON.stringify(trace))).realisasi).toEqual(realisasi);
  const periods = await client.period.findMany({ where: { governmentId: form.agency.governmentId } });
  const rows = periods.map((period) => ({ ...period, window: "open" as const }));
  const detail = await findIndicator(operator, { id: above.id }, rows);
  const figure = detail?.figures.find(({ period }) => period.code === form.period.code);
  expect(figure?.indicator.measurement.realisasi).toEqual(realisasi);
});

test("the form in the browser measures the same while somebody types", async () => {
  const place = await client.agency.findUniqueOrThrow({ where: { id: form.agency.id }, include: { government: true } });
  const period = { ...form.period, window: "open" as const, exceptions: [] };
  const agency = { ...place, governmentCode: place.government.code, governmentName: place.government.name };
  const sheet = await readEntrySheet(operator, { agency, period, periods: [period] } as never, new Date());
  const indicator = sheet.indicators.find(({ code }) => code === ABOVE);
  if (!indicator) throw new Error("not on the sheet");
  const live = createLive(sheet);
  const texts: Record<string, string> = {};
  const read = (field: string) =>
    texts[field] === undefined ? undefined : { text: texts[field], phase: "editing" as const };
  expect(live(indicator, read).measurement.realisasi).toEqual({ kind: "number", exact: "100" });
  texts[`angka/${(await form.variable("pencari_kerja_ditempatkan")).id}`] = "150";
  expect(live(indicator, read).measurement.realisasi).toEqual({ kind: "number", exact: "150" });
});

test("nobody types into it, not by SQL either, and what is in use is not bound elsewhere", async () => {
  const { id } = await form.variable(key);
  const attempt = (text: string, values: unknown[]) =>
    withSql(url, async (sql) => {
      await sql.query("begin");
      await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test', true)", [
        SYSTEM_ID,
      ]);
      const code = await sql.query(text, values).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
      await sql.query("rollback");
      return code;
    });
  const refusal = await refusalOf(form.type(operator, key, "5"));
  expect(refusal?.message).toContain("realisasi indikator lain");
  const insert = `insert into variable_value (agency_id, variable_id, period_id, amount, as_written, entered_by_id)
    values ($1, $2, $3, 5, '5', $4)`;
  expect(await attempt(insert, [form.agency.id, id, form.period.id, SYSTEM_ID])).toBe("TK024");
  const rebind = "update variable set bound_indicator_id = $2 where id = $1";
  expect(await attempt(rebind, [id, above.id])).toBe("TK024");
  const { id: whole } = await form.variable("pencari_kerja_terdaftar");
  expect(await attempt(rebind, [whole, above.id])).toBe("TK024");
  // A circle past the planner's check: the variable of one formula put into the other.
  const formula = await client.formulaVersion.findFirstOrThrow({ where: { indicatorId: below.id, validToYear: null } });
  const circle = `with bound as (insert into variable (agency_id, key, label, short_label, satuan, accumulation, entry_mode, bound_indicator_id)
    values ($1, 'putar', 'Putar', 'Putar', 'persen', 'last', 'cumulative', $2) returning id)
    insert into formula_variable (formula_version_id, variable_id) select $3, id from bound`;
  expect(await attempt(circle, [form.agency.id, above.id, formula.id])).toBe("TK025");
});

test("a save moves both values, and whoever typed the one may not pass the other", async () => {
  const before = await form.entry(ABOVE);
  const saved = await form.type(operator, "pencari_kerja_ditempatkan", "120");
  const after = await form.entry(ABOVE);
  expect(saved.moved).toContainEqual({ id: after.id, from: before.valueVersion, to: after.valueVersion });
  expect(after.valueVersion).toBe(before.valueVersion + 1);
  const editors = await client.realisasiEditor.findMany({ where: { realisasiId: after.id }, select: { userId: true } });
  expect(editors.map(({ userId }) => userId)).toContain(operator.userId);
});

test("what was sent holds the figures beneath it, and never goes before them", async () => {
  for (const code of [ABOVE, BELOW]) {
    await form.explain(operator, code, "kendala", "Lowongan berkurang sepanjang semester.");
    await form.explain(operator, code, "solusi", "Menambah bursa kerja di kecamatan.");
  }
  await form.attach(operator, ABOVE, BELOW);
  const [upper, lower] = [await form.entry(ABOVE), await form.entry(BELOW)];
  const sent = await submitRealisasi(operator, await sending(client, [upper.id]));
  expect(sent.left).toEqual([]);
  const held = await refusalOf(form.type(operator, "pencari_kerja_ditempatkan", "130"));
  expect(held?.message).toContain("sudah dikirim");
  const ahead = await refusalOf(verifyRealisasi(verifier, { realisasiIds: [upper.id] }));
  expect(ahead?.message).toContain("dihitung dari realisasi");
  await submitRealisasi(operator, await sending(client, [lower.id]));
  await verifyRealisasi(verifier, { realisasiIds: [upper.id, lower.id] });
  await approveRealisasi(head, { realisasiIds: [lower.id, upper.id] });
  const frozen = await form.entry(ABOVE);
  expect(frozen.frozenAmount?.toString()).toBe("120");
});

test("a figure measured elsewhere moves what rests on it, and is held by it", async () => {
  const direct = await indicatorOf("nilai-ikm-internal");
  const other = await indicatorOf("perusahaan-menerapkan-uu");
  await bind(direct, other, "Nilai IKM", (own) => `${own} * 3`);
  const entry = await form.entry("nilai-ikm-internal");
  const before = await form.entry("perusahaan-menerapkan-uu");
  const type = async (text: string) => {
    const row = await form.entry("nilai-ikm-internal");
    return saveDirectValue(operator, { realisasiId: row.id, text, baseVersion: row.valueVersion });
  };
  const saved = await type("27,5");
  const after = await form.entry("perusahaan-menerapkan-uu");
  expect(saved.moved).toEqual([
    { id: entry.id, from: entry.valueVersion, to: entry.valueVersion + 1 },
    { id: after.id, from: before.valueVersion, to: before.valueVersion + 1 },
  ]);
  expect((await measured("perusahaan-menerapkan-uu")).measurement.realisasi).toEqual({ kind: "number", exact: "82.5" });
  await form.explain(operator, "perusahaan-menerapkan-uu", "kendala", "Pelatihan berkurang pada semester ini.");
  await form.explain(operator, "perusahaan-menerapkan-uu", "solusi", "Menambah kelas pelatihan di UPT.");
  await form.attach(operator, "perusahaan-menerapkan-uu");
  const sent = await submitRealisasi(operator, await sending(client, [after.id]));
  expect(sent.left).toEqual([]);
  expect((await refusalOf(type("28")))?.message).toContain("sudah dikirim");
  await withdrawRealisasi(operator, { realisasiIds: [after.id] });
  expect(await refusalOf(type("28"))).toBeNull();
});
