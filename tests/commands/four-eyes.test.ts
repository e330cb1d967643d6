// Nobody passes a value that they typed: not by the application, not by a statement of their own at the database.

import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { act, answerTo } from "../support/acting.ts";
import { freshDatabase } from "../support/database.ts";
import { buildLittleWorld } from "../support/little-world.ts";

const { url } = await freshDatabase();
const { lamongan, operator, colleague, verifier, head, manager } = await buildLittleWorld();
const { agency, ratio, score, placed, registered, semester1, semester2 } = lamongan;
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

type Person = { id: string };
type Period = { id: string };

const attempt = (who: Person, text: string, values: unknown[] = []) => answerTo(act(sql, who, text, values));

test("who typed a variable neither verifies nor approves what is computed from it", async () => {
  const entry = await open(ratio, semester1);
  await type(operator, placed, semester1, 50);
  await type(colleague, registered, semester1, 100);
  expect(await step(operator, entry, "submitted")).toBe("done");
  expect(await step(operator, entry, "verified")).toBe("TK004");
  expect(await step(colleague, entry, "verified")).toBe("TK004");
  expect(await step(verifier, entry, "verified")).toBe("done");
  expect(await approve(operator, entry)).toBe("TK004");
  expect(await approve(colleague, entry)).toBe("TK004");
  expect(await approve(head, entry)).toBe("done");
});

test("who typed before the entry was opened is bound as well", async () => {
  await type(verifier, placed, semester2, 60);
  const entry = await open(ratio, semester2);
  await type(operator, registered, semester2, 100);
  expect(await step(operator, entry, "submitted")).toBe("done");
  expect(await step(verifier, entry, "verified")).toBe("TK004");
  expect(await step(colleague, entry, "verified")).toBe("done");
});

test("who typed a direct value does not pass it, whether it came with the row or later", async () => {
  const first = await open(score, semester1, verifier, 80);
  expect(await step(operator, first, "submitted")).toBe("done");
  expect(await step(verifier, first, "verified")).toBe("TK004");
  const second = await open(score, semester2);
  await act(sql, verifier, "update realisasi set direct_amount = 81, direct_as_written = '81' where id = $1", [second]);
  expect(await step(operator, second, "submitted")).toBe("done");
  expect(await step(verifier, second, "verified")).toBe("TK004");
  expect(await step(colleague, second, "verified")).toBe("done");
});

test('"tidak berlaku" is a value like another', async () => {
  const entry = await openAnew(score, semester1);
  await act(sql, verifier, "update realisasi set not_applicable_reason = 'tidak ada survei' where id = $1", [entry]);
  await step(operator, entry, "submitted");
  expect(await step(verifier, entry, "verified")).toBe("TK004");
});

test("the head who corrected a figure and sent it back does not approve it, until somebody else has", async () => {
  const entry = await openAnew(ratio, semester1);
  await type(operator, placed, semester1, 51);
  await type(head, placed, semester1, 52);
  await step(operator, entry, "submitted");
  await step(verifier, entry, "verified");
  expect(await approve(head, entry)).toBe("TK004");
  expect(await step(head, entry, "draft")).toBe("done");
  await type(operator, placed, semester1, 53);
  await step(operator, entry, "submitted");
  await step(verifier, entry, "verified");
  expect(await approve(head, entry)).toBe("TK004");
});

test("an editor cannot strike their own name, nor put another in its place", async () => {
  const entry = await openAnew(ratio, semester1);
  await type(operator, placed, semester1, 54);
  expect(await attempt(operator, "delete from realisasi_editor where realisasi_id = $1", [entry])).toBe("TK004");
  const swap = "update realisasi_editor set user_id = $2 where realisasi_id = $1";
  expect(await attempt(operator, swap, [entry, colleague.id])).toBe("TK004");
  await step(operator, entry, "submitted");
  expect(await step(operator, entry, "verified")).toBe("TK004");
});

test("an entry that holds a value is not deleted and made anew without its editors", async () => {
  const entry = await openAnew(ratio, semester1);
  await type(operator, placed, semester1, 55);
  expect(await attempt(operator, "delete from realisasi where id = $1", [entry])).toBe("TK002");
});

test("nothing is born submitted, verified or approved", async () => {
  await clear(ratio, semester2);
  const born = `insert into realisasi (agency_id, indicator_id, period_id, source, state, frozen_at, frozen_trace)
    values ($1, $2, $3, 'formula', $4, $5, $6)`;
  for (const state of ["submitted", "verified", "approved", "published"]) {
    const frozen = state === "approved" || state === "published" ? ["2024-07-01", "{}"] : [null, null];
    const row = [agency.id, ratio.id, semester2.id, state, ...frozen];
    expect(`${state} ${await attempt(operator, born, row)}`).toBe(`${state} TK003`);
  }
});

