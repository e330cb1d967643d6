// Accounts and roles: opened by their keeper, signed into by their owner, ended without erasing anything. The last
// administrator stays, also against two who end each other at once, and nobody makes their own key wider.
import { describe, expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import {
  changeAccount,
  changePassword,
  closeAccount,
  openAccount,
  renewPasswordLink,
  reopenAccount,
} from "#features/accounts/people-commands.ts";
import { checkPeople, openPeople } from "#features/accounts/people-import.ts";
import { listPeople, readPerson, readRoleChoices } from "#features/accounts/people-queries.ts";
import type { OpenAccount } from "#features/accounts/people-schema.ts";
import { COLUMNS, exampleWorkbook } from "#features/accounts/people-workbook.ts";
import { endRole, giveRole } from "#features/accounts/role-commands.ts";
import { isoDay } from "#lib/format.ts";
import { passwordLinkHolder, redeemPasswordLink } from "#lib/password-link.ts";
import { checkCredentials } from "#lib/sign-in.ts";
import { readWorkbook } from "#lib/spreadsheet/read.ts";
import { writeWorkbook } from "#lib/spreadsheet/write.ts";
import { transaction } from "#lib/transaction.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const admin = await actorOf(client, "admin@tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const lamongan = await client.government.findUniqueOrThrow({ where: { code: "lamongan" } });
const jombang = await client.government.findUniqueOrThrow({ where: { code: "jombang" } });
const disnaker = await client.agency.findFirstOrThrow({ where: { governmentId: lamongan.id, code: "disnaker" } });
const TODAY = isoDay(new Date());
const REASON = "Mutasi per surat keputusan 800/12.";
const PASSWORD = "rangkaian beberapa kata";

const account = (email: string, more: Partial<OpenAccount> = {}): OpenAccount => ({
  ...{ email, name: "Operator UPT", role: "operator", title: "Operator UPT Latihan Kerja", unitId: null, from: TODAY },
  ...{ governmentId: lamongan.id, agencyId: disnaker.id },
  ...more,
});
const everything = { words: "", agencyId: null, role: null, state: null, page: 1 } as const;

describe("an account", () => {
  test("is opened with a link by which only its owner sets the password, once", async () => {
    const { userId, code } = await openAccount(manager, account("upt@lamongan.tolok.test"));
    expect(await checkCredentials("upt@lamongan.tolok.test", PASSWORD)).toBeNull();
    expect(await passwordLinkHolder(code, new Date())).toEqual({ email: "upt@lamongan.tolok.test" });
    expect(await redeemPasswordLink(code, PASSWORD, new Date())).toEqual({ email: "upt@lamongan.tolok.test" });
    expect(await checkCredentials("upt@lamongan.tolok.test", PASSWORD)).toMatchObject({ id: userId });
    expect((await refusalOf(redeemPasswordLink(code, "kata sandi yang lain", new Date())))?.kind).toBe("not-found");
    const stored = await client.passwordLink.findMany({ where: { userId } });
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  test("has one working link at a time, for three days", async () => {
    const { userId, code } = await openAccount(manager, account("link@lamongan.tolok.test"));
    const { code: second } = await renewPasswordLink(manager, { userId });
    expect(await passwordLinkHolder(code, new Date())).toBeNull();
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    expect(await passwordLinkHolder(second, later(71))).not.toBeNull();
    expect(await passwordLinkHolder(second, later(73))).toBeNull();
  });

  test("is not opened twice for one address, nor corrected over somebody else's correction", async () => {
    const twice = await refusalOf(openAccount(manager, account("operator@lamongan.tolok.test")));
    expect(twice).toMatchObject({ kind: "conflict" });
    expect(twice?.message).toContain("operator@lamongan.tolok.test sudah dipakai");
    const { userId } = await openAccount(manager, account("salah@lamongan.tolok.test"));
    const before = { name: "Operator UPT", email: "salah@lamongan.tolok.test" };
    await changeAccount(manager, { userId, name: "Operator BLK", email: "benar@lamongan.tolok.test", before });
    const late = await refusalOf(changeAccount(manager, { userId, name: "X", email: "x@lamongan.tolok.test", before }));
    expect(late).toMatchObject({ kind: "conflict", other: { name: "Operator BLK" } });
  });

  test("closed ends its sign-ins at once, and opens again", async () => {
    const { userId, code } = await openAccount(manager, account("tutup@lamongan.tolok.test"));
    await redeemPasswordLink(code, PASSWORD, new Date());
    const epoch = (await checkCredentials("tutup@lamongan.tolok.test", PASSWORD))?.epoch ?? 0;
    await closeAccount(manager, { userId, reason: REASON });
    expect(await checkCredentials("tutup@lamongan.tolok.test", PASSWORD)).toBeNull();
    await reopenAccount(manager, { userId, reason: REASON });
    expect((await checkCredentials("tutup@lamongan.tolok.test", PASSWORD))?.epoch).toBeGreaterThan(epoch);
  });

  test("has its password changed by its owner, who knows the present one", async () => {
    const { userId, code } = await openAccount(manager, account("ganti@lamongan.tolok.test"));
    await redeemPasswordLink(code, PASSWORD, new Date());
    const owner = await actorOf(client, "ganti@lamongan.tolok.test");
    const next = { password: "kata sandi sesudahnya", again: "kata sandi sesudahnya" };
    expect((await refusalOf(changePassword(owner, { current: "keliru sekali", ...next })))?.kind).toBe("invalid");
    await changePassword(owner, { current: PASSWORD, ...next });
    expect(await checkCredentials("ganti@lamongan.tolok.test", next.password)).toMatchObject({ id: userId });
  });
});

describe("who keeps whom", () => {
  test("a manager: their government, no administrator, nobody who also works elsewhere", async () => {
    const { rows } = await listPeople(manager, everything);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ roles }) => roles.every(({ government }) => government === lamongan.shortName))).toBe(true);
    for (const email of ["admin@tolok.test", "kepala@jombang.tolok.test"]) {
      const stranger = await client.user.findUniqueOrThrow({ where: { email } });
      expect(await readPerson(manager, stranger.id)).toBeNull();
      expect((await refusalOf(renewPasswordLink(manager, { userId: stranger.id })))?.kind).toBe("not-found");
      expect((await refusalOf(closeAccount(manager, { userId: stranger.id, reason: REASON })))?.kind).toBe("not-found");
    }
    const elsewhere = account("lain@jombang.tolok.test", { governmentId: jombang.id, agencyId: null, role: "manager" });
    expect((await refusalOf(openAccount(manager, elsewhere)))?.kind).toBe("forbidden");
    const wider = account("lebar@lamongan.tolok.test", { role: "administrator", governmentId: null, agencyId: null });
    expect((await refusalOf(openAccount(manager, wider)))?.kind).toBe("forbidden");
    expect((await readRoleChoices(manager)).roles).not.toContain("administrator");
  });

  test("nobody else keeps anybody", async () => {
    expect(await listPeople(head, everything)).toEqual({ rows: [], total: 0, pages: 0 });
    expect((await refusalOf(openAccount(head, account("baru@lamongan.tolok.test"))))?.kind).toBe("forbidden");
    expect((await readRoleChoices(head)).roles).toEqual([]);
  });

  test("nobody gives or ends a role of their own, not by SQL either", async () => {
    const own = { userId: manager.userId, role: "head", title: "Kepala", unitId: null, from: TODAY } as const;
    const scope = { governmentId: lamongan.id, agencyId: disnaker.id };
    expect((await refusalOf(giveRole(manager, { ...own, ...scope })))?.message).toContain("oleh orang lain");
    expect((await refusalOf(giveRole(admin, { ...own, ...scope, userId: admin.userId })))?.kind).toBe("forbidden");
    const ending = endRole(manager, { membershipId: manager.membershipId, from: TODAY, reason: REASON });
    expect((await refusalOf(ending))?.message).toContain("oleh orang lain");
    const raw = (by: Actor) =>
      transaction(by, "test.wider", (tx) =>
        tx.membership.create({ data: { ...scope, ...data(own.title), userId: by.userId } }),
      );
    const data = (title: string) => ({ role: "head" as const, title, validFrom: new Date() });
    expect((await refusalOf(raw(admin)))?.message).toContain("Peran Anda sendiri");
    const byHead = transaction(head, "test.other", (tx) =>
      tx.membership.create({ data: { ...scope, ...data("Kepala"), userId: manager.userId } }),
    );
    expect((await refusalOf(byHead))?.message).toContain("pengelola pemda itu");
  });
});

