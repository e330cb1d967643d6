// A process that works off its lanes through the real commands and writes down each one that was acknowledged, until
// somebody kills it. Started again it goes on after the last acknowledged one, as a browser does that never heard back.
// node tests/support/saving-worker.ts <application's database> <journal> <plan as JSON> <worker> <workers>
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Actor } from "#domain/access/actor.ts";
import { saveDirectValue, saveVariableValue } from "#features/realisasi/commands.ts";
import { approveRealisasi, reopenRealisasi, submitRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { bindDb, connect, db } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { figureOfCell, figureOfEntry, type Lane, ROUND, workerOf } from "./saving-plan.ts";
import { actorOf } from "./world.ts";

const [url = "", journal = "", plan = "", worker = "", workers = ""] = process.argv.slice(2);
const lanes = JSON.parse(readFileSync(plan, "utf8")) as Lane[];
const client = connect(url);
bindDb(client);
const people = {
  operator: await actorOf(client, "operator@lamongan.tolok.test"),
  verifier: await actorOf(client, "verifikator@lamongan.tolok.test"),
  head: await actorOf(client, "kepala@lamongan.tolok.test"),
};
const done = new Map<number, number>();
if (existsSync(journal))
  for (const line of readFileSync(journal, "utf8").split("\n")) {
    const lane = Number(line.split(" ")[0]);
    if (line.endsWith(".")) done.set(lane, (done.get(lane) ?? 0) + 1);
  }

await Promise.all(
  lanes.map(async (lane, index) => {
    if (workerOf(index, Number(workers)) !== Number(worker)) return;
    for (let nth = done.get(index) ?? 0; nth < lane.count; nth++) {
      await (lane.kind === "cell" ? saveCell(lane, index, nth) : passEntry(lane, index, nth));
      // One write, so that a kill leaves the whole line or none of it; the point says that it is whole.
      appendFileSync(journal, `${index} ${nth}.\n`);
    }
  }),
);
await client.$disconnect();

async function saveCell(lane: Lane & { kind: "cell" }, index: number, nth: number): Promise<void> {
  const { variableId, periodId } = lane;
  const text = figureOfCell(index, nth);
  const saved = await saveVariableValue(people.operator, { variableId, periodId, text, baseVersion: nth });
  if (saved.exact !== text || saved.version !== nth + 1) throw new Error(`${lane.name}: ${JSON.stringify(saved)}`);
}

async function passEntry(lane: Lane & { kind: "entry" }, index: number, nth: number): Promise<void> {
  const { realisasiId, startVersion } = lane;
  const round = Math.floor(nth / ROUND.length);
  const step = ROUND[nth % ROUND.length];
  const ids = { realisasiIds: [realisasiId] };
  if (step === "save") {
    const text = figureOfEntry(index, round).replace(".", ",");
    await saveDirectValue(people.operator, { realisasiId, text, baseVersion: startVersion + round });
    return;
  }
  const commands = {
    submit: () =>
      submitRealisasi(people.operator, { entries: [{ id: realisasiId, valueVersion: startVersion + round + 1 }] }),
    verify: () => verifyRealisasi(people.verifier, ids),
    approve: () => approveRealisasi(people.head, ids),
    reopen: () => reopenRealisasi(people.head, { realisasiId, reason: `Putaran ${round} dibuka kembali` }),
  } satisfies Record<Exclude<typeof step, "save" | undefined>, () => Promise<unknown>>;
  try {
    if (step) await commands[step]();
  } catch (error) {
    if (!(error instanceof Refusal) || !(await hasLanded(people.head, realisasiId, nth))) throw error;
  }
}

/** A step that was taken before the kill and never acknowledged is refused the second time: it is there already. */
async function hasLanded(head: Actor, realisasiId: string, nth: number): Promise<boolean> {
  const steps = await db().workflowStep.count({ where: { realisasiId, agencyId: head.agencyId as string } });
  const saves = Math.floor(nth / ROUND.length) + 1;
  return steps === nth - saves + 1;
}
