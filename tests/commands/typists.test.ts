// A figure without a formula has no data dasar that would say who gave it: the history says it, by role and time.
import { expect, test } from "vitest";
import { typistsOf } from "#features/history/queries.ts";
import { partRows } from "#features/indicators/inputs.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { demoDatabase } from "../support/database.ts";
import { openForm } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const form = await openForm(client);
const agencyId = form.agency.id;

test("who typed the value that stands, in which role and when; nobody for what a document gave", async () => {
  const entry = await form.entry("nilai-sakip");
  expect((await typistsOf(head, agencyId, [entry.id])).size).toBe(0);
  const saved = await saveDirectValue(operator, { realisasiId: entry.id, text: "80,1", baseVersion: 0 });
  const typist = (await typistsOf(head, agencyId, [entry.id])).get(entry.id);
  expect(typist?.by).toBe(operator.title);
  expect(Math.abs((typist?.at.getTime() ?? 0) - new Date(saved.at).getTime())).toBeLessThan(5_000);

  // Beside the figure in "Mengapa angka ini?".
  const detail = await findIndicator(head, { agencyId, code: "nilai-sakip" }, await listPeriods(head, new Date()));
  const figure = detail?.figures.find((one) => one.period.code === "2024-S2");
  if (!figure?.indicator.measurement.trace || !typist) throw new Error("the figure is there");
  const [row] = partRows(figure.indicator.measurement.trace, new Map([["2024-S2", typist]])).filter(({ by }) => by);
  expect(row?.by).toMatch(new RegExp(`^${operator.title}, \\d+ \\p{L}+ \\d{4}, \\d\\d\\.\\d\\d WIB$`, "u"));
});

test("people of another government are told nothing", async () => {
  const stranger = await actorOf(client, "kepala@jombang.tolok.test");
  expect((await typistsOf(stranger, agencyId, [(await form.entry("nilai-sakip")).id])).size).toBe(0);
});
