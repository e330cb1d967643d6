// The head is away: a colleague decides about formulas and targets "a.n.", and four eyes bind both of them.
import { expect, test } from "vitest";
import { makeDelegation } from "#features/delegations/commands.ts";
import { approveFormula } from "#features/formulas/approval.ts";
import { proposeFormula, saveFormulaDraft } from "#features/formulas/commands.ts";
import { readFormulaDesk } from "#features/formulas/queries.ts";
import { agreeTargets } from "#features/targets/commands.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { DAY } from "../support/lamongan-calendar.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { actorOf, SYSTEM_ID } from "../support/world.ts";

const { client, url } = await demoDatabase();
const { agency } = await openForm(client);
const OPERATOR = "operator@lamongan.tolok.test";
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const operator = await actorOf(client, OPERATOR);
const CODE = "tenaga-kerja-ditempatkan";
const indicator = await client.indicator.findFirstOrThrow({ where: { code: CODE, agencyId: agency.id } });

async function propose(author: Parameters<typeof saveFormulaDraft>[0], validFromYear: number) {
  const draft = await saveFormulaDraft(author, {
    ...{ indicatorId: indicator.id, baseVersion: 0, kind: "ratio", latex: null, validFromYear },
    expression: "pencari_kerja_ditempatkan / pencari_kerja_terdaftar * 100",
    reason: "Penyebutnya pencari kerja terdaftar.",
    tests: [{ figures: { pencari_kerja_ditempatkan: "3", pencari_kerja_terdaftar: "4" }, expected: "75,00" }],
  });
  return proposeFormula(author, { draftId: draft.id, version: draft.version });
}
const decide = (by: typeof operator, draft: { id: string; version: number }) =>
  approveFormula(by, { draftId: draft.id, version: draft.version });

test("without a delegation it is the head's alone", async () => {
  const draft = await propose(verifier, 2025);
  expect((await refusalOf(decide(operator, draft)))?.kind).toBe("forbidden");
  await makeDelegation(head, {
    ...{ toUserId: operator.userId, from: isoDay(new Date()), until: isoDay(new Date(Date.now() + 5 * DAY)) },
    reason: "Dinas luar, surat tugas 094/1.",
  });
  const deputy = await actorOf(client, OPERATOR);
  const made = await decide(deputy, draft);
  expect(await client.formulaVersion.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
    ...{ approverId: operator.userId, approvedForId: head.userId },
  });
  const desk = await readFormulaDesk(verifier, agency.id, CODE);
  expect(desk?.versions[0]?.approver).toMatch(/ a\.n\. Kepala Dinas Tenaga Kerja$/);
});

test("who drafted decides neither for themselves nor, being away, through another", async () => {
  const deputy = await actorOf(client, OPERATOR);
  // The planner is the deputy too: what they drafted stays somebody else's to decide.
  await makeDelegation(head, {
    ...{ toUserId: verifier.userId, from: isoDay(new Date()), until: isoDay(new Date(Date.now() + 5 * DAY)) },
    reason: "Dinas luar, surat tugas 094/2.",
  }).catch(() => null);
  const draft = await propose(verifier, 2026);
  const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
  expect((await refusalOf(decide(planner, draft)))?.message).toContain("ikut merancang");
  // In the database as well, whatever the application asks: nobody but the deputy, and only for the one who is away.
  const direct = (forId: string | null, actingFor: string) =>
    transaction(deputy, "test.decide", async (tx) => {
      await tx.$queryRaw`select set_config('tolok.on_behalf_of', ${actingFor}, true)`;
      await tx.formulaDraft.update({
        where: { id: draft.id },
        data: { state: "approved", decidedById: deputy.userId, decidedForId: forId, decidedAt: new Date() },
      });
    });
  expect((await refusalOf(direct(null, "")))?.kind).toBe("forbidden");
  expect((await refusalOf(direct(null, head.userId)))?.kind).toBe("forbidden");
  await withSql(url, async (sql) => {
    await sql.query("begin");
    await sql.query(
      "select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test', true), set_config('tolok.on_behalf_of', $2, true)",
      [deputy.userId, verifier.userId],
    );
    const code = await sql
      .query(
        "update formula_draft set state = 'approved', decided_by_id = $2, decided_for_id = $3, decided_at = now() where id = $1",
        [...[draft.id, deputy.userId, verifier.userId]],
      )
      .then(
        () => "done",
        (error: { code: string }) => error.code,
      );
    expect(code).toBe("TK021");
    await sql.query("rollback");
  });
});

test("targets are agreed a.n. the head, and not those the head wrote", async () => {
  const target = await client.target.findFirstOrThrow({
    where: { indicator: { agencyId: agency.id }, period: { year: 2024 } },
    include: { period: true },
  });
  // As the owner of the database: who set a target is written by a guard, not by a statement.
  const setBy = (userId: string) =>
    withSql(url, async (sql) => {
      await sql.query("begin");
      await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test', true)", [
        SYSTEM_ID,
      ]);
      await sql.query("alter table target disable trigger target_guard");
      await sql.query(
        "update target set agreed_at = null, agreed_by_id = null, agreed_for_id = null, set_by_id = $2 where id = $1",
        [...[target.id, userId]],
      );
      await sql.query("alter table target enable trigger target_guard");
      await sql.query("commit");
    });
  const deputy = await actorOf(client, OPERATOR);
  await setBy(head.userId);
  const refusal = await refusalOf(agreeTargets(deputy, { agencyId: agency.id, year: 2024 }));
  expect(refusal?.message).toContain("tidak ditetapkan atas namanya");
  await setBy(verifier.userId);
  expect(await agreeTargets(deputy, { agencyId: agency.id, year: 2024 })).toEqual({ agreed: 1 });
  expect(await client.target.findUniqueOrThrow({ where: { id: target.id } })).toMatchObject({
    ...{ agreedById: operator.userId, agreedForId: head.userId },
  });
});
