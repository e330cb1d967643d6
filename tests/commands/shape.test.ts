// Figures, periods and texts that cannot be: the database refuses them by the name of the rule.

import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { act, answerTo } from "../support/acting.ts";
import { freshDatabase } from "../support/database.ts";
import { buildLittleWorld } from "../support/little-world.ts";
import { SYSTEM_ID } from "../support/world.ts";

const { url } = await freshDatabase();
const { lamongan, head } = await buildLittleWorld();
const { agency, government, ratio, score, placed, program, semester1, scoreFormula, ratioFormula } = lamongan;
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

const attempt = (text: string, values: unknown[] = []) => answerTo(act(sql, head, text, values));
// Past the guards that say who may: here it is about what can be at all.
const load = (text: string, values: unknown[] = []) => answerTo(act(sql, { id: SYSTEM_ID }, text, values));

test.each([
  ["year", 1, "2025", "done"],
  ["year", 2, "2025", "23514 period_ordinal"],
  ["semester", 2, "2025-S2", "done"],
  ["semester", 3, "2025-S3", "23514 period_ordinal"],
  ["triwulan", 4, "2025-TW4", "done"],
  ["triwulan", 5, "2025-TW5", "23514 period_ordinal"],
  ["month", 12, "2025-M12", "done"],
  ["month", 1, "2025-M1", "23514 period_code"],
  ["month", 13, "2025-M13", "23514 period_ordinal"],
  ["triwulan", 3, "2025-S3", "23514 period_code"],
  ["triwulan", 3, "2024-TW3", "23514 period_code"],
])("a %s number %i called %s: %s", async (kind, ordinal, code, answer) => {
  const add = `insert into period (government_id, year, kind, ordinal, code, starts_on, ends_on, opens_at, due_at)
    values ($1, 2025, $2, $3, $4, '2025-01-01', '2025-12-31', '2025-01-01', '2025-01-10')`;
  expect(await attempt(add, [government.id, kind, ordinal, code])).toBe(answer);
});

test("a period stays in its year, opens before it is due, locks no earlier", async () => {
  const change = (set: string) => attempt(`update period set ${set} where id = $1`, [semester1.id]);
  expect(await change("ends_on = '2025-01-31'")).toBe("23514 period_days");
  expect(await change("ends_on = starts_on")).toBe("23514 period_days");
  expect(await change("opens_at = due_at")).toBe("23514 period_window");
  expect(await change("locks_at = due_at - interval '1 second'")).toBe("23514 period_window");
  expect(await change("locks_at = due_at")).toBe("done");
  expect(await change("locks_at = null")).toBe("done");
});

test("a target is one figure or a range, and a change of it has its reason", async () => {
  const aim = `insert into target (indicator_id, period_id, revision, amount, lower, upper, as_written, reason)
    values ($1, $2, $3, $4, $5, $6, 'x', $7)`;
  const add = (
    revision: number,
    amount: number | null,
    lower: number | null,
    upper: number | null,
    reason: string | null,
  ) => load(aim, [ratio.id, semester1.id, revision, amount, lower, upper, reason]);
  expect(await add(0, null, null, null, null)).toBe("23514 target_shape");
  expect(await add(0, 85, 80, 90, null)).toBe("23514 target_shape");
  expect(await add(0, null, 80, null, null)).toBe("23514 target_shape");
  expect(await add(0, null, 90, 80, null)).toBe("23514 target_shape");
  expect(await add(0, null, 80, 90, null)).toBe("done");
  expect(await add(1, 85, null, null, null)).toBe("23514 target_revision");
  expect(await add(1, 85, null, null, " ")).toBe("23514 target_revision");
  expect(await add(-1, 85, null, null, "PK Perubahan")).toBe("23514 target_revision");
  expect(await add(1, 85, null, null, "PK Perubahan")).toBe("done");
  expect(await add(1, 86, null, null, "PK Perubahan")).toBe("23505 target_indicator_id_period_id_revision_key");
});

