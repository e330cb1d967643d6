// With a database of one's own it is a server: no demo, no demo accounts, open to the network; on a laptop it is not.
import { networkInterfaces } from "node:os";
import { afterAll, expect, test } from "vitest";
import { startEmbedded } from "#lib/database/embedded.ts";
import { withSql } from "../support/copies.ts";
import { newDataFolder, removeFoldersAfterwards } from "../support/data-folder.ts";
import { freePort, killEverything, startInstallation } from "../support/installation.ts";

removeFoldersAfterwards();
const server = await startEmbedded({ directory: newDataFolder(), database: "kinerja", durable: false });
const data = newDataFolder();
afterAll(async () => {
  await killEverything(data);
  await server.stop();
});

const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === "IPv4" && !one.internal)?.address;
const reach = outside ? `asked at ${outside}` : "this machine has no address but its own";

test(`a server has no demo and answers the network (${reach})`, async () => {
  const port = await freePort();
  const tolok = await startInstallation({ data, port, environment: environment(port) });
  await tolok.ready();
  expect(tolok.said()).not.toContain("tolok.test");
  if (outside) expect((await fetch(`http://${outside}:${port}/api/health`)).status).toBe(200);
  const found = await withSql(server.url, (sql) =>
    sql.query(
      `select (select count(*)::int from agency) as agencies, (select count(*)::int from "user" where is_active) as people`,
    ),
  );
  expect(found.rows).toEqual([{ agencies: 0, people: 0 }]);
  expect((await tolok.interrupt()).code).toBe(0);
});

test(`with demo accounts it answers this machine only (${reach})`, async () => {
  const port = await freePort();
  const tolok = await startInstallation({ data, port, environment: { ...environment(port), TOLOK_DEMO: "1" } });
  await tolok.ready();
  expect(tolok.said()).toContain("operator@lamongan.tolok.test");
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  if (outside) await expect(fetch(`http://${outside}:${port}/api/health`)).rejects.toThrow();
  expect((await tolok.interrupt()).code).toBe(0);
});

const environment = (port: number) => ({
  DATABASE_URL: server.url,
  NEXTAUTH_SECRET: "s".repeat(40),
  NEXTAUTH_URL: `http://localhost:${port}`,
});
