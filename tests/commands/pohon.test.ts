// The pohon kinerja below a sasaran: levels, its own agency's pointers, and the guards of the database behind them.
import { expect, test } from "vitest";
import { moveNode } from "#features/plans/commands.ts";
import { removeNode, retireNode } from "#features/plans/retirement.ts";
import { addPohonNode, changePohonNode } from "#features/pohon/commands.ts";
import { pohonPaper } from "#features/pohon/pohon-paper.ts";
import { readPohon } from "#features/pohon/queries.ts";
import { growPohon, inReadingOrder } from "#features/pohon/view.ts";
import { paperDocx } from "#lib/document/docx.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf, SYSTEM_ID } from "../support/world.ts";

const { client, url } = await demoDatabase();
const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
const agencyId = planner.agencyId as string;
const [sasaran, other] = await client.sasaran.findMany({
  where: { plan: { agencyId } },
  orderBy: { sortOrder: "asc" },
});
if (!sasaran || !other) throw new Error("Lamongan has two sasaran");
const none = { indicatorId: null, programId: null, positionId: null };
const add = (
  text: string,
  kind: "critical_factor" | "condition" | "operational",
  parentId: string | null,
  more: object = {},
) => addPohonNode(planner, { sasaranId: sasaran.id, parentId, year: 2024, kind, text, ...none, ...more });

test("from the critical factor to what is done daily, in one tree with the plan above it", async () => {
  const program = await client.program.findFirstOrThrow({ where: { agencyId, level: "program" } });
  const factor = await add("Pencari kerja kompeten", "critical_factor", null);
  const condition = await add("Pelatihan berbasis kompetensi terselenggara", "condition", factor.id, {
    programId: program.id,
  });
  await add("Instruktur bersertifikat tersedia", "operational", condition.id);
  const view = (await readPohon(planner, agencyId, 2024)) ?? expect.fail("not read");
  const root = growPohon(view, "Dinas", null);
  expect(
    inReadingOrder(root)
      .map(({ branch, level }) => `${level} ${branch.word}: ${branch.text}`)
      .slice(0, 5),
  ).toEqual([
    "0 Instansi: Dinas",
    "1 Sasaran: Meningkatnya Penduduk yang Bekerja",
    "2 Faktor kunci keberhasilan: Pencari kerja kompeten",
    "3 Kondisi antara: Pelatihan berbasis kompetensi terselenggara",
    "4 Operasional: Instruktur bersertifikat tersedia",
  ]);
  expect((await readPohon(planner, agencyId, 2023))?.nodes).toEqual([]);
  const only = growPohon(view, "Dinas", sasaran.id);
  expect([only.text, only.marks]).toEqual(["Meningkatnya Penduduk yang Bekerja", ["Penduduk yang bekerja"]]);
});

test("a level never stands under a lower one, by form or by move", async () => {
  const [factor, condition] = await client.pohonNode.findMany({ orderBy: { sortOrder: "asc" } });
  if (!factor || !condition) throw new Error("drawn above");
  const wrong = await refusalOf(add("Faktor di bawah kondisi", "critical_factor", condition.id));
  expect(wrong?.message).toContain("Faktor kunci keberhasilan tidak berada di bawah kondisi antara");
  const change = { id: factor.id, version: factor.version, text: factor.text, ...none };
  expect((await refusalOf(changePohonNode(planner, { ...change, kind: "operational" })))?.kind).toBe("invalid");
  expect(
    (await refusalOf(moveNode(planner, { kind: "pohon", id: factor.id, fromId: sasaran.id, toId: condition.id })))
      ?.kind,
  ).toBe("invalid");
  const saved = await changePohonNode(planner, {
    ...change,
    kind: "outcome",
    text: "Pencari kerja kompeten dan bersertifikat",
  });
  const late = await refusalOf(changePohonNode(planner, { ...change, kind: "outcome" }));
  expect(late).toMatchObject({
    kind: "conflict",
    other: { text: "Pencari kerja kompeten dan bersertifikat", version: saved.version },
  });
});

