// What a government is run by says where it is kept who changed it, from what to what: and says it to nobody else.
import { expect, test } from "vitest";
import { closeAccount, openAccount } from "#features/accounts/people-commands.ts";
import { renameAgency } from "#features/agencies/commands.ts";
import { listSettingHistory } from "#features/history/setting-queries.ts";
import { SETTING_TABLES } from "#features/history/setting-sentences.ts";
import { addSatuan, changeSatuan, retireSatuan } from "#features/reference/commands.ts";
import { isoDay } from "#lib/format.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const admin = await actorOf(client, "admin@tolok.test");
const stranger = await actorOf(client, "verifikator@malang.tolok.test");

test("nothing is told of what the installation itself loaded", async () => {
  expect(await listSettingHistory(manager, SETTING_TABLES)).toEqual([]);
});

test("a satuan tells its changes in words, the newest first", async () => {
  const { id } = await addSatuan(manager, { name: "rumah tangga miskin", symbol: null, kind: "count", decimals: 0 });
  await changeSatuan(manager, { entryId: id, baseVersion: 1, symbol: "KK", kind: "count", decimals: 0 });
  const late = await refusalOf(
    changeSatuan(manager, { entryId: id, baseVersion: 1, symbol: null, kind: "count", decimals: 2 }),
  );
  expect(late?.message).toContain("0 desimal, lambang KK");
  await retireSatuan(manager, { entryId: id, isRetired: true });
  const lines = await listSettingHistory(manager, ["reference_entry"]);
  expect(lines.map(({ what }) => what)).toEqual([
    "tidak menawarkan lagi satuan rumah tangga miskin",
    "mengubah satuan rumah tangga miskin: lambang – menjadi KK",
    "menambah satuan rumah tangga miskin",
  ]);
  expect(lines[0]?.who).toBe(manager.title);
});

test("an account tells its own, with the reason; another's does not stand there", async () => {
  const { userId } = await openAccount(manager, {
    ...{ email: "riwayat@lamongan.tolok.test", name: "Orang Baru", role: "operator", title: "Operator" },
    ...{ governmentId: manager.governmentId, unitId: null, from: isoDay(new Date()) },
    agencyId: (
      await client.agency.findFirstOrThrow({ where: { code: "disnaker", governmentId: manager.governmentId ?? "" } })
    ).id,
  });
  await closeAccount(manager, { userId, reason: "Pindah ke pemda lain per 1 Januari." });
  const lines = await listSettingHistory(manager, ["user", "membership", "delegation"], userId);
  expect(lines[0]).toMatchObject({ what: "menutup akun", reason: "Pindah ke pemda lain per 1 Januari." });
  expect(lines.map(({ what }) => what)).toContain("membuka akun ini");
  expect(lines.some(({ what }) => what.startsWith("memberi peran Operator mulai"))).toBe(true);
  expect(lines).toHaveLength(3);
});

test("names of agencies; the administrator reads all governments, an agency nothing", async () => {
  const agency = await client.agency.findFirstOrThrow({
    where: { code: "dinsos", governmentId: manager.governmentId ?? "" },
  });
  const before = { name: agency.name, shortName: agency.shortName };
  await renameAgency(manager, {
    agencyId: agency.id,
    name: "Dinas Sosial dan P3A",
    shortName: before.shortName,
    before,
  });
  const what = `mengubah nama ${before.name} menjadi Dinas Sosial dan P3A`;
  expect((await listSettingHistory(manager, ["agency"]))[0]?.what).toBe(what);
  expect((await listSettingHistory(admin, ["agency"]))[0]?.what).toBe(what);
  expect(await listSettingHistory(stranger, SETTING_TABLES)).toEqual([]);
});
