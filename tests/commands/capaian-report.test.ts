import { expect, test } from "vitest";
import { listPeriods } from "#features/periods/queries.ts";
import { readCapaianReport } from "#features/realisasi/capaian-report.ts";
import { checkedFigures, countPrinted, reportHeadline } from "#features/realisasi/capaian-summary.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const now = new Date();

async function reportFor(email: string, agency: { government: string; code: string }, year: number) {
  const actor = await actorOf(client, email);
  const { id } = await client.agency.findFirstOrThrow({
    where: { code: agency.code, government: { code: agency.government } },
  });
  return readCapaianReport(actor, id, await listPeriods(actor, now), year);
}

const disnaker = { government: "lamongan", code: "disnaker" };

test("Lamongan: of 13 printed capaian 11 are the same as computed and two lie within the rounding of their inputs", async () => {
  const { tables } = await reportFor("kepala@lamongan.tolok.test", disnaker, 2024);
  const checked = checkedFigures(tables);
  expect(countPrinted(checked)).toEqual({
    total: 13,
    same: 11,
    "within-input-rounding": 2,
    truncated: 0,
    different: 0,
  });
  expect(
    checked
      .filter(({ verdict }) => verdict !== "same")
      .map(({ code, period, printed, computed }) => [code, period, printed, computed]),
  ).toEqual([
    ["penduduk-yang-bekerja", "2023", "99,66%", "99,65%"],
    ["tenaga-kerja-bersertifikat", "2023", "183,86%", "183,82%"],
  ]);
  expect(reportHeadline(tables, 2024)).toBe("13 capaian tercetak: 11 sama dengan hitungan, 2 dalam pembulatan masukan");
});

test("the two tables stand as the document has them: two sasaran, six programs, nine indicators, none of it as 0", async () => {
  const { tables, before, parts } = await reportFor("evaluator@lamongan.tolok.test", disnaker, 2024);
  expect(before?.code).toBe("2023");
  expect(parts.map(({ code }) => code)).toEqual(["2024-S1", "2024-S2"]);
  expect(tables.map(({ level, groups }) => [level, groups.length, groups.flatMap(({ rows }) => rows).length])).toEqual([
    ["sasaran", 2, 2],
    ["program", 6, 7],
  ]);
  const rows = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const words = rows.map(({ yearTarget, parts: [first, second] }) => [
    yearTarget.kind === "figure" && yearTarget.note,
    first?.capaian.kind === "figure" ? first.capaian.text : first?.capaian.word,
    second?.capaian.kind === "figure" ? second.capaian.text : second?.capaian.word,
  ]);
  expect(words).toEqual([
    ["(Realisasi di Tribulan IV)", "–", "belum diisi"],
    [undefined, "95,24", "belum diisi"],
    ["(Realisasi di Tribulan IV)", "–", "belum diisi"],
    ["(Realisasi di Tribulan IV)", "–", "belum diisi"],
    [undefined, "249,52%", "belum diisi"],
    ["(Realisasi di Tribulan IV)", "–", "belum diisi"],
    [undefined, "118,50%", "belum diisi"],
    [undefined, "101,72%", "belum diisi"],
    ["(jadwal ukur belum jelas)", "–", "–"],
  ]);
});

test("agencies whose documents print neither target nor realisasi say so", async () => {
  const jombang = { government: "jombang", code: "dinsosnakertrans" };
  const { tables, parts } = await reportFor("operator@jombang.tolok.test", jombang, 2015);
  expect(parts.map(({ code }) => code)).toEqual(["2015"]);
  expect(reportHeadline(tables, 2015)).toBe("29 indikator, target dan realisasi 2015 belum diisi");
  const malang = await reportFor("kepala@malang.tolok.test", { government: "malang", code: "disnaker" }, 2018);
  expect(reportHeadline(malang.tables, 2018)).toBe("Belum ada indikator sasaran atau program tahun 2018");
});

test("somebody of another government finds nothing", async () => {
  await expect(reportFor("operator@jombang.tolok.test", disnaker, 2015)).rejects.toThrow("tidak ditemukan");
});
