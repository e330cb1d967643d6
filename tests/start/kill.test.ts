// A power cut is not a goodbye: whatever was killed, the next start takes it from there.
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { withSql } from "../support/copies.ts";
import { copyOf, newDataFolder, removeFoldersAfterwards, startedOnce } from "../support/data-folder.ts";
import { countsOf, inEmbedded } from "../support/embedded-data.ts";
import { killEverything, leftAfter, processesOf, startInstallation } from "../support/installation.ts";

removeFoldersAfterwards();
const whole = await startedOnce();
const before = await countsOf(whole);

let data = "";
afterEach(() => killEverything(data));

test("after kill -9 of everything the next start serves the same data", async () => {
  data = copyOf(whole);
  const tolok = await startInstallation({ data });
  await tolok.ready();
  await killEverything(data);
  expect(processesOf(data)).toEqual([]);
  await serves(data, before);
});

test("after kill -9 of the starter alone the next start ends the database and the server it left", async () => {
  data = copyOf(whole);
  const first = await startInstallation({ data });
  await first.ready();
  first.process.kill("SIGKILL");
  await first.ended();
  const orphans = processesOf(data);
  expect(orphans.length).toBeGreaterThanOrEqual(2);
  const port = Number(new URL(first.address).port);
  const next = await startInstallation({ data, port });
  await next.ready();
  expect(processesOf(data).filter((pid) => orphans.includes(pid))).toEqual([]);
  expect((await next.interrupt()).code).toBe(0);
  expect(await countsOf(data)).toEqual(before);
});

test("what was saved just before the kill is there", async () => {
  data = copyOf(whole);
  const tolok = await startInstallation({ data });
  await tolok.ready();
  await withSql(readFileSync(`${data}/postgres/address`, "utf8"), (sql) =>
    sql.query("insert into installation (key, value) values ('uji', 'tersimpan')"),
  );
  await killEverything(data);
  await serves(data, before);
  const kept = await inEmbedded(data, (sql) => sql.query("select value from installation where key = 'uji'"));
  expect(kept.rows).toEqual([{ value: "tersimpan" }]);
});

test.each([
  ["while PostgreSQL is made", /Menyalakan PostgreSQL …/],
  ["while the schema is made", /Memeriksa skema …/],
  ["while the demo is loaded", /Memuat instansi contoh …/],
  ["while the server starts", /Menyalakan peladen …/],
])("a first start killed %s is made whole by the next", async (_when, moment) => {
  data = newDataFolder();
  const tolok = await startInstallation({ data });
  await tolok.saying(moment);
  await killEverything(data);
  await serves(data, before);
});

test("Ctrl-C in the middle of a start ends it as orderly as a start that is through", async () => {
  data = newDataFolder();
  const tolok = await startInstallation({ data });
  await tolok.saying(/Memuat instansi contoh …/);
  const { code, seconds } = await tolok.interrupt();
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(15);
  expect(await leftAfter(data, 2)).toEqual([]);
  await serves(data, before);
});

async function serves(folder: string, expected: Record<string, number>): Promise<void> {
  const tolok = await startInstallation({ data: folder });
  await tolok.ready();
  expect((await fetch(`${tolok.address}/api/health`)).status).toBe(200);
  expect((await tolok.interrupt()).code).toBe(0);
  expect(await leftAfter(folder, 2)).toEqual([]);
  expect(await countsOf(folder)).toEqual(expected);
}
