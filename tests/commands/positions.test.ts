// Positions from day to day: added, corrected, called otherwise from a day, moved to another unit, ended and reopened;
// their tugas and fungsi; which kinerja carries out which fungsi.
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import {
  addPosition,
  correctPosition,
  endPosition,
  removePosition,
  renamePosition,
  reopenPosition,
  undoRename,
} from "#features/positions/commands.ts";
import { addDuty, changeDuty, orderDuty, removeDuty, tieKinerja } from "#features/positions/duty-commands.ts";
import { appointHolder } from "#features/positions/holder-commands.ts";
import { movePosition } from "#features/positions/moving.ts";
import * as schema from "#features/positions/schema.ts";
import { act, answerTo } from "../support/acting.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
const planner = await actorOf(client, "verifikator@malang.tolok.test");
const operator = await actorOf(client, "operator@malang.tolok.test");
const stranger = await actorOf(client, "verifikator@lamongan.tolok.test");
const agency = await client.agency.findFirstOrThrow({ where: { government: { code: "malang" }, code: "disnaker" } });
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());
const attempt = (text: string, values: unknown[] = []) => answerTo(act(sql, { id: planner.userId }, text, values));

const [one, other] = await client.unit.findMany({
  where: { agencyId: agency.id, kind: "bidang" },
  orderBy: { sortOrder: "asc" },
});
if (!one || !other) throw new Error("Malang has bidang");
const words = {
  name: "Kepala Bidang Hubungan Industrial",
  shortName: "Kabid Uji Kompetensi",
  level: "kepala_bidang" as const,
};
const add = (input: object = {}) =>
  addPosition(
    planner,
    schema.addPosition.parse({ agencyId: agency.id, unitId: one.id, ...words, from: "2024-01-01", ...input }),
  );
const stored = (id: string) =>
  client.position.findUniqueOrThrow({
    where: { id },
    include: { formerNames: { orderBy: { validFrom: "asc" } }, places: { orderBy: { validFrom: "asc" } } },
  });
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

test("a position is added in its unit from a day, with a code of its own", async () => {
  const first = await add();
  const second = await add();
  expect([first.code, second.code]).toEqual(["kabid-uji-kompetensi", "kabid-uji-kompetensi-2"]);
  const row = await stored(first.id);
  expect(row).toMatchObject({ unitId: one.id, level: "kepala_bidang", version: 1 });
  expect(row.places.map(({ unitId, validFrom }) => [unitId, day(validFrom)])).toEqual([[one.id, "2024-01-01"]]);
  expect((await add({ shortName: "Baru" })).code).toBe("baru-2");
});

test("only who keeps the organisation of the agency does so; a stranger finds nothing", async () => {
  const input = schema.addPosition.parse({ agencyId: agency.id, unitId: null, ...words, from: "2024-01-01" });
  expect((await refusalOf(addPosition(operator, input)))?.kind).toBe("forbidden");
  expect((await refusalOf(addPosition(stranger, input)))?.kind).toBe("not-found");
  const { id } = await add();
  for (const [who, kind] of [
    [operator, "forbidden"],
    [stranger, "not-found"],
  ] as const) {
    expect(
      (await refusalOf(correctPosition(who, { positionId: id, version: 1, ...words, name: "Nama lain" })))?.kind,
    ).toBe(kind);
    expect((await refusalOf(endPosition(who, { positionId: id, version: 1, lastDay: "2024-06-30" })))?.kind).toBe(kind);
    expect(
      (await refusalOf(movePosition(who, { positionId: id, version: 1, unitId: null, from: "2024-06-30" })))?.kind,
    ).toBe(kind);
    expect((await refusalOf(removePosition(who, { positionId: id, version: 1 })))?.kind).toBe(kind);
  }
});

