// What belongs to one agency never points into another, and every level hangs under the level above it.

import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { act, answerTo } from "../support/acting.ts";
import { freshDatabase } from "../support/database.ts";
import { buildLittleWorld } from "../support/little-world.ts";
import { SYSTEM_ID } from "../support/world.ts";

const { url } = await freshDatabase();
const { lamongan, jombang, head } = await buildLittleWorld();
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

const attempt = (text: string, values: unknown[] = []) => answerTo(act(sql, head, text, values));
// Past the guard that says who gives a role: here it is about where it can belong.
const load = (text: string, values: unknown[] = []) => answerTo(act(sql, { id: SYSTEM_ID }, text, values));
const value = `insert into variable_value (agency_id, variable_id, period_id, amount, as_written, entered_by_id)
  values ($1, $2, $3, 5, '5', $4)`;
const entry = `insert into realisasi (agency_id, indicator_id, period_id, source) values ($1, $2, $3, 'formula') returning id`;

test.each([
  ["a unit under a unit", "update unit set parent_id = $2 where id = $1", lamongan.unit, jombang.unit],
  ["a position in a unit", 'update "position" set unit_id = $2 where id = $1', lamongan.position, jombang.unit],
  ["an indicator of a unit", "update indicator set unit_id = $2 where id = $1", lamongan.ratio, jombang.unit],
  ["an indicator of a sasaran", "update indicator set sasaran_id = $2 where id = $1", lamongan.ratio, jombang.sasaran],
  ["a variable of a unit", "update variable set unit_id = $2 where id = $1", lamongan.placed, jombang.unit],
  [
    "a variable from an indicator",
    "update variable set bound_indicator_id = $2 where id = $1",
    lamongan.placed,
    jombang.ratio,
  ],
  ["a sasaran of a tujuan", "update sasaran set tujuan_id = $2 where id = $1", lamongan.sasaran, jombang.tujuan],
  ["kinerja of a position", "update kinerja set position_id = $2 where id = $1", lamongan.kinerja, jombang.position],
])("%s of another agency is refused", async (_what, text, mine, theirs) => {
  expect(await attempt(text, [mine.id, theirs.id])).toBe("23503");
});

test("a duty, a finding and a plan stay with the position, indicator and document of their agency", async () => {
  const mine = lamongan.agency.id;
  const duty = "insert into duty (agency_id, position_id, kind, text, sort_order) values ($1, $2, 'tugas', 'x', 1)";
  expect(await attempt(duty, [mine, jombang.position.id])).toBe("23503");
  const finding = `insert into finding (agency_id, indicator_id, code, severity, place, message, sort_order)
    values ($1, $2, 'x', 'info', 'x', 'x', 1)`;
  expect(await attempt(finding, [mine, jombang.ratio.id])).toBe("23503");
  expect(await attempt(duty, [mine, lamongan.position.id])).toBe("done");
  expect(await attempt(finding, [mine, lamongan.ratio.id])).toBe("done");
});

test("a formula uses the variables of its own agency", async () => {
  const use = "insert into formula_variable (formula_version_id, variable_id) values ($1, $2)";
  expect(await attempt(use, [lamongan.scoreFormula.id, jombang.placed.id])).toBe("23503");
});

test("an indicator is supported by programs of its own agency", async () => {
  const support = "insert into indicator_program (indicator_id, program_id) values ($1, $2)";
  expect(await attempt(support, [lamongan.ratio.id, jombang.program.id])).toBe("23503");
  expect(await attempt(support, [lamongan.ratio.id, lamongan.program.id])).toBe("done");
});

test("values and realisasi are of the agency's own variables, indicators and calendar", async () => {
  const { agency, placed, ratio, semester1 } = lamongan;
  expect(await attempt(value, [agency.id, jombang.placed.id, semester1.id, head.id])).toBe("23503");
  expect(await attempt(value, [agency.id, placed.id, jombang.semester1.id, head.id])).toBe("23503");
  expect(await attempt(entry, [agency.id, jombang.ratio.id, semester1.id])).toBe("23503");
  expect(await attempt(entry, [agency.id, ratio.id, jombang.semester1.id])).toBe("23503");
  const aim = "insert into target (indicator_id, period_id, amount, as_written) values ($1, $2, 5, '5')";
  expect(await attempt(aim, [ratio.id, jombang.semester1.id])).toBe("23503");
  expect(await attempt(aim, [ratio.id, semester1.id])).toBe("done");
});

test("an entry is frozen with a formula of its own indicator", async () => {
  const { agency, ratio, semester2, ratioFormula, scoreFormula } = lamongan;
  const made = await act(sql, head, entry, [agency.id, ratio.id, semester2.id]);
  const freeze = "update realisasi set frozen_formula_id = $2 where id = $1";
  expect(await attempt(freeze, [made.rows[0].id, scoreFormula.id])).toBe("23503");
  expect(await attempt(freeze, [made.rows[0].id, ratioFormula.id])).toBe("done");
});