test("the steps are the eight of the workflow, every other one is refused", async () => {
  const states = ["draft", "submitted", "verified", "approved", "published"];
  const allowed: string[] = [];
  for (const from of states) {
    for (const to of states.filter((state) => state !== from)) {
      const entry = await openAnew(score, semester1);
      await walk(entry, from);
      const answer =
        to === "approved"
          ? await approve(head, entry)
          : await step(from === "approved" || from === "published" || to === "published" ? manager : head, entry, to);
      expect(["done", "TK003"]).toContain(answer);
      if (answer === "done") allowed.push(`${from} → ${to}`);
    }
  }
  expect(allowed).toEqual([
    "draft → submitted",
    "submitted → draft",
    "submitted → verified",
    "verified → draft",
    "verified → approved",
    "approved → draft",
    "approved → published",
    "published → draft",
  ]);
});

test("from submission on, values, explanations and versions are locked", async () => {
  for (const state of ["submitted", "verified", "approved", "published"]) {
    const entry = await openAnew(ratio, semester1);
    await type(operator, placed, semester1, 56);
    await type(operator, registered, semester1, 100);
    await walk(entry, state);
    for (const change of [
      "direct_amount = 1, direct_as_written = '1'",
      "direct_as_written = 'lain'",
      "not_applicable_reason = 'lain'",
      "value_version = value_version + 1",
      "kendala = 'lain'",
      "solusi = 'lain'",
      "faktor_pendorong = 'lain'",
      "source = 'document'",
    ]) {
      const answer = await attempt(operator, `update realisasi set ${change} where id = $1`, [entry]);
      expect(`${state}, ${change}: ${answer}`).toMatch(/: (TK002|23514 realisasi_direct)$/);
    }
    expect(`${state} ${await answerTo(type(operator, placed, semester1, 57))}`).toBe(`${state} TK002`);
    const reword = "update variable_value set as_written = '999' where variable_id = $1 and period_id = $2";
    expect(`${state} ${await attempt(operator, reword, [placed.id, semester1.id])}`).toBe(`${state} TK002`);
    const remove = "delete from variable_value where variable_id = $1 and period_id = $2";
    expect(`${state} ${await attempt(operator, remove, [placed.id, semester1.id])}`).toBe(`${state} TK002`);
    expect(`${state} ${await attempt(operator, "delete from realisasi where id = $1", [entry])}`).toBe(
      `${state} TK002`,
    );
  }
});

test("a value and its entry stay what they are of: variable, indicator and period do not change", async () => {
  const entry = await openAnew(ratio, semester1);
  await type(operator, placed, semester1, 58);
  const moves = [
    ["update variable_value set period_id = $2 where variable_id = $1", placed.id, semester2.id],
    ["update realisasi set period_id = $2 where id = $1", entry, semester2.id],
    ["update realisasi set indicator_id = $2 where id = $1", entry, score.id],
  ] as const;
  for (const [text, ...values] of moves)
    expect(`${text}: ${await attempt(operator, text, [...values])}`).toMatch(/23503$/);
});

test("a lock is not slipped by changing the value in the same statement that takes it back", async () => {
  const entry = await openAnew(score, semester1);
  await walk(entry, "submitted");
  const both = "update realisasi set state = 'draft', direct_amount = 1, direct_as_written = '1' where id = $1";
  expect(await attempt(operator, both, [entry])).toBe("TK002");
});

test("what was approved stays as it was approved", async () => {
  const entry = await openAnew(ratio, semester1);
  await walk(entry, "approved");
  for (const change of [
    "frozen_amount = 99",
    "frozen_capaian = 99",
    `frozen_trace = '{"lain": 1}'`,
    "frozen_at = now()",
  ]) {
    const answer = await attempt(head, `update realisasi set ${change} where id = $1`, [entry]);
    expect(`${change}: ${answer}`).toBe(`${change}: TK002`);
  }
  const repaint = "update formula_version set expression = 'pencaker_terdaftar / 2' where id = $1";
  expect(await attempt(head, repaint, [lamongan.ratioFormula.id])).toBe("TK002");
  const close = "update formula_version set valid_to_year = 2024 where id = $1";
  expect(await attempt(head, close, [lamongan.ratioFormula.id])).toBe("done");
});

test("figures of a month inside a semester that was submitted are locked with it", async () => {
  const june = await act(
    sql,
    head,
    `insert into period (government_id, year, kind, ordinal, code, starts_on, ends_on, opens_at, due_at)
      values ($1, 2024, 'month', 6, '2024-M06', '2024-06-01', '2024-06-30', '2024-06-20', '2024-07-10') returning id`,
    [lamongan.government.id],
  );
  const entry = await openAnew(ratio, semester1);
  await type(verifier, placed, june.rows[0], 9);
  await step(operator, entry, "submitted");
  expect(await step(verifier, entry, "verified")).toBe("TK004");
  expect(await answerTo(type(operator, placed, june.rows[0], 10))).toBe("TK002");
});