test("what it points to is the agency's own", async () => {
  const stranger = await client.indicator.findFirstOrThrow({ where: { agency: { government: { code: "jombang" } } } });
  const refusal = await refusalOf(add("Menunjuk indikator orang", "condition", null, { indicatorId: stranger.id }));
  expect(refusal?.message).toContain("dipilih dari instansi ini sendiri");
});

test("a used node is ended with its branch, an unused one removed", async () => {
  const factor = await client.pohonNode.findFirstOrThrow({ where: { parentId: null } });
  expect((await refusalOf(removeNode(planner, { kind: "pohon", id: factor.id, version: factor.version })))?.kind).toBe(
    "conflict",
  );
  const { nodes } = await retireNode(planner, {
    kind: "pohon",
    id: factor.id,
    version: factor.version,
    year: 2025,
    reason: "Diganti uraian yang baru.",
  });
  expect(nodes).toHaveLength(3);
  expect((await readPohon(planner, agencyId, 2025))?.nodes).toEqual([]);
  const { id } = await add("Salah ketik", "condition", null);
  await removeNode(planner, { kind: "pohon", id, version: 1 });
  expect(await client.pohonNode.count({ where: { id } })).toBe(0);
});

test("as a document: the drawing and the same in a table", async () => {
  const view = (await readPohon(planner, agencyId, 2024)) ?? expect.fail("not read");
  const paper = pohonPaper(growPohon(view, "Dinas", null), {
    agency: "Dinas Tenaga Kerja",
    government: "Kabupaten Lamongan",
    year: 2024,
    asOf: "hari ini",
    size: "A4",
  });
  expect(paper.sections[0]?.blocks.map(({ kind }) => kind)).toContain("figure");
  expect(paper.sections.at(-1)?.blocks.map(({ kind }) => kind)).toEqual(["heading", "table"]);
  const figures = paper.sections.flatMap(({ blocks }) => blocks.filter((one) => one.kind === "figure"));
  expect(figures.some(({ svg }) => svg.includes(">Instruktur bersertifikat<"))).toBe(true);
  const drawn = { ...paper, sections: paper.sections.slice(-1) };
  expect((await paperDocx(drawn)).byteLength).toBeGreaterThan(4000);
});

test("the database itself: no circle, no other sasaran, no lower level above", async () => {
  const [factor, condition] = await client.pohonNode.findMany({ orderBy: { sortOrder: "asc" } });
  const foreign = await client.sasaran.findFirstOrThrow({
    where: { plan: { agency: { government: { code: "jombang" } } } },
  });
  await withSql(url, async (sql) => {
    const attempt = (text: string, values: unknown[]) => answerTo(act(sql, { id: SYSTEM_ID }, text, values));
    const under = "update pohon_node set parent_id = $1 where id = $2";
    expect(await attempt(under, [condition?.id, factor?.id])).toBe("23514");
    expect(await attempt("update pohon_node set kind = 'operational' where id = $1", [factor?.id])).toBe("done");
    expect(await attempt("update pohon_node set text = 'x' where id = $1", [condition?.id])).toBe("23514");
    expect(await attempt("update pohon_node set kind = 'outcome' where id = $1", [factor?.id])).toBe("done");
    expect(await attempt("update pohon_node set sasaran_id = $1 where id = $2", [other.id, factor?.id])).toBe("23503");
    const insert =
      "insert into pohon_node (plan_id, sasaran_id, parent_id, kind, text, sort_order) values ($1, $2, $3, 'condition', 'x', 9)";
    expect(await attempt(insert, [sasaran.planId, other.id, factor?.id])).toBe("23503");
    expect(await attempt(insert, [sasaran.planId, foreign.id, null])).toBe("23503");
    expect(await attempt("update misi set retired_from_year = 2014, valid_from_year = 2015", [])).toBe(
      "23514 misi_years",
    );
  });
});
