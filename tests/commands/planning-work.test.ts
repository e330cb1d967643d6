// "Tugas saya" and planning: whose decision a draft waits for, and to whom it comes back.
import { expect, test } from "vitest";
import { addPeriodSet } from "#features/calendar/commands.ts";
import { returnFormula } from "#features/formulas/approval.ts";
import { proposeFormula, saveFormulaDraft } from "#features/formulas/commands.ts";
import { setTargets } from "#features/targets/commands.ts";
import { readPlanningWork } from "#features/work/planning-queries.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const stranger = await actorOf(client, "kepala@malang.tolok.test");
const agencyId = planner.agencyId ?? "";
const indicator = await client.indicator.findFirstOrThrow({ where: { code: "tenaga-kerja-ditempatkan", agencyId } });

const linesOf = async (actor: typeof head, whose = agencyId) =>
  (await readPlanningWork(actor, whose)).map(({ kind, what, name, note, to }) => ({
    kind,
    what,
    name,
    note,
    page: to.page,
  }));

test("nothing waits while nothing was put forward", async () => {
  for (const actor of [planner, head, manager]) expect(await linesOf(actor)).toEqual([]);
});

test("a formula that was put forward waits for the head and the manager, and comes back to its author", async () => {
  const draft = await saveFormulaDraft(planner, {
    ...{ indicatorId: indicator.id, baseVersion: 0, kind: "ratio", latex: null, validFromYear: 2025 },
    expression: "pencari_kerja_ditempatkan / pencari_kerja_terdaftar * 100",
    reason: "Penyebutnya pencari kerja terdaftar.",
    tests: [{ figures: { pencari_kerja_ditempatkan: "3", pencari_kerja_terdaftar: "4" }, expected: "75,00" }],
  });
  expect(await linesOf(head)).toEqual([]);
  const proposed = await proposeFormula(planner, { draftId: draft.id, version: draft.version });
  const waits = {
    ...{ kind: "decide", what: "Rumus mulai 2025", name: indicator.shortName },
    ...{ note: "Penyebutnya pencari kerja terdaftar.", page: "indikator/tenaga-kerja-ditempatkan/rumus" },
  };
  expect(await linesOf(head)).toEqual([waits]);
  expect(await linesOf(manager)).toEqual([waits]);
  expect(await linesOf(planner)).toEqual([]);
  expect(await linesOf(stranger, stranger.agencyId ?? "")).toEqual([]);
  expect(await linesOf(stranger)).toEqual([]);
  const back = "Sebutkan sumber penyebutnya dahulu.";
  await returnFormula(head, { draftId: draft.id, version: proposed.version, reason: back });
  expect(await linesOf(head)).toEqual([]);
  expect(await linesOf(planner)).toMatchObject([{ kind: "mend", note: back }]);
});

test("targets that nobody has agreed to wait for the head, by year", async () => {
  await addPeriodSet(manager, { year: 2025, kind: "year", dueDays: 30, lockDays: null });
  const year = await client.period.findFirstOrThrow({
    where: { code: "2025", governmentId: planner.governmentId ?? "" },
  });
  await setTargets(planner, {
    agencyId,
    cells: [{ indicatorId: indicator.id, periodId: year.id, text: "75,00", before: "" }],
  });
  expect(await linesOf(head)).toEqual([
    { kind: "decide", what: "Target 2025", name: "1 target belum ditetapkan", note: null, page: "rencana/target" },
  ]);
});