test("a unit of another agency or of another day is not a place for it", async () => {
  const foreign = await client.unit.findFirstOrThrow({ where: { agency: { government: { code: "lamongan" } } } });
  expect((await refusalOf(add({ unitId: foreign.id })))?.kind).toBe("not-found");
  expect((await refusalOf(add({ from: "1999-01-01" })))?.message).toContain("tidak ada pada tanggal itu");
  expect(await attempt(`update "position" set unit_id = $1 where agency_id = $2`, [foreign.id, agency.id])).toContain(
    "23503",
  );
});

test("a correction is as if it had always been so; of two who correct the second gets both texts", async () => {
  const { id } = await add();
  await correctPosition(planner, { positionId: id, version: 1, ...words, name: "Kepala Bidang HI" });
  const row = await stored(id);
  expect([row.name, row.formerNames.length, row.version]).toEqual(["Kepala Bidang HI", 0, 2]);
  const late = await refusalOf(
    correctPosition(planner, { positionId: id, version: 1, ...words, name: "Kabid HI dan Jamsos" }),
  );
  expect(late).toMatchObject({ kind: "conflict", other: { name: "Kepala Bidang HI", version: 2 } });
  expect(
    (await refusalOf(correctPosition(planner, { positionId: id, version: 2, ...words, name: "Kepala Bidang HI" })))
      ?.kind,
  ).toBe("invalid");
});

test("called otherwise from a day: the days before keep the old name, names follow without a gap", async () => {
  const { id } = await add();
  const rename = (name: string, from: string, version: number) =>
    renamePosition(planner, { positionId: id, version, ...words, name, from });
  await rename("Kepala Bidang Hubungan Industrial dan Jamsos", "2025-01-01", 1);
  await rename("Kepala Bidang Hubungan Kerja", "2026-01-01", 2);
  const row = await stored(id);
  expect(row.name).toBe("Kepala Bidang Hubungan Kerja");
  expect(row.formerNames.map(({ name, validFrom, validUntil }) => [name, day(validFrom), day(validUntil)])).toEqual([
    ["Kepala Bidang Hubungan Industrial", "2024-01-01", "2025-01-01"],
    ["Kepala Bidang Hubungan Industrial dan Jamsos", "2025-01-01", "2026-01-01"],
  ]);
  expect((await refusalOf(rename("Nama lain", "2026-01-01", 3)))?.message).toContain("berlaku sejak 1 Januari 2026");
  const first = row.formerNames[0]?.id;
  expect(await attempt("delete from position_former_name where id = $1", [first])).toContain("TK092");
  expect(await attempt("update position_former_name set name = 'x' where id = $1", [first])).toContain("TK092");
  const insert = `insert into position_former_name (position_id, name, short_name, level, valid_from, valid_until) values ($1, 'x', 'x', 'kepala', $2, $3)`;
  expect(await attempt(insert, [id, "2026-02-01", "2026-03-01"])).toContain("TK092");
  await undoRename(planner, { positionId: id, version: 3 });
  expect(await stored(id)).toMatchObject({ name: "Kepala Bidang Hubungan Industrial dan Jamsos", version: 4 });
});

test("moved to another unit from a day; the days before stay in the old one", async () => {
  const { id } = await add();
  await movePosition(planner, { positionId: id, version: 1, unitId: other.id, from: "2024-07-01" });
  await movePosition(planner, { positionId: id, version: 2, unitId: null, from: "2025-01-01" });
  const row = await stored(id);
  expect(row.unitId).toBeNull();
  expect(row.places.map(({ unitId, validFrom, validUntil }) => [unitId, day(validFrom), day(validUntil)])).toEqual([
    [one.id, "2024-01-01", "2024-07-01"],
    [other.id, "2024-07-01", "2025-01-01"],
  ]);
  await movePosition(planner, { positionId: id, version: 3, unitId: one.id, from: "2025-02-01" });
  expect((await stored(id)).unitId).toBe(one.id);
  expect(
    (await refusalOf(movePosition(planner, { positionId: id, version: 4, unitId: other.id, from: "2024-12-01" })))
      ?.message,
  ).toContain("sejak 1 Februari 2025");
  // Written on the wrong day's unit: moved again on the same day, the place is set right.
  await movePosition(planner, { positionId: id, version: 4, unitId: other.id, from: "2025-02-01" });
  expect((await stored(id)).places.at(-1)).toMatchObject({ unitId: other.id });
  expect(
    (await refusalOf(movePosition(planner, { positionId: id, version: 5, unitId: other.id, from: "2025-03-01" })))
      ?.kind,
  ).toBe("invalid");
});

