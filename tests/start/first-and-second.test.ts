// From nothing to a page, again within seconds, and nothing left behind in between.
import { existsSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { newDataFolder, removeFoldersAfterwards } from "../support/data-folder.ts";
import { countsOf } from "../support/embedded-data.ts";
import { killEverything, leftAfter, processesOf, startInstallation } from "../support/installation.ts";

removeFoldersAfterwards();
const data = newDataFolder();
afterEach(() => killEverything(data));

test("npm start on an empty folder leads to a page, says its address and the accounts; Ctrl-C ends it all", async () => {
  const tolok = await startInstallation({ data, command: ["npm", "start"] });
  await tolok.ready();
  expect(tolok.said()).toContain(`Tolok menyala di ${tolok.address}\n`);
  expect(tolok.said()).toContain("operator@lamongan.tolok.test");
  expect(tolok.said()).toMatch(/^✓ .*\(\d+(,\d)? dtk\)$/m);
  expect(await (await fetch(`${tolok.address}/api/health`)).json()).toEqual({ status: "sehat" });
  expect((await fetch(`${tolok.address}/masuk`)).status).toBe(200);
  expect(processesOf(data).length).toBeGreaterThanOrEqual(3);

  // The shell that npm puts in between dies of the signal itself, so the code is asked for in the next test.
  const { seconds } = await tolok.interrupt();
  expect(tolok.said().trimEnd().split("\n").at(-1)).toBe("✓ Berhenti. Data tersimpan.");
  expect(seconds).toBeLessThan(15);
  expect(await leftAfter(data, 2)).toEqual([]);
  expect(existsSync(`${data}/tolok.lock`)).toBe(false);
});

test("the second start is there within seconds and has lost nothing", async () => {
  const before = await countsOf(data);
  const started = Date.now();
  const tolok = await startInstallation({ data });
  await tolok.ready();
  expect((Date.now() - started) / 1000).toBeLessThan(15);
  expect(tolok.said()).toContain("Skema sudah mutakhir");
  expect(tolok.said()).toContain("Instansi contoh sudah ada");
  expect((await tolok.interrupt()).code).toBe(0);
  expect(await countsOf(data)).toEqual(before);
  expect(before.history).toBeGreaterThan(1000);
});

test("SIGTERM, as a service is stopped, ends it as orderly", async () => {
  const tolok = await startInstallation({ data });
  await tolok.ready();
  tolok.process.kill("SIGTERM");
  expect(await tolok.ended()).toBe(0);
  expect(await leftAfter(data, 2)).toEqual([]);
});
