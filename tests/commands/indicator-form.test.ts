// Writing an indicator: made under what it measures, changed by two planners at once, tied to programs and to IKI.
import { expect, test } from "vitest";
import { changeIndicator, createIndicator } from "#features/indicators/commands.ts";
import { readForm } from "#features/indicators/form.ts";
import { removeIndicator } from "#features/indicators/removal.ts";
import type { IndicatorFields } from "#features/indicators/schema.ts";
import * as schema from "#features/indicators/schema.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const planner = await actorOf(client, "verifikator@malang.tolok.test");
const lamongan = await actorOf(client, "verifikator@lamongan.tolok.test");
const agencyId = planner.agencyId ?? "";

const fields: IndicatorFields = {
  ...{ name: "Persentase perusahaan yang menerapkan struktur upah", shortName: "Perusahaan berstruktur upah" },
  ...{
    definition: "Perusahaan yang menerapkan dibanding yang dibina.",
    criteria: [{ title: "Termasuk", items: ["Perusahaan besar"] }],
  },
  ...{ purpose: "Upah yang adil menahan perselisihan.", satuan: "persen", polarity: "maximise", decimals: 2 },
  ...{ accumulation: "last", mode: "cumulative", measuredIn: ["S1", "S2"], negativeNatural: false, isIku: false },
  ...{
    baseline: "12,5",
    dataSource: "Laporan pembinaan",
    dataProvider: null,
    responsible: "Bidang Hubungan Industrial",
  },
  ...{ unitId: null, qualityVerification: "Diuji petik.", qualityAccuracy: null, qualityLimits: null },
  ...{ qualityCompensation: null, programIds: [], links: [] },
};

const kinerja = await client.kinerja.findFirstOrThrow({ where: { plan: { agencyId } } });
const parent = { kind: "kinerja" as const, id: kinerja.id };
const make = (more: Partial<IndicatorFields> = {}) =>
  createIndicator(planner, { agencyId, parent, validFromYear: 2018, fields: { ...fields, ...more } });

const formOf = async (id: string) => {
  const row = await client.indicator.findUniqueOrThrow({ where: { id } });
  return {
    version: row.version,
    fields: schema.changeIndicator.shape.fields.parse((await readForm(client, row)).fields),
  };
};

test("an IKI is made under its kinerja, with a code of its own", async () => {
  const first = await make();
  expect(first.code).toBe("perusahaan-berstruktur-upah");
  expect((await make()).code).toBe("perusahaan-berstruktur-upah-2");
  const row = await client.indicator.findUniqueOrThrow({ where: { id: first.id } });
  expect(row).toMatchObject({ level: "iki", kinerjaId: kinerja.id, isIku: false, qualityVerification: "Diuji petik." });
  expect(row.baseline?.toString()).toBe("12.5");
  expect(row.criteria).toEqual([{ title: "Termasuk", items: [{ mark: null, text: "Perusahaan besar" }] }]);
  const { fields: read } = await formOf(first.id);
  expect(read).toEqual({ ...fields, baseline: "12,5" });
});

test("what cannot be read says what to write", async () => {
  expect((await refusalOf(make({ baseline: "dua belas" })))?.message).toMatch(/^Data awal: /);
});

test("two planners at one indicator: the second keeps their text and sees the other's", async () => {
  const { id } = await make();
  const { version, fields: mine } = await formOf(id);
  await changeIndicator(planner, {
    indicatorId: id,
    baseVersion: version,
    reason: "",
    fields: { ...mine, definition: "Teks rekan." },
  });
  const refusal = await refusalOf(
    changeIndicator(planner, {
      indicatorId: id,
      baseVersion: version,
      reason: "",
      fields: { ...mine, definition: "Teks saya." },
    }),
  );
  expect(refusal?.kind).toBe("conflict");
  expect(refusal?.other).toMatchObject({
    definition: "Teks rekan.",
    by: "Verifikator Subbag Perencanaan",
    version: version + 1,
  });
});

