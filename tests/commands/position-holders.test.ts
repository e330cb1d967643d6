// Who holds a position from day to day: one definitif or Plt. at a time, a Plh. beside the holder, people without an
// account, handing over in one act. The same rules hold for whoever writes by SQL.
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import {
  appointHolder,
  correctHolder,
  endHolder,
  handOver,
  removeHolder,
  reopenHolder,
} from "#features/positions/holder-commands.ts";
import * as schema from "#features/positions/schema.ts";
import { act, answerTo } from "../support/acting.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
const planner = await actorOf(client, "verifikator@malang.tolok.test");
const operator = await actorOf(client, "operator@malang.tolok.test");
const stranger = await actorOf(client, "verifikator@lamongan.tolok.test");
const positions = await client.position.findMany({
  where: { agency: { government: { code: "malang" } } },
  orderBy: { sortOrder: "asc" },
});
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());
const attempt = (text: string, values: unknown[] = []) => answerTo(act(sql, { id: planner.userId }, text, values));

let next = 0;
const fresh = () => (positions[next++] ?? expect.fail("no more positions")).id;
const person = { userId: null, personName: "Pejabat Satu", nip: "", decreeNumber: "", decreeOn: null };
const appoint = (positionId: string, kind: string, from: string, lastDay: string | null = null, more: object = {}) =>
  appointHolder(planner, schema.appointHolder.parse({ positionId, kind, from, lastDay, ...person, ...more }));
const held = async (positionId: string) =>
  (
    await client.positionHolder.findMany({ where: { positionId }, orderBy: [{ validFrom: "asc" }, { kind: "asc" }] })
  ).map(
    ({ kind, validFrom, validUntil }) =>
      `${kind} ${validFrom.toISOString().slice(0, 10)} ${validUntil?.toISOString().slice(0, 10) ?? "-"}`,
  );
const INSERT =
  "insert into position_holder (position_id, person_name, kind, valid_from, valid_until) values ($1, 'x', $2, $3, $4)";

test("a definitif, then a Plt. when the place is vacant; a Plh. beside the holder", async () => {
  const position = fresh();
  await appoint(position, "definitif", "2023-01-01", "2024-02-29");
  await appoint(position, "plt", "2024-03-01", "2024-06-30", { personName: "Pejabat Dua" });
  await appoint(position, "plh", "2024-01-10", "2024-01-20", { personName: "Pejabat Dua" });
  expect(await held(position)).toEqual([
    "definitif 2023-01-01 2024-03-01",
    "plh 2024-01-10 2024-01-21",
    "plt 2024-03-01 2024-07-01",
  ]);
  const taken = await refusalOf(appoint(position, "plt", "2024-02-29", "2024-03-05"));
  expect(taken?.kind).toBe("conflict");
  expect(taken?.message).toContain(
    "Pejabat Satu (definitif) memangku jabatan ini dari 1 Januari 2023 sampai 29 Februari 2024",
  );
  expect((await refusalOf(appoint(position, "definitif", "2024-06-30")))?.message).toContain("Pejabat Dua (Plt.)");
  expect((await refusalOf(appoint(position, "plh", "2024-01-20")))?.message).toContain("Satu hari satu Plt. atau Plh.");
  expect(await attempt(INSERT, [position, "plt", "2024-02-29", "2024-03-01"])).toBe(
    "23P01 position_one_holder_at_a_time",
  );
  expect(await attempt(INSERT, [position, "definitif", "2024-06-30", null])).toBe(
    "23P01 position_one_holder_at_a_time",
  );
  expect(await attempt(INSERT, [position, "plh", "2024-01-20", "2024-01-22"])).toBe(
    "23P01 position_one_acting_at_a_time",
  );
  expect(await attempt(INSERT, [position, "plh", "2024-06-01", "2024-06-02"])).toBe(
    "23P01 position_one_acting_at_a_time",
  );
  expect(await attempt(INSERT, [position, "definitif", "2024-07-01", null])).toBe("done");
});

test("an account or a name, never both or neither; a NIP has 18 digits", async () => {
  const position = fresh();
  const nobody = await refusalOf(appoint(position, "definitif", "2024-01-01", null, { personName: "" }));
  expect(nobody?.message).toContain("Pilih akun orangnya, atau tulis namanya");
  expect(
    schema.appointHolder.safeParse({
      positionId: position,
      kind: "definitif",
      from: "2024-01-01",
      lastDay: null,
      ...person,
      nip: "1970",
    }).error?.issues[0]?.message,
  ).toContain("18 angka");
  await appoint(position, "definitif", "2024-01-01", null, {
    userId: operator.userId,
    nip: "00000000 000000 0 000",
    decreeNumber: "821.2/1/2024",
    decreeOn: "2023-12-20",
  });
  const row = await client.positionHolder.findFirstOrThrow({ where: { positionId: position } });
  expect(row).toMatchObject({
    userId: operator.userId,
    personName: null,
    nip: "000000000000000000",
    decreeNumber: "821.2/1/2024",
  });
  const both =
    "insert into position_holder (position_id, user_id, person_name, kind, valid_from) values ($1, $2, $3, 'plh', '2024-01-01')";
  expect(await attempt(both, [position, operator.userId, "Nama"])).toBe("23514 position_holder_person");
  expect(await attempt(both, [position, null, null])).toBe("23514 position_holder_person");
  expect(await attempt(both, [position, null, " "])).toBe("23514 position_holder_person");
  expect(await attempt("update position_holder set nip = '123' where id = $1", [row.id])).toBe(
    "23514 position_holder_nip",
  );
  const foreign = await refusalOf(appoint(position, "plh", "2024-02-01", "2024-02-02", { userId: stranger.userId }));
  expect(foreign?.kind).toBe("not-found");
});