test("evidence and workflow steps stay with the realisasi of their agency", async () => {
  const made = await act(sql, head, entry, [lamongan.agency.id, lamongan.score.id, lamongan.semester2.id]);
  const file = `insert into evidence (agency_id, file_name, media_type, size, sha256, storage_key, uploaded_by_id)
    values ($1, 'bukti.pdf', 'application/pdf', 10, repeat('a', 64), $2, $3) returning id`;
  const theirs = await act(sql, head, file, [jombang.agency.id, "jombang", head.id]);
  const mine = await act(sql, head, file, [lamongan.agency.id, "lamongan", head.id]);
  const link = `insert into evidence_link (agency_id, evidence_id, realisasi_id, value_version, linked_by_id)
    values ($1, $2, $3, 0, $4)`;
  const [realisasi] = made.rows;
  expect(await attempt(link, [lamongan.agency.id, theirs.rows[0].id, realisasi.id, head.id])).toBe("23503");
  expect(await attempt(link, [jombang.agency.id, theirs.rows[0].id, realisasi.id, head.id])).toBe("23503");
  expect(await attempt(link, [lamongan.agency.id, mine.rows[0].id, realisasi.id, head.id])).toBe("done");
  const step = `insert into workflow_step (agency_id, realisasi_id, action, from_state, to_state, actor_id, actor_role)
    values ($1, $2, 'submit', 'draft', 'submitted', $3, 'operator')`;
  expect(await attempt(step, [jombang.agency.id, realisasi.id, head.id])).toBe("23503");
});

test("a membership's agency is of its government, its unit of its agency", async () => {
  const join = `insert into membership (user_id, role, government_id, agency_id, unit_id, title, valid_from)
    values ($1, 'evaluator', $2, $3, $4, 'x', '2024-01-01')`;
  expect(await load(join, [head.id, lamongan.government.id, jombang.agency.id, null])).toBe("23503");
  expect(await load(join, [head.id, lamongan.government.id, lamongan.agency.id, jombang.unit.id])).toBe("23503");
  expect(await load(join, [head.id, lamongan.government.id, lamongan.agency.id, lamongan.unit.id])).toBe("done");
});

test("a policy's agency is of its government", async () => {
  const decide = `insert into capaian_policy (government_id, agency_id, name, minimise, bands, average, legal_basis, valid_from)
    values ($1, $2, 'x', 'selisih', '[]', 'skip_absent', 'x', '2024-01-01')`;
  expect(await load(decide, [lamongan.government.id, jombang.agency.id])).toBe("23503");
});

test("no row is handed over to another agency", async () => {
  for (const table of ["unit", '"position"', "plan", "program", "indicator", "variable"]) {
    const move = `update ${table} set agency_id = $2 where agency_id = $1`;
    expect(`${table} ${await attempt(move, [lamongan.agency.id, jombang.agency.id])}`).toBe(`${table} 23503`);
  }
  const move = "update agency set government_id = $2, code = 'lain' where id = $1";
  expect(await attempt(move, [lamongan.agency.id, jombang.government.id])).toBe("23503");
});

test("a kegiatan hangs under a program, a sub kegiatan under a kegiatan", async () => {
  const add = `insert into program (agency_id, parent_id, level, code, name, short_name, sort_order)
    values ($1, $2, $3, $4, 'x', 'x', 1) returning id`;
  const mine = lamongan.agency.id;
  const rule = "23514 program_level_has_parent";
  expect(await attempt(add, [mine, null, "kegiatan", "k0"])).toBe(rule);
  expect(await attempt(add, [mine, lamongan.program.id, "program", "p2"])).toBe(rule);
  expect(await attempt(add, [mine, lamongan.program.id, "sub_kegiatan", "s0"])).toBe("23514");
  const kegiatan = await act(sql, head, add, [mine, lamongan.program.id, "kegiatan", "k1"]);
  expect(await attempt(add, [mine, kegiatan.rows[0].id, "kegiatan", "k2"])).toBe("23514");
  expect(await attempt(add, [mine, kegiatan.rows[0].id, "sub_kegiatan", "s1"])).toBe("done");
});

test("an indicator stands at the level of what it measures", async () => {
  const lift =
    "update indicator set level = $2, sasaran_id = $3, program_id = $4, kinerja_id = $5, is_iku = $6 where id = $1";
  const { ratio, sasaran, program, kinerja } = lamongan;
  const rule = "23514 indicator_belongs_to_its_level";
  expect(await attempt(lift, [ratio.id, "iki", sasaran.id, null, null, false])).toBe(rule);
  expect(await attempt(lift, [ratio.id, "program", null, null, kinerja.id, false])).toBe(rule);
  expect(await attempt(lift, [ratio.id, "iki", null, null, kinerja.id, true])).toBe("23514 indicator_iku_is_not_iki");
  expect(await attempt(lift, [ratio.id, "kegiatan", null, program.id, null, false])).toBe("23514");
  expect(await attempt(lift, [ratio.id, "program", null, program.id, null, false])).toBe("done");
});

test("a unit is not its own ancestor", async () => {
  const add =
    "insert into unit (agency_id, parent_id, code, kind, name, valid_from) values ($1, $2, 'seksi', 'seksi', 'Seksi', '2023-01-01') returning id";
  const seksi = await act(sql, head, add, [lamongan.agency.id, lamongan.unit.id]);
  const hang = "update unit set parent_id = $2 where id = $1";
  expect(await attempt(hang, [lamongan.unit.id, lamongan.unit.id])).toBe("23514 unit_not_its_own_parent");
  expect(await attempt(hang, [lamongan.unit.id, seksi.rows[0].id])).toBe("23514");
});