test("an edit that changes nothing makes nobody an editor", async () => {
  const entry = await openAnew(ratio, semester1);
  await type(operator, placed, semester1, 59);
  await type(verifier, placed, semester1, 59);
  await step(operator, entry, "submitted");
  expect(await step(verifier, entry, "verified")).toBe("done");
});

test("each change of a value raises the version that evidence is sealed to", async () => {
  const entry = await openAnew(ratio, semester1);
  const version = async () =>
    (await sql.query("select value_version from realisasi where id = $1", [entry])).rows[0].value_version as number;
  const before = await version();
  await type(operator, placed, semester1, 61);
  await type(operator, placed, semester1, 62);
  expect((await version()) - before).toBe(2);
});

test("a return has its reason", async () => {
  const entry = await openAnew(score, semester1);
  const back = `insert into workflow_step (agency_id, realisasi_id, action, from_state, to_state, reason, actor_id, actor_role)
    values ($1, $2, 'return_to_operator', 'submitted', 'draft', $3, $4, 'verifier')`;
  for (const reason of [null, "", "  cek  "])
    expect(await attempt(verifier, back, [agency.id, entry, reason, verifier.id])).toBe(
      "23514 workflow_return_has_reason",
    );
  expect(await attempt(verifier, back, [agency.id, entry, "angka belum sama dengan bukti", verifier.id])).toBe("done");
});

async function open(indicator: { id: string }, period: Period, by: Person = operator, amount: number | null = null) {
  const result = await act(
    sql,
    by,
    `insert into realisasi (agency_id, indicator_id, period_id, source, direct_amount, direct_as_written)
      values ($1, $2, $3, $4, $5, $6) returning id`,
    [agency.id, indicator.id, period.id, indicator === score ? "direct" : "formula", amount, amount && String(amount)],
  );
  return result.rows[0].id as string;
}

// The installation itself may take away what a test before has left.
async function openAnew(indicator: { id: string }, period: Period) {
  await clear(indicator, period);
  return open(indicator, period);
}

async function clear(indicator: { id: string }, period: Period) {
  await sql.query("set session_replication_role = replica");
  const found = await sql.query("select id from realisasi where indicator_id = $1 and period_id = $2", [
    indicator.id,
    period.id,
  ]);
  for (const { id } of found.rows) {
    await sql.query("delete from realisasi_editor where realisasi_id = $1", [id]);
    await sql.query("delete from workflow_step where realisasi_id = $1", [id]);
    await sql.query("delete from realisasi where id = $1", [id]);
  }
  await sql.query("delete from variable_value where variable_id = any($1)", [[placed.id, registered.id]]);
  await sql.query("set session_replication_role = origin");
}

function type(who: Person, variable: { id: string }, period: Period, amount: number) {
  return act(
    sql,
    who,
    `insert into variable_value (agency_id, variable_id, period_id, amount, as_written, entered_by_id)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (variable_id, period_id) do update set amount = excluded.amount, as_written = excluded.as_written,
        entered_by_id = excluded.entered_by_id, version = variable_value.version + 1`,
    [agency.id, variable.id, period.id, amount, String(amount), who.id],
  );
}

// Only what is published keeps the figures it was approved with; on every other way they are let go.
const step = (who: Person, entry: string, state: string) =>
  attempt(
    who,
    `update realisasi set state = $2::"WorkflowState"${
      state === "published"
        ? ""
        : `, frozen_at = null,
      frozen_trace = null, frozen_amount = null, frozen_capaian = null, frozen_formula_id = null`
    } where id = $1`,
    [entry, state],
  );

const approve = (who: Person, entry: string) =>
  attempt(
    who,
    `update realisasi set state = 'approved', frozen_at = now(), frozen_trace = '{}', frozen_amount = 50,
      frozen_formula_id = (select id from formula_version f where f.indicator_id = realisasi.indicator_id limit 1)
      where id = $1`,
    [entry],
  );

async function walk(entry: string, state: string) {
  const way = ["submitted", "verified", "approved", "published"];
  for (const next of way.slice(0, way.indexOf(state) + 1)) {
    const who = { submitted: operator, verified: verifier, approved: head, published: manager }[next] ?? head;
    const answer = next === "approved" ? await approve(who, entry) : await step(who, entry, next);
    if (answer !== "done") throw new Error(`to ${next}: ${answer}`);
  }
}