describe("a role", () => {
  test("is given from a day, ended from a day, and not twice", async () => {
    const { userId } = await openAccount(manager, account("peran@lamongan.tolok.test"));
    const more = { userId, ...roleOf(account("")), role: "verifier", title: "Verifikator UPT" } as const;
    const { membershipId } = await giveRole(manager, more);
    expect((await refusalOf(giveRole(manager, more)))?.kind).toBe("conflict");
    const past = await refusalOf(endRole(manager, { membershipId, from: "2024-01-01", reason: REASON }));
    expect(past?.message).toContain("tidak diakhiri surut");
    const [first] = (await readPerson(manager, userId))?.roles ?? [];
    await endRole(manager, { membershipId: first?.id ?? "", from: "2099-01-01", reason: REASON });
    expect((await readPerson(manager, userId))?.roles[0]?.validUntil?.toISOString()).toContain("2099-01-01");
    await endRole(manager, { membershipId, from: TODAY, reason: REASON });
    expect((await readPerson(manager, userId))?.roles.map(({ role }) => role)).toEqual(["operator"]);
    expect(await client.history.count({ where: { action: "role.end", reason: REASON } })).toBe(2);
  });

  test("belongs to an agency and a unit of that government", async () => {
    const malang = await client.agency.findFirstOrThrow({
      where: { code: "disnaker", government: { code: "malang" } },
    });
    const strange = account("asing@lamongan.tolok.test", { agencyId: malang.id });
    expect((await refusalOf(openAccount(manager, strange)))?.kind).toBe("not-found");
    const unit = await client.unit.findFirstOrThrow({ where: { agencyId: malang.id } });
    expect(
      (await refusalOf(openAccount(manager, account("unit@lamongan.tolok.test", { unitId: unit.id }))))?.message,
    ).toContain("bukan milik instansi ini");
  });
});