test("ended with its last day, together with whoever holds it; reopened it goes on without them", async () => {
  const { id } = await add();
  const holder = await appointHolder(
    planner,
    schema.appointHolder.parse({
      positionId: id,
      kind: "definitif",
      userId: null,
      personName: "Pejabat Satu",
      nip: "",
      decreeNumber: "",
      decreeOn: null,
      from: "2024-01-01",
      lastDay: null,
    }),
  );
  expect(
    (await refusalOf(endPosition(planner, { positionId: id, version: 1, lastDay: "2023-12-31" })))?.message,
  ).toContain("sejak 1 Januari 2024");
  expect(await attempt(`update "position" set valid_until = '2024-06-01' where id = $1`, [id])).toContain("TK091");
  await endPosition(planner, { positionId: id, version: 1, lastDay: "2024-12-31" });
  expect(day((await stored(id)).validUntil)).toBe("2025-01-01");
  expect((await stored(id)).places.map(({ validUntil }) => day(validUntil))).toEqual(["2025-01-01"]);
  const ended = await client.positionHolder.findUniqueOrThrow({ where: { id: holder.id } });
  expect(day(ended.validUntil)).toBe("2025-01-01");
  expect(
    (await refusalOf(endPosition(planner, { positionId: id, version: 2, lastDay: "2025-12-31" })))?.message,
  ).toContain("31 Desember 2024");
  expect(
    (
      await refusalOf(
        renamePosition(planner, { positionId: id, version: 2, ...words, name: "Nama baru", from: "2025-06-01" }),
      )
    )?.kind,
  ).toBe("conflict");
  await reopenPosition(planner, { positionId: id, version: 2 });
  const again = await stored(id);
  expect([again.validUntil, again.unitId, again.places.at(-1)?.validUntil]).toEqual([null, one.id, null]);
  expect(day((await client.positionHolder.findUniqueOrThrow({ where: { id: holder.id } })).validUntil)).toBe(
    "2025-01-01",
  );
});

test("only what carries nothing is removed", async () => {
  const { id } = await add();
  await removePosition(planner, { positionId: id, version: 1 });
  expect(await client.position.count({ where: { id } })).toBe(0);
  const full = await client.position.findFirstOrThrow({ where: { agencyId: agency.id, kinerja: { some: {} } } });
  expect((await refusalOf(removePosition(planner, { positionId: full.id, version: full.version })))?.message).toContain(
    "Akhiri saja",
  );
});

