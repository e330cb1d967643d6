// With a database of one's own it is a server: no demo, no demo accounts, open to the network; on a laptop it is not.
import { readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { afterAll, expect, test } from "vitest";
import { startEmbedded } from "#lib/database/embedded.ts";
import { withSql } from "../support/copies.ts";
import { newDataFolder, removeFoldersAfterwards } from "../support/data-folder.ts";
import { freePort, killEverything, processesOf, startInstallation } from "../support/installation.ts";

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
  expect(tolok.said()).toContain("Riwayat hanya dijaga pemicu");
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

test("with a role of its own the application cannot change history, and never sees the owner's address", async () => {
  const port = await freePort();
  const separate = { ...environment(port), DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.url };
  const tolok = await startInstallation({ data, port, environment: separate });
  await tolok.ready();
  expect(tolok.said()).toContain("Riwayat dijaga hak akses");
  const seen = processesOf(data).map((pid) => environmentOf(pid));
  expect(seen.filter((text) => text.includes(`DATABASE_URL=${server.appUrl}`)).length).toBeGreaterThan(0);
  const owners = seen.filter((text) => text.includes("DATABASE_OWNER_URL="));
  expect(owners).toHaveLength(process.platform === "linux" ? 1 : 0);
  const denied = withSql(server.appUrl, (sql) => sql.query("delete from history"));
  await expect(denied).rejects.toMatchObject({ code: "42501" });
  // The heads of the chains lie beside the database.
  const anchored = readFileSync(`${data}/jangkar.jsonl`, "utf8").trimEnd().split("\n");
  expect(anchored.map((line) => JSON.parse(line).government)).toContain("lamongan");
  expect((await tolok.interrupt()).code).toBe(0);
});

// The starter was given the owner's address; what it starts was not.
function environmentOf(pid: number): string {
  return process.platform === "linux" ? readFileSync(`/proc/${pid}/environ`, "utf8") : "";
}

const environment = (port: number) => ({
  DATABASE_URL: server.url,
  NEXTAUTH_SECRET: "s".repeat(40),
  NEXTAUTH_URL: `http://localhost:${port}`,
});