test("handed over on one day: the old one's last day is the day before; nothing happens by halves", async () => {
  const position = fresh();
  const old = await appoint(position, "definitif", "2023-01-01");
  const over = (from: string, version: number, more: object = {}) =>
    handOver(
      planner,
      schema.handOver.parse({
        holderId: old.id,
        version,
        kind: "plt",
        from,
        lastDay: "2024-06-30",
        ...person,
        personName: "Pejabat Dua",
        ...more,
      }),
    );
  expect((await refusalOf(over("2023-01-01", 1)))?.message).toContain("sejak 1 Januari 2023");
  expect((await refusalOf(over("2024-03-01", 1, { lastDay: "2024-01-01" })))?.kind).toBe("invalid");
  expect(await held(position)).toEqual(["definitif 2023-01-01 -"]);
  await over("2024-03-01", 1);
  expect(await held(position)).toEqual(["definitif 2023-01-01 2024-03-01", "plt 2024-03-01 2024-07-01"]);
  expect(await refusalOf(over("2024-05-01", 1))).toMatchObject({
    kind: "conflict",
    other: { lastDay: "2024-02-29", version: 2 },
  });
  expect((await refusalOf(over("2024-05-01", 2)))?.message).toContain("sudah berhenti 29 Februari 2024");
});

test("ended, reopened, corrected, and erased only where it was a mistake", async () => {
  const position = fresh();
  const one = await appoint(position, "definitif", "2023-01-01");
  const ended = await endHolder(planner, { holderId: one.id, version: 1, lastDay: "2023-12-31" });
  expect(
    (await refusalOf(endHolder(planner, { holderId: one.id, version: ended.version, lastDay: "2022-12-31" })))?.kind,
  ).toBe("invalid");
  const open = await reopenHolder(planner, { holderId: one.id, version: ended.version, lastDay: null });
  const right = schema.correctHolder.parse({
    holderId: one.id,
    version: open.version,
    kind: "plt",
    from: "2023-02-01",
    lastDay: null,
    ...person,
    personName: "Nama Benar",
  });
  const saved = await correctHolder(planner, right);
  expect(await held(position)).toEqual(["plt 2023-02-01 -"]);
  expect(await refusalOf(correctHolder(planner, right))).toMatchObject({
    kind: "conflict",
    other: { name: "Nama Benar", kind: "plt" },
  });
  expect((await refusalOf(removeHolder(operator, { holderId: one.id, version: saved.version })))?.kind).toBe(
    "forbidden",
  );
  expect((await refusalOf(removeHolder(stranger, { holderId: one.id, version: saved.version })))?.kind).toBe(
    "not-found",
  );
  await removeHolder(planner, { holderId: one.id, version: saved.version });
  expect(await held(position)).toEqual([]);
  expect(
    (await refusalOf(endHolder(planner, { holderId: one.id, version: saved.version, lastDay: "2024-01-01" })))?.kind,
  ).toBe("not-found");
});

test("nobody holds a position before it is there or after it ended", async () => {
  const position = fresh();
  await client.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('tolok.actor', ${planner.userId}, true), set_config('tolok.action', 'test.end', true)`;
    await tx.position.update({ where: { id: position }, data: { validUntil: new Date("2024-07-01") } });
  });
  expect((await refusalOf(appoint(position, "definitif", "1999-01-01", "1999-12-31")))?.message).toContain(
    "sejak 1 Januari 2000",
  );
  expect((await refusalOf(appoint(position, "definitif", "2024-01-01")))?.message).toContain("berakhir 30 Juni 2024");
  expect(await attempt(INSERT, [position, "definitif", "2024-01-01", null])).toContain("TK091");
  await appoint(position, "definitif", "2024-01-01", "2024-06-30");
  expect(
    await attempt(`update position_holder set position_id = $2 where position_id = $1`, [position, fresh()]),
  ).toContain("23503");
});

test("only who keeps the organisation writes holders", async () => {
  const position = fresh();
  const input = schema.appointHolder.parse({
    positionId: position,
    kind: "definitif",
    from: "2024-01-01",
    lastDay: null,
    ...person,
  });
  expect((await refusalOf(appointHolder(operator, input)))?.kind).toBe("forbidden");
  expect((await refusalOf(appointHolder(stranger, input)))?.kind).toBe("not-found");
  const one = await appointHolder(planner, input);
  for (const [who, kind] of [
    [operator, "forbidden"],
    [stranger, "not-found"],
  ] as const) {
    expect((await refusalOf(endHolder(who, { holderId: one.id, version: 1, lastDay: "2024-02-01" })))?.kind).toBe(kind);
    expect(
      (await refusalOf(handOver(who, { ...input, holderId: one.id, version: 1, from: "2024-03-01" } as never)))?.kind,
    ).toBe(kind);
  }
});