describe("the last administrator", () => {
  test("cannot be closed, ended or deleted, by nobody", async () => {
    const other = await openAccount(admin, administrator("kedua@tolok.test"));
    const second = await actorOf(client, "kedua@tolok.test");
    // Who never set a password opens no door: while the second has none, the first one stays.
    expect((await refusalOf(closeAccount(second, { userId: admin.userId, reason: REASON })))?.message).toContain(
      "administrator terakhir",
    );
    await redeemPasswordLink(other.code, PASSWORD, new Date());
    await closeAccount(second, { userId: admin.userId, reason: REASON });
    const [role] = await client.membership.findMany({ where: { userId: other.userId } });
    expect(role).toBeDefined();
    await withSql(url, async (sql) => {
      const act = (statement: string) =>
        sql
          .query(
            `begin; select set_config('tolok.actor', '00000000-0000-7000-8000-000000000001', true), set_config('tolok.action', 'test', true); ${statement}; commit`,
          )
          .then(
            () => "done",
            (error: { code: string }) => sql.query("rollback").then(() => error.code),
          );
      expect(await act(`update "user" set is_active = false where id = '${other.userId}'`)).toBe("TK012");
      expect(await act(`update membership set valid_until = current_date where id = '${role?.id}'`)).not.toBe("done");
      expect(await act(`delete from membership where id = '${role?.id}'`)).toBe("TK012");
    });
    await reopenAccount(second, { userId: admin.userId, reason: REASON });
  });

  test("is there on every day to come: two cannot end each other from next month", async () => {
    const second = await actorOf(client, "kedua@tolok.test");
    const from = isoDay(new Date(Date.now() + 30 * 86_400_000));
    const later = isoDay(new Date(Date.now() + 60 * 86_400_000));
    const roleOf = (userId: string) =>
      client.membership.findFirstOrThrow({ where: { userId, role: "administrator" }, select: { id: true } });
    const [mine, other] = await Promise.all([roleOf(admin.userId), roleOf(second.userId)]);
    await endRole(admin, { membershipId: other.id, from, reason: REASON });
    expect(
      (await refusalOf(endRole(second, { membershipId: mine.id, from: later, reason: REASON })))?.message,
    ).toContain("administrator terakhir");
    expect(
      (await refusalOf(endRole(second, { membershipId: mine.id, from: isoDay(new Date()), reason: REASON })))?.message,
    ).toContain("administrator terakhir");
    await giveRole(admin, {
      ...{ userId: second.userId, role: "administrator", title: "Administrator", from },
      ...{ governmentId: null, agencyId: null, unitId: null },
    });
    // Now the second goes on after that day, and the first may leave.
    await endRole(second, { membershipId: mine.id, from: later, reason: REASON });
    await withSql(url, (sql) =>
      sql.query(
        `begin; select set_config('tolok.actor', '00000000-0000-7000-8000-000000000001', true), set_config('tolok.action', 'test', true); update membership set valid_until = null where id = '${mine.id}'; commit`,
      ),
    );
  });

  test("two who close each other at once: one of them stays", async () => {
    const active = await client.membership.findMany({
      where: { role: "administrator", user: { isActive: true }, validFrom: { lte: new Date() } },
      select: { userId: true, user: { select: { email: true } } },
    });
    expect(active).toHaveLength(2);
    const [a, b] = await Promise.all(active.map(({ user }) => actorOf(client, user.email)));
    if (!a || !b) throw new Error("two administrators");
    const outcomes = await Promise.all([
      refusalOf(closeAccount(a, { userId: b.userId, reason: REASON })),
      refusalOf(closeAccount(b, { userId: a.userId, reason: REASON })),
    ]);
    expect(outcomes.filter((one) => one === null)).toHaveLength(1);
    expect(outcomes.find((one) => one !== null)?.message).toContain("administrator terakhir");
    const left = await client.user.count({
      where: { isActive: true, memberships: { some: { role: "administrator" } } },
    });
    expect(left).toBe(1);
  });
});