test("a value has its figure and its text, or is empty, or says why it does not apply", async () => {
  const write = `insert into variable_value (agency_id, variable_id, period_id, amount, as_written, not_applicable_reason, entered_by_id)
    values ($1, $2, $3, $4, $5, $6, $7)`;
  const add = (amount: number | null, written: string, reason: string | null) =>
    attempt(write, [agency.id, placed.id, semester1.id, amount, written, reason, head.id]);
  const rule = "23514 variable_value_state";
  expect(await add(5, "", null)).toBe(rule);
  expect(await add(null, "5", null)).toBe(rule);
  expect(await add(5, "5", "tidak ada")).toBe(rule);
  expect(await add(null, "", " ")).toBe(rule);
  expect(await add(null, "", "belum ada job fair")).toBe("done");
  expect(await add(5, "5", null)).toBe("23505 variable_value_variable_id_period_id_key");
});

test("a pagu has its revision and reason, and is not negative", async () => {
  const add = "insert into pagu (program_id, year, revision, amount, reason) values ($1, $2, $3, $4, $5)";
  expect(await attempt(add, [program.id, 2024, 0, -1, null])).toBe("23514 pagu_amount");
  expect(await attempt(add, [program.id, 204, 0, 1, null])).toBe("23514 pagu_amount");
  expect(await attempt(add, [program.id, 2024, 1, 1, null])).toBe("23514 pagu_change_has_reason");
  expect(await attempt(add, [program.id, 2024, 0, "6011914656.25", null])).toBe("done");
  const kept = await sql.query("select amount::text from pagu where program_id = $1", [program.id]);
  expect(kept.rows).toEqual([{ amount: "6011914656.25" }]);
});

test("a ratio has an expression, a score has none", async () => {
  const change = (id: string, expression: string | null) =>
    load("update formula_version set expression = $2 where id = $1", [id, expression]);
  expect(await change(ratioFormula.id, null)).toBe("23514 formula_expression");
  expect(await change(scoreFormula.id, "a / b")).toBe("23514 formula_expression");
  expect(await change(ratioFormula.id, "a".repeat(2001))).toBe("23514 formula_length");
  const approve = "update formula_version set approver_id = $2 where id = $1";
  expect(await load(approve, [ratioFormula.id, head.id])).toBe("23514 formula_approval");
});

test.each([
  ["government", "code = 'Kabupaten Lamongan'", "government_text"],
  ["agency", "short_name = ' '", "agency_text"],
  ["unit", "name = ''", "unit_text"],
  ['"user"', "email = 'Operator@Lamongan.test'", "user_email"],
  ['"user"', "email = 'tanpa-surel'", "user_email"],
  ["indicator", "satuan = ' '", "indicator_text"],
  ["indicator", "decimals = 13", "indicator_decimals"],
  ["indicator", "measured_in = '{TW5}'", "indicator_measured_in"],
  ["indicator", "retired_from_year = valid_from_year", "indicator_years"],
  ["variable", "key = 'Pencaker Terdaftar'", "variable_key"],
  ["sasaran", "text = ''", "sasaran_text"],
])("%s with %s is refused", async (table, change, rule) => {
  expect(await attempt(`update ${table} set ${change}`)).toBe(`23514 ${rule}`);
});

test("a share of a parent indicator is between nothing and all of it", async () => {
  const link = "insert into indicator_link (parent_id, child_id, kind, share) values ($1, $2, $3, $4)";
  const rule = "23514 indicator_link_share";
  expect(await attempt(link, [ratio.id, score.id, "share", null])).toBe(rule);
  expect(await attempt(link, [ratio.id, score.id, "share", 0])).toBe(rule);
  expect(await attempt(link, [ratio.id, score.id, "share", "100.01"])).toBe(rule);
  expect(await attempt(link, [ratio.id, score.id, "copy", 50])).toBe(rule);
  expect(await attempt(link, [ratio.id, ratio.id, "copy", null])).toBe("23514 indicator_link_two_ends");
  expect(await attempt(link, [ratio.id, score.id, "share", 40])).toBe("done");
});

test("a decimal keeps every digit", async () => {
  const write = "update indicator set baseline = $2 where id = $1";
  await act(sql, head, write, [ratio.id, "1000000000000000.123456789012345678"]);
  const kept = await sql.query("select trim_scale(baseline)::text as baseline from indicator where id = $1", [
    ratio.id,
  ]);
  expect(kept.rows).toEqual([{ baseline: "1000000000000000.123456789012345678" }]);
});
