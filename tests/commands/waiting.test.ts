// The count beside the navigation: what waits for somebody's own role, and for the one they stand in for.
import { expect, test } from "vitest";
import { makeDelegation } from "#features/delegations/commands.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { submitRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { countWaiting } from "#features/realisasi/waiting.ts";
import { isoDay } from "#lib/format.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { DAY } from "../support/lamongan-calendar.ts";
import { openForm } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const { agency, entry, attach } = await openForm(client);
const DEPUTY = "operator.penempatan@lamongan.tolok.test";
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const CODE = "nilai-ikm-internal";
const waiting = async (email: string) => countWaiting(await actorOf(client, email), agency.id, new Date());

test("a stand-in is told of what waits for the one who is away, and of nothing they typed themselves", async () => {
  await attach(operator, CODE);
  const row = await entry(CODE);
  await saveDirectValue(operator, { realisasiId: row.id, text: "88", baseVersion: row.valueVersion });
  await submitRealisasi(operator, await sending(client, [row.id]));
  await verifyRealisasi(verifier, { realisasiIds: [row.id] });
  expect(await waiting("kepala@lamongan.tolok.test")).toEqual({ returned: 0, decisions: 1 });
  expect(await waiting(DEPUTY)).toEqual({ returned: 0, decisions: 0 });
  const days = {
    from: isoDay(new Date()),
    until: isoDay(new Date(Date.now() + 2 * DAY)),
    reason: "Dinas luar tiga hari.",
  };
  const deputy = await actorOf(client, DEPUTY);
  await makeDelegation(head, { toUserId: deputy.userId, ...days });
  expect(await waiting(DEPUTY)).toEqual({ returned: 0, decisions: 1 });
  await makeDelegation(verifier, { toUserId: operator.userId, ...days });
  expect(await waiting("operator@lamongan.tolok.test")).toEqual({ returned: 0, decisions: 0 });
});