test("tugas and fungsi: added where they belong, reworded, put in order, removed and brought back in their place", async () => {
  const { id: positionId } = await add();
  const write = (text: string, beforeId: string | null = null, more: object = {}) =>
    addDuty(
      planner,
      schema.addDuty.parse({ agencyId: agency.id, positionId, kind: "fungsi", mark: "", text, beforeId, ...more }),
    );
  const texts = async () =>
    (await client.duty.findMany({ where: { positionId, kind: "fungsi" }, orderBy: { sortOrder: "asc" } })).map(
      ({ text }) => text,
    );
  const first = await write("fungsi satu");
  const second = await write("fungsi dua");
  await write("fungsi nol", first.id);
  expect(await texts()).toEqual(["fungsi nol", "fungsi satu", "fungsi dua"]);
  await orderDuty(planner, { dutyId: second.id, beforeId: first.id });
  expect(await texts()).toEqual(["fungsi nol", "fungsi dua", "fungsi satu"]);
  await changeDuty(planner, { dutyId: first.id, version: 1, mark: "a.", text: "fungsi satu, ditulis ulang" });
  expect(
    await refusalOf(changeDuty(planner, { dutyId: first.id, version: 1, mark: null, text: "tulisan lain" })),
  ).toMatchObject({ kind: "conflict", other: { text: "fungsi satu, ditulis ulang", mark: "a.", version: 2 } });
  expect((await refusalOf(removeDuty(planner, { dutyId: first.id, version: 1 })))?.kind).toBe("conflict");
  await removeDuty(planner, { dutyId: second.id, version: 1 });
  await write("fungsi dua", first.id);
  expect(await texts()).toEqual(["fungsi nol", "fungsi dua", "fungsi satu, ditulis ulang"]);
  expect((await refusalOf(removeDuty(stranger, { dutyId: first.id, version: 2 })))?.kind).toBe("not-found");
  expect(
    (await refusalOf(changeDuty(operator, { dutyId: first.id, version: 2, mark: null, text: "oleh operator" })))?.kind,
  ).toBe("forbidden");
  await write("tugas instansi", null, { positionId: null, kind: "tugas" });
  expect(await client.duty.count({ where: { agencyId: agency.id, positionId: null, text: "tugas instansi" } })).toBe(1);
});

test("a kinerja carries out functions of its own position, and leaves them when it moves", async () => {
  const kinerja = await client.kinerja.findFirstOrThrow({ where: { plan: { agencyId: agency.id } } });
  const write = (positionId: string, text: string) =>
    addDuty(
      planner,
      schema.addDuty.parse({ agencyId: agency.id, positionId, kind: "fungsi", mark: "", text, beforeId: null }),
    );
  const own = await write(kinerja.positionId, "fungsi jabatan ini");
  const { id: elsewhere } = await add();
  const foreign = await write(elsewhere, "fungsi jabatan lain");
  await tieKinerja(planner, { kinerjaId: kinerja.id, dutyIds: [own.id], before: [] });
  expect(await client.kinerjaDuty.count({ where: { kinerjaId: kinerja.id } })).toBe(1);
  expect((await refusalOf(tieKinerja(planner, { kinerjaId: kinerja.id, dutyIds: [], before: [] })))?.kind).toBe(
    "conflict",
  );
  expect(
    (await refusalOf(tieKinerja(planner, { kinerjaId: kinerja.id, dutyIds: [foreign.id], before: [own.id] })))?.kind,
  ).toBe("invalid");
  expect((await refusalOf(tieKinerja(operator, { kinerjaId: kinerja.id, dutyIds: [], before: [own.id] })))?.kind).toBe(
    "forbidden",
  );
  expect((await refusalOf(tieKinerja(stranger, { kinerjaId: kinerja.id, dutyIds: [], before: [own.id] })))?.kind).toBe(
    "not-found",
  );
  expect(
    await attempt("insert into kinerja_duty (kinerja_id, duty_id) values ($1, $2)", [kinerja.id, foreign.id]),
  ).toContain("TK093");
  expect(await attempt("update kinerja set position_id = $2 where id = $1", [kinerja.id, elsewhere])).toBe("done");
  expect(await client.kinerjaDuty.count({ where: { kinerjaId: kinerja.id } })).toBe(0);
});

test("every change of a position and its names is in the history of its agency", async () => {
  const { id } = await add();
  await renamePosition(planner, {
    positionId: id,
    version: 1,
    ...words,
    name: "Nama baru sama sekali",
    from: "2025-01-01",
  });
  const rows = await client.history.findMany({
    where: { agencyId: agency.id, action: "position.rename" },
    orderBy: { id: "desc" },
    take: 2,
  });
  expect(rows.map(({ tableName }) => tableName).sort()).toEqual(["position", "position_former_name"]);
});