test("links: copy, component and shares that do not pass a hundred", async () => {
  const parentOne = await make();
  const [a, b] = [await make(), await make()];
  const tie = async (id: string, share: string, kind: "share" | "copy" = "share") => {
    const form = await formOf(id);
    const links = [{ indicatorId: parentOne.id, way: "up" as const, kind, share }];
    return changeIndicator(planner, {
      indicatorId: id,
      baseVersion: form.version,
      reason: "",
      fields: { ...form.fields, links },
    });
  };
  await tie(a.id, "60,00");
  expect((await refusalOf(tie(b.id, "45")))?.message).toContain("berjumlah 105%, lebih 5 poin");
  expect((await refusalOf(tie(b.id, "0")))?.message).toContain("antara 0 dan 100%");
  await tie(b.id, "40");
  const stored = await client.indicatorLink.findMany({ where: { parentId: parentOne.id }, orderBy: { share: "desc" } });
  expect(stored.map(({ kind, share }) => [kind, share?.toString()])).toEqual([
    ["share", "60"],
    ["share", "40"],
  ]);
  await tie(b.id, "", "copy");
  expect(await client.indicatorLink.count({ where: { childId: b.id, kind: "copy", share: null } })).toBe(1);
});

test("nothing is tied to another agency's, neither here nor in the database", async () => {
  const { id } = await make();
  const foreign = await client.indicator.findFirstOrThrow({ where: { agencyId: lamongan.agencyId ?? "" } });
  const form = await formOf(id);
  const links = [{ indicatorId: foreign.id, way: "up" as const, kind: "copy" as const, share: "" }];
  const change = changeIndicator(planner, {
    indicatorId: id,
    baseVersion: form.version,
    reason: "",
    fields: { ...form.fields, links },
  });
  expect((await refusalOf(change))?.kind).toBe("not-found");
});

test("another government's indicator is not found", async () => {
  const { id } = await make();
  const form = await formOf(id);
  const change = changeIndicator(lamongan, {
    indicatorId: id,
    baseVersion: form.version,
    reason: "",
    fields: form.fields,
  });
  expect((await refusalOf(change))?.kind).toBe("not-found");
});

test("what is measured changes with a reason once something was approved", async () => {
  const row = await client.indicator.findFirstOrThrow({
    where: { agencyId: lamongan.agencyId ?? "", realisasi: { some: { state: { in: ["approved", "published"] } } } },
  });
  const { version, fields: form } = await formOf(row.id);
  const change = (reason: string, more: Partial<IndicatorFields>) =>
    changeIndicator(lamongan, { indicatorId: row.id, baseVersion: version, reason, fields: { ...form, ...more } });
  expect((await refusalOf(change("", { measuredIn: ["M12"] })))?.message).toContain("Tulis alasan");
  const saved = await change("Survei hanya sekali setahun.", { measuredIn: ["M12"] });
  expect(saved.version).toBe(version + 1);
  const told = await client.history.findFirst({
    where: { tableName: "indicator", rowKey: row.id },
    orderBy: { id: "desc" },
  });
  expect(told?.reason).toBe("Survei hanya sekali setahun.");
});

test("what nobody has used yet is removed and made again whole; what carries a formula or a target ends instead", async () => {
  const { id, version } = await make({ shortName: "Indikator yang keliru" });
  expect((await refusalOf(removeIndicator(lamongan, { indicatorId: id, version })))?.kind).toBe("not-found");
  const operator = await actorOf(client, "operator@malang.tolok.test");
  expect((await refusalOf(removeIndicator(operator, { indicatorId: id, version })))?.kind).toBe("forbidden");
  expect((await refusalOf(removeIndicator(planner, { indicatorId: id, version: version + 1 })))?.kind).toBe("conflict");
  const again = await removeIndicator(planner, { indicatorId: id, version });
  expect(await client.indicator.count({ where: { id } })).toBe(0);
  const back = await createIndicator(planner, schema.createIndicator.parse(again));
  expect((await formOf(back.id)).fields).toEqual({ ...fields, shortName: "Indikator yang keliru" });
  const used = await client.indicator.findFirstOrThrow({ where: { agencyId, formulas: { some: {} } } });
  const refusal = await refusalOf(removeIndicator(planner, { indicatorId: used.id, version: used.version }));
  expect(refusal?.message).toMatch(/^Indikator ini sudah dipakai \(\d+ rumus.*Hentikan mulai tahun tertentu/);
});
