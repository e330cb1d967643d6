// An indicator measured in words: typed, kept, measured and shown as its scale has it, by the same rule as its target.
import { expect, test } from "vitest";
import { toCanonical } from "#domain/value/value.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import { setTargets } from "#features/targets/commands.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const { agency, entry } = await openForm(client);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
const CODE = "nilai-ikm-internal";
const { period } = await client.realisasi.findUniqueOrThrow({
  where: { id: (await entry(CODE)).id },
  include: { period: true },
});
await transaction(planner, "test.scale", (tx) =>
  tx.indicator.update({
    where: { agencyId_code: { agencyId: agency.id, code: CODE } },
    data: { satuan: "predikat SAKIP", decimals: 0 },
  }),
);
const type = async (text: string) => {
  const { id, valueVersion } = await entry(CODE);
  return saveDirectValue(operator, { realisasiId: id, text, baseVersion: valueVersion });
};
const measured = async () => {
  const { indicators } = await readSheet(operator, agency.id, period);
  const found = indicators.find(({ code }) => code === CODE);
  if (!found) throw new Error("no indicator");
  return found;
};

test("its target is a word, kept as the scale writes it", async () => {
  const { id } = await client.indicator.findFirstOrThrow({ where: { agencyId: agency.id, code: CODE } });
  const cell = (text: string) => ({ indicatorId: id, periodId: period.id, text, before: "" });
  const set = (text: string) => setTargets(planner, { agencyId: agency.id, cells: [cell(text)] });
  expect((await set("79,48")).cells[0]).toMatchObject({ kind: "refused" });
  expect((await set("bb")).cells[0]).toMatchObject({ kind: "saved", written: "BB" });
  const stored = await client.target.findFirstOrThrow({ where: { indicatorId: id, periodId: period.id } });
  expect([stored.asWritten, toCanonical(stored.amount?.toString() ?? "")]).toEqual(["BB", "5"]);
});

test("the operator types a word; realisasi is shown as it, capaian comes from the steps", async () => {
  expect((await refusalOf(type("bagus")))?.message).toContain("AA, A, BB, B, CC, C, D");
  expect((await refusalOf(type("79,48")))?.message).toContain("bukan tingkat skala");
  expect(await type("b")).toMatchObject({ exact: "4", asWritten: "B" });
  expect((await measured()).measurement).toMatchObject({ realisasiShown: "B", capaian: { shown: "80,00" } });
  expect(await type("BB")).toMatchObject({ exact: "5", asWritten: "BB" });
  expect((await measured()).measurement).toMatchObject({ realisasiShown: "BB", capaian: { shown: "100,00" } });
});