describe("a workbook of accounts", () => {
  const sheetsOf = async (rows: string[][]) => {
    const [first] = exampleWorkbook(await readRoleChoices(manager));
    if (!first) throw new Error("no sheet");
    const content = await writeWorkbook([{ ...first, rows: [...first.rows, ...rows] }]);
    return readWorkbook({ name: "pengguna.xlsx", content });
  };
  const good = (email: string) => ["Operator Baru", email, "operator", "Operator", "", "disnaker", "", ""];

  test("each row has its verdict, in words", async () => {
    const rows = [
      good("satu@lamongan.tolok.test"),
      good("SATU@lamongan.tolok.test"),
      ["", "dua@lamongan.tolok.test", "operator", "Operator", "", "disnaker", "", ""],
      ["Tiga", "bukan surel", "operator", "Operator", "", "disnaker", "", ""],
      ["Empat", "empat@lamongan.tolok.test", "bos", "Operator", "", "disnaker", "", ""],
      ["Lima", "lima@lamongan.tolok.test", "operator", "Operator", "", "dinas lain", "", ""],
      ["Enam", "kepala@lamongan.tolok.test", "kepala", "Kepala", "", "disnaker", "", ""],
      ["Tujuh", "tujuh@lamongan.tolok.test", "operator", "Operator", "", "", "", ""],
      ["Delapan", "delapan@lamongan.tolok.test", "administrator", "Admin", "", "", "", ""],
    ];
    const { rows: read, problem } = await checkPeople(manager, await sheetsOf(rows));
    expect(problem).toBeNull();
    expect(read.map(({ input }) => input !== null)).toEqual([true, ...Array(8).fill(false)]);
    const said = read.map(({ problems }) => problems.join(" "));
    for (const [at, words] of [
      [1, "sudah ada di baris 2"],
      [2, "Tulis namanya"],
      [3, "alamat surel yang lengkap"],
      [4, 'Peran "bos" tidak dikenal'],
      [5, 'Instansi "dinas lain" tidak ditemukan'],
      [6, "sudah dipakai sebuah akun"],
      [7, "Pilih instansinya"],
      [8, 'Peran "administrator" tidak dikenal'],
    ] as const)
      expect(said[at]).toContain(words);
  });

  test("the chosen rows are opened together, or none of them", async () => {
    const sheets = await sheetsOf([good("a@lamongan.tolok.test"), good("b@lamongan.tolok.test"), good("salah")]);
    const before = await client.user.count();
    expect((await refusalOf(openPeople(manager, sheets, [2, 3, 4])))?.message).toContain("Baris 4");
    expect(await client.user.count()).toBe(before);
    const opened = await openPeople(manager, sheets, [2, 3]);
    expect(opened.map(({ email }) => email)).toEqual(["a@lamongan.tolok.test", "b@lamongan.tolok.test"]);
    expect(await passwordLinkHolder(opened[1]?.code ?? "", new Date())).toEqual({ email: "b@lamongan.tolok.test" });
    expect((await refusalOf(openPeople(head, sheets, [2])))?.kind).toBe("forbidden");
  });

  test("without the columns it says which ones it looks for", async () => {
    const content = await writeWorkbook([{ name: "Lain", rows: [["a", "b"]] }]);
    const { problem } = await checkPeople(manager, await readWorkbook({ name: "lain.xlsx", content }));
    expect(problem).toContain(COLUMNS.slice(0, 4).join(", "));
  });
});

const roleOf = ({ email: _, name: __, ...role }: OpenAccount) => role;
const administrator = (email: string) =>
  account(email, { role: "administrator", title: "Administrator", governmentId: null, agencyId: null });
