// What is valid from a day to a day never overlaps with another of the same, and never ends before it begins.

import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { act, answerTo } from "../support/acting.ts";
import { freshDatabase } from "../support/database.ts";
import { buildLittleWorld } from "../support/little-world.ts";
import { SYSTEM_ID } from "../support/world.ts";

const { url } = await freshDatabase();
const world = await buildLittleWorld();
const { agency, government, unit, position, plan, ratio } = world.lamongan;
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

const attempt = (text: string, values: unknown[] = []) => answerTo(act(sql, world.head, text, values));
// Past the guards that say who may: here it is about what can be at all.
const load = (text: string, values: unknown[] = []) => answerTo(act(sql, { id: SYSTEM_ID }, text, values));

test("one unit name in an agency at a time; a renamed unit keeps its old years", async () => {
  const add = `insert into unit (agency_id, code, kind, name, valid_from) values ($1, $4, 'bidang', $2, $3)`;
  const again = (name: string, day: string) => attempt(add, [agency.id, name, day, "lagi"]);
  expect(await again(unit.name, "2024-01-01")).toBe("23P01 unit_one_name_at_a_time");
  expect(await attempt(add, [agency.id, "Bidang Lama", "2023-01-01", "lama"])).toBe("done");
  expect(await attempt("update unit set valid_until = '2024-01-01' where code = 'lama'")).toBe("done");
  expect(await again("Bidang Lama", "2023-12-31")).toBe("23P01 unit_one_name_at_a_time");
  expect(await again("Bidang Lama", "2024-01-01")).toBe("done");
});

test("one holder of a position at a time, and the successor starts on the day the other ends", async () => {
  const hold = `insert into position_holder (position_id, user_id, valid_from, valid_until) values ($1, $2, $3, $4)`;
  expect(await attempt(hold, [position.id, world.head.id, "2023-01-01", "2024-07-01"])).toBe("done");
  expect(await attempt(hold, [position.id, world.verifier.id, "2024-06-30", null])).toBe(
    "23P01 position_one_holder_at_a_time",
  );
  expect(await attempt(hold, [position.id, world.verifier.id, "2024-07-01", null])).toBe("done");
  expect(await attempt(hold, [position.id, world.verifier.id, "2023-05-01", "2023-05-01"])).toBe(
    "23514 position_holder_validity",
  );
});

test("one membership of a role in an agency at a time", async () => {
  const join = `insert into membership (user_id, role, government_id, agency_id, title, valid_from)
    values ($1, $2, $3, $4, 'x', '2024-01-01')`;
  const here = [government.id, agency.id];
  expect(await load(join, [world.operator.id, "operator", ...here])).toBe("23P01 membership_once_at_a_time");
  expect(await load(join, [world.operator.id, "verifier", ...here])).toBe("done");
});

test("a role has the scope it needs: everyone a government, the people of an agency their agency, the keeper none", async () => {
  const join = `insert into membership (user_id, role, government_id, agency_id, title, valid_from)
    values ($1, $2, $3, $4, 'x', '2024-01-01')`;
  const person = world.colleague.id;
  const refused = "23514 membership_scope";
  expect(await load(join, [person, "head", government.id, null])).toBe(refused);
  expect(await load(join, [person, "evaluator", null, agency.id])).toBe(refused);
  expect(await load(join, [person, "leader", null, null])).toBe(refused);
  expect(await load(join, [person, "administrator", government.id, null])).toBe(refused);
  expect(await load(join, [person, "leader", government.id, null])).toBe("done");
  expect(await load(join, [person, "administrator", null, null])).toBe("done");
});

test("one plan of a kind in a year", async () => {
  const make = `insert into plan (agency_id, kind, name, year_from, year_until) values ($1, $2, 'Renstra baru', $3, $4)`;
  expect(await attempt(make, [agency.id, plan.kind, 2026, 2030])).toBe("23P01 plan_one_of_a_kind_at_a_time");
  expect(await attempt(make, [agency.id, plan.kind, 2027, 2026])).toBe("23514 plan_years");
  expect(await attempt(make, [agency.id, plan.kind, 2027, 2031])).toBe("done");
});

test("one formula of an indicator in a year; the next version starts when the last one ends", async () => {
  const write = `insert into formula_version (indicator_id, version, kind, expression, valid_from_year, valid_to_year, reason, author_id)
    values ($1, $2, 'ratio', 'a / b', $3, $4, 'perubahan', $5)`;
  expect(await load(write, [ratio.id, 2, 2025, null, world.head.id])).toBe("23P01 formula_one_version_at_a_time");
  await load("update formula_version set valid_to_year = 2024 where indicator_id = $1", [ratio.id]);
  expect(await load(write, [ratio.id, 2, 2024, null, world.head.id])).toBe("23P01 formula_one_version_at_a_time");
  expect(await load(write, [ratio.id, 2, 2025, 2023, world.head.id])).toBe("23514 formula_years");
  expect(await load(write, [ratio.id, 2, 2025, null, world.head.id])).toBe("done");
  // Replaced from its first year: never in force, and in nobody's way.
  await load("update formula_version set valid_to_year = 2024 where indicator_id = $1 and version = 2", [ratio.id]);
  expect(await load(write, [ratio.id, 3, 2025, null, world.head.id])).toBe("done");
});

test("periods of a kind do not overlap, a semester and its year may", async () => {
  const open = `insert into period (government_id, year, kind, ordinal, code, starts_on, ends_on, opens_at, due_at)
    values ($1, 2024, $2, $3, $4, $5, $6, '2024-06-20', '2024-07-10')`;
  const tw = [government.id, "triwulan"];
  expect(await attempt(open, [government.id, "year", 1, "2024", "2024-01-01", "2024-12-31"])).toBe("done");
  expect(await attempt(open, [...tw, 1, "2024-TW1", "2024-01-01", "2024-03-31"])).toBe("done");
  expect(await attempt(open, [...tw, 2, "2024-TW2", "2024-03-31", "2024-06-30"])).toBe(
    "23P01 period_of_a_kind_do_not_overlap",
  );
});

test("one capaian policy at a time, for the installation, a government and an agency each", async () => {
  const decide = `insert into capaian_policy (government_id, agency_id, name, minimise, bands, average, legal_basis, valid_from, valid_until)
    values ($1, $2, 'Permendagri 86/2017', 'selisih', '[]', 'skip_absent', 'Permendagri 86/2017', $3, $4)`;
  const refused = "23P01 capaian_policy_one_at_a_time";
  expect(await load(decide, [null, null, "2017-01-01", null])).toBe("done");
  expect(await load(decide, [null, null, "2025-01-01", null])).toBe(refused);
  expect(await load(decide, [government.id, null, "2024-01-01", "2025-01-01"])).toBe("done");
  expect(await load(decide, [government.id, null, "2024-12-31", null])).toBe(refused);
  expect(await load(decide, [government.id, null, "2025-01-01", null])).toBe("done");
  expect(await load(decide, [government.id, agency.id, "2024-01-01", null])).toBe("done");
  expect(await load(decide, [null, agency.id, "2024-01-01", null])).toBe("23514 capaian_policy_scope");
});
