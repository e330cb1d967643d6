// Twelve agencies, one framework: proposed by one side, decided by the other, and never by whoever proposed it.
import { expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { decideLink, endLink, proposeLink, proposeRoles, withdrawLink } from "#features/crosscutting/commands.ts";
import { readChoices, readCrosscutting } from "#features/crosscutting/queries.ts";
import { crosscuttingHeadline, looseRoles } from "#features/crosscutting/view.ts";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
const dinsos = await actorOf(client, "verifikator.dinsos@lamongan.tolok.test");
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const agencyId = planner.agencyId as string;
const dinsosId = dinsos.agencyId as string;
const sasaran = await client.sasaran.findFirstOrThrow({ where: { plan: { agencyId } }, orderBy: { sortOrder: "asc" } });

const view = async (actor: Actor, of = actor.agencyId as string) =>
  (await readCrosscutting(actor, of, 2024)) ?? expect.fail("not read");
const linkOf = (id: string) => client.crosscuttingLink.findUniqueOrThrow({ where: { id } });
const ask = (text: string) =>
  proposeLink(planner, {
    agencyId,
    supporterId: dinsosId,
    aim: "sasaran",
    aimId: sasaran.id,
    programId: null,
    text,
    year: 2024,
  });

test("the poverty framework: 26 roles of twelve agencies tied to three strategies, own ones at once, others by consent", async () => {
  const [framework] = (await view(planner)).frameworks;
  if (!framework) throw new Error("Lamongan prints one");
  expect([
    new Set(framework.roles.map((one) => one.agencyId)).size,
    framework.roles.length,
    framework.strategies.length,
  ]).toEqual([12, 26, 3]);
  expect(framework.roles.every((one) => one.agencyId !== null)).toBe(true);
  const links = framework.roles.map(({ id }, index) => ({
    roleId: id,
    strategyId: framework.strategies[index % 3]?.id as string,
  }));
  expect(await proposeRoles(planner, { agencyId, year: 2024, links })).toEqual({ proposed: 26 });
  const after = await view(planner);
  expect(looseRoles(framework, after.links)).toEqual([]);
  expect(crosscuttingHeadline(after)).toBe("Dua dari 26 dukungan disetujui");
  const theirs = await view(dinsos);
  expect(crosscuttingHeadline(theirs)).toBe("Tiga dukungan menunggu keputusan Anda");
  const again = await refusalOf(proposeRoles(planner, { agencyId, year: 2024, links: links.slice(0, 1) }));
  expect(again).toMatchObject({ kind: "conflict", message: "Dukungan yang sama sedang menunggu keputusan." });
});

test("the other agency accepts, or refuses with a reason; the proposer does neither", async () => {
  const mine = (await view(dinsos)).links.filter(({ mayDecide }) => mayDecide);
  const [first, second] = mine;
  if (!first || !second) throw new Error("three wait");
  const accept = { linkId: first.id, version: first.version, verdict: "accepted" as const, decision: "" };
  expect((await refusalOf(decideLink(planner, accept)))?.kind).toBe("forbidden");
  await decideLink(dinsos, accept);
  expect((await refusalOf(decideLink(dinsos, accept)))?.kind).toBe("conflict");
  await decideLink(dinsos, {
    linkId: second.id,
    version: 1,
    verdict: "refused",
    decision: "Bukan tugas dinas kami lagi.",
  });
  expect(await linkOf(second.id)).toMatchObject({
    state: "refused",
    decidedById: dinsos.userId,
    decision: "Bukan tugas dinas kami lagi.",
  });
  const [framework] = (await view(planner)).frameworks;
  expect(framework && looseRoles(framework, (await view(planner)).links)).toHaveLength(1);
});

test("a sasaran is supported by another agency only, once, and with a program of its own", async () => {
  const own = {
    agencyId,
    supporterId: agencyId,
    aim: "sasaran" as const,
    aimId: sasaran.id,
    programId: null,
    text: "Mendukung diri",
    year: 2024,
  };
  expect((await refusalOf(proposeLink(planner, own)))?.message).toContain("Pilih instansi lain");
  const program = await client.program.findFirstOrThrow({ where: { agencyId } });
  const foreign = await refusalOf(proposeLink(planner, { ...own, supporterId: dinsosId, programId: program.id }));
  expect(foreign?.message).toBe("Program pendukung bukan milik instansi yang mendukung.");
  const { id } = await ask("Data keluarga miskin yang siap kerja");
  expect((await refusalOf(ask("Data keluarga miskin yang siap kerja")))?.kind).toBe("conflict");
  expect((await view(dinsos)).links.find((one) => one.id === id)).toMatchObject({
    mayDecide: true,
    mayWithdraw: false,
    supported: "Disnaker Lamongan",
  });
  await decideLink(dinsos, { linkId: id, version: 1, verdict: "accepted", decision: "" });
  expect((await refusalOf(withdrawLink(planner, { linkId: id, version: 2 })))?.kind).toBe("conflict");
  expect((await refusalOf(endLink(dinsos, { linkId: id, version: 2, year: 2023 })))?.kind).toBe("invalid");
  await endLink(dinsos, { linkId: id, version: 2, year: 2025 });
  const in2025 = async () => (await readCrosscutting(planner, agencyId, 2025))?.links.some((one) => one.id === id);
  expect(await in2025()).toBe(false);
  await endLink(planner, { linkId: id, version: 3, year: null });
  expect(await in2025()).toBe(true);
  await endLink(dinsos, { linkId: id, version: 4, year: 2024 });
});

test("a proposal is taken back by its own side while nobody decided", async () => {
  const { id } = await ask("Pendampingan keluarga pencari kerja");
  expect((await refusalOf(withdrawLink(dinsos, { linkId: id, version: 1 })))?.kind).toBe("forbidden");
  const before = await linkOf(id);
  const { link } = await withdrawLink(planner, { linkId: id, version: 1 });
  expect(await client.crosscuttingLink.count({ where: { id } })).toBe(0);
  const again = await linkOf((await proposeLink(planner, link ?? expect.fail("not a link"))).id);
  const { id: _old, proposedAt: _then, ...facts } = before;
  expect(again).toMatchObject(facts);
});

test("the manager decides for an agency without people, not what they proposed themselves", async () => {
  const waiting = await client.crosscuttingLink.findFirstOrThrow({
    where: { state: "proposed", agency: { code: "dinkes" } },
  });
  await decideLink(manager, { linkId: waiting.id, version: 1, verdict: "accepted", decision: "" });
  const dinkes = await client.agency.findFirstOrThrow({ where: { code: "dinkes" } });
  const { id } = await proposeLink(manager, {
    agencyId,
    supporterId: dinkes.id,
    aim: "sasaran",
    aimId: sasaran.id,
    programId: null,
    text: "Pemeriksaan kesehatan calon pekerja",
    year: 2024,
  });
  expect(
    (await refusalOf(decideLink(manager, { linkId: id, version: 1, verdict: "accepted", decision: "" })))?.kind,
  ).toBe("forbidden");
});

test("another government sees none of it, and points to none of it", async () => {
  const stranger = await actorOf(client, "verifikator@jombang.tolok.test");
  expect(await readCrosscutting(stranger, agencyId, 2024)).toBeNull();
  expect(await readChoices(stranger, agencyId, 2024)).toBeNull();
  const jombang = stranger.agencyId as string;
  const across = {
    agencyId: jombang,
    supporterId: jombang,
    aim: "sasaran" as const,
    aimId: sasaran.id,
    programId: null,
    text: "Lintas kabupaten",
    year: 2024,
  };
  expect((await refusalOf(proposeLink(stranger, across)))?.kind).toBe("not-found");
  const link = await client.crosscuttingLink.findFirstOrThrow({ where: { state: "proposed" } });
  expect(
    (await refusalOf(decideLink(stranger, { linkId: link.id, version: 1, verdict: "accepted", decision: "" })))?.kind,
  ).toBe("not-found");
});

test("the database itself: born proposed, decided by the other side, then as it was", async () => {
  const waiting = await client.crosscuttingLink.findFirstOrThrow({
    where: { state: "proposed", agency: { code: "dinas-pmd" } },
  });
  const accepted = await client.crosscuttingLink.findFirstOrThrow({ where: { state: "accepted", agencyId: dinsosId } });
  const planId = planner.userId;
  await withSql(url, async (sql) => {
    const attempt = (id: string, text: string, values: unknown[]) => answerTo(act(sql, { id }, text, values));
    const decide =
      "update crosscutting_link set state = 'accepted', decided_by_id = $2, decided_at = now() where id = $1";
    expect(await attempt(planId, decide, [waiting.id, planId])).toBe("TK071");
    expect(await attempt(dinsos.userId, decide, [waiting.id, dinsos.userId])).toBe("TK071");
    expect(
      await attempt(dinsos.userId, "update crosscutting_link set text = 'Lain sekali' where id = $1", [accepted.id]),
    ).toBe("TK072");
    expect(await attempt(dinsos.userId, "delete from crosscutting_link where id = $1", [accepted.id])).toBe("TK072");
    expect(
      await attempt(planId, "update crosscutting_link set agency_id = $2 where id = $1", [waiting.id, agencyId]),
    ).toBe("23503");
    const insert = `insert into crosscutting_link (government_id, agency_id, supported_agency_id, sasaran_id, text, state, proposed_by_id,
      proposed_by_agency_id, valid_from_year, decided_by_id, decided_at) values ($1, $2, $3, $4, 'Lahir disetujui', 'accepted', $5, $3, 2024, $5, now())`;
    expect(await attempt(planId, insert, [manager.governmentId, dinsosId, agencyId, sasaran.id, planId])).toBe("TK071");
  });
  await expect(
    transaction(planner, "test", (tx) =>
      tx.crosscuttingLink.update({ where: { id: accepted.id }, data: { text: "Lain sekali" } }),
    ),
  ).rejects.toMatchObject({ kind: "conflict" });
});
