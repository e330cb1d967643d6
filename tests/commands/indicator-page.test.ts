// One indicator with everything that explains it: for whoever may read it, in all four agencies, with figures or without.
import { expect, test } from "vitest";
import { recompute, type Trace } from "#domain/formula/measure.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const now = new Date();

async function readAs(email: string, agency: string, code: string) {
  const actor = await actorOf(client, email);
  const found = await client.indicator.findFirstOrThrow({
    where: { code, agency: { code: agency, government: { code: governmentOf(email) } } },
  });
  return findIndicator(actor, { agencyId: found.agencyId, code }, await listPeriods(actor, now));
}

const governmentOf = (email: string) => /@(\w+)\.tolok/.exec(email)?.[1] ?? "";

test("the placement indicator of Lamongan: its figures over the periods, its formula, its findings", async () => {
  const detail = await readAs("kepala@lamongan.tolok.test", "disnaker", "tenaga-kerja-ditempatkan");
  expect(
    detail?.figures.map(({ period, indicator }) => [
      period.code,
      indicator.target?.asWritten ?? null,
      indicator.measurement.realisasiShown,
      indicator.measurement.capaian.shown,
    ]),
  ).toEqual([
    ["2023", "73,21%", "74,52", "101,79"],
    ["2024-S1", "50,00%", "59,25", "118,50"],
    ["2024-S2", "74,05%", "belum diisi", "belum diisi"],
    ["2024", "74,05%", "belum diisi", "belum diisi"],
  ]);
  expect(detail?.formulas.map(({ version, kind }) => [version, kind])).toEqual([[1, "ratio"]]);
  expect(Object.values(detail?.labels ?? {})).toEqual([
    "Jumlah Pencari kerja yang ditempatkan",
    "Jumlah pencari kerja yang terdaftar",
  ]);
  expect(detail?.findings).toHaveLength(3);
});

test("a variable that another indicator uses as well is named with it", async () => {
  const detail = await readAs("kepala@lamongan.tolok.test", "disnaker", "tenaga-kerja-bersertifikat");
  expect(detail?.sharedWith).toEqual([
    {
      code: "produktivitas-tenaga-kerja",
      shortName: "Tingkat produktivitas tenaga kerja",
      labels: ["Tenaga kerja keseluruhan"],
    },
  ]);
});

test("an individual indicator of Malang stands under its position, with duties and without any figure", async () => {
  const detail = await readAs("operator@malang.tolok.test", "disnaker", "kabid-pelatihan-1");
  expect(detail).toMatchObject({ level: "iki", parent: { kind: "kinerja" } });
  expect(detail?.position?.name).toBe("KEPALA BIDANG PELATIHAN DAN PRODUKTIVITAS TENAGA KERJA");
  expect(detail?.position?.tugas.length).toBeGreaterThan(0);
  expect(detail?.figures.every(({ indicator }) => indicator.target === null)).toBe(true);
});

test("every indicator of the four agencies can be opened, and each figure follows from its trace alone", async () => {
  const heads = ["lamongan", "jombang", "jatim", "malang"].map((place) => `kepala@${place}.tolok.test`);
  let opened = 0;
  for (const email of heads) {
    const actor = await actorOf(client, email);
    const periods = await listPeriods(actor, now);
    const codes = await client.indicator.findMany({ where: { agencyId: actor.agencyId ?? "" } });
    for (const { code, agencyId } of codes) {
      const detail = await findIndicator(actor, { agencyId, code }, periods);
      expect(detail?.code).toBe(code);
      for (const { indicator } of detail?.figures ?? []) {
        const { measurement } = indicator;
        const trace = JSON.parse(JSON.stringify(measurement.trace)) as Trace;
        expect(recompute(trace).realisasi).toEqual(measurement.realisasi);
        expect(recompute(trace).capaian).toEqual(measurement.capaian);
      }
      opened += 1;
    }
  }
  // 37 IKU, 67 IKI, 7 of programs, 2 of sub kegiatan.
  expect(opened).toBe(113);
});

test("who may not read the agency finds nothing, by its code or by its id", async () => {
  const { id, agencyId, code } = await client.indicator.findFirstOrThrow({
    where: { code: "nilai-sakip", agency: { government: { code: "lamongan" } } },
  });
  for (const email of ["kepala@jombang.tolok.test", "admin@tolok.test"]) {
    const stranger = await actorOf(client, email);
    const periods = await listPeriods(stranger, now);
    expect(await findIndicator(stranger, { agencyId, code }, periods)).toBeNull();
    expect(await findIndicator(stranger, { id }, periods)).toBeNull();
  }
  const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
  expect((await findIndicator(evaluator, { id }, await listPeriods(evaluator, now)))?.code).toBe("nilai-sakip");
});
