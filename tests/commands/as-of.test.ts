// A report as of a date is the report that was seen then: the same queries, answered from the history.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { dashboardOf } from "#features/dashboard/dashboard.ts";
import { readDashboard } from "#features/dashboard/queries.ts";
import { listEvidence } from "#features/evidence/queries.ts";
import { type Known, readAsKnown } from "#features/history/as-known.ts";
import { storyOf } from "#features/history/queries.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { readCapaianReport } from "#features/realisasi/capaian-report.ts";
import { CapaianTable } from "#features/realisasi/components/capaian-table.tsx";
import { approveRealisasi, submitRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { approveTargetChange, proposeTargetChange, saveTargetChange } from "#features/targets/change-commands.ts";
import { asOf } from "#lib/as-of.ts";
import { db } from "#lib/db.ts";
import { transaction } from "#lib/transaction.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { openForm } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf } from "../support/world.ts";

const { client, url, appUrl } = await demoDatabase();
openFileStore(appUrl);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const form = await openForm(client);
const agency = {
  ...{ id: form.agency.id, code: "disnaker", name: form.agency.name, shortName: form.agency.shortName },
  ...{ governmentId: form.agency.governmentId, governmentCode: "lamongan", government: "Kabupaten Lamongan" },
  isMeasured: true,
};
const past = (at: Date) => ({ at, agencyId: agency.id, governmentId: agency.governmentId });
const CODE = "tenaga-kerja-ditempatkan";

test("the past of this moment is the present, on every page that shows it", async () => {
  const now = new Date();
  const then = await asOf(past(now), () => everything(now));
  expect(then).toEqual(await everything(now));
  expect(then.table).toContain("95,24");
});

test("changed, approved, and the target changed later: the earlier moment reads as it was seen", async () => {
  const seen: { at: Date; all: Awaited<ReturnType<typeof everything>> }[] = [];
  const look = async () => {
    const at = await databaseNow();
    seen.push({ at, all: await everything(at) });
  };
  const { id: realisasiId } = await form.entry(CODE);
  await look();
  await form.type(operator, "pencari_kerja_terdaftar", "8000");
  await form.type(operator, "pencari_kerja_ditempatkan", "3000");
  await look();
  await form.explain(operator, CODE, "kendala", "Lowongan berkurang");
  await form.explain(operator, CODE, "solusi", "Bursa kerja");
  await form.attach(operator, CODE);
  await submitRealisasi(operator, await sending(client, [realisasiId]));
  await verifyRealisasi(verifier, { realisasiIds: [realisasiId] });
  await approveRealisasi(head, { realisasiIds: [realisasiId] });
  await look();
  await raiseTarget();
  await look();
  const tables = new Set(seen.map(({ all }) => all.table));
  // Figures and target are in the table; the approval itself is not, only in what stands around it.
  expect(tables.size).toBe(3);
  expect(new Set(seen.map(({ all }) => JSON.stringify(all))).size).toBe(4);
  for (const { at, all } of seen) expect(await asOf(past(at), () => everything(at))).toEqual(all);
});

test("what is deleted later is there as of before", async () => {
  const at = await databaseNow();
  const { id } = await client.realisasi.findFirstOrThrow({
    where: { indicator: { code: CODE, agencyId: agency.id }, period: { code: "2024-S2" } },
  });
  const evidence = await listEvidence(operator, id);
  expect(evidence.length).toBeGreaterThan(0);
  // An approved value keeps its evidence, whoever asks; only the owner of the database can put that rule to sleep.
  await withSql(url, async (sql) => {
    await sql.query("begin; alter table evidence_link disable trigger user");
    await sql.query("alter table evidence_link enable trigger record_history");
    await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test', true)", [
      operator.userId,
    ]);
    await sql.query("delete from evidence_link where realisasi_id = $1", [id]);
    await sql.query("set constraints all immediate; alter table evidence_link enable trigger user; commit");
  });
  expect(await listEvidence(operator, id)).toEqual([]);
  expect(await asOf(past(at), () => listEvidence(operator, id))).toEqual(evidence);
});

test("every row of every table of the agency is there, as it is", async () => {
  await withSql(url, async (sql) => {
    const tables = await sql.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c join information_schema.views v
       on v.table_schema = 'as_of' and v.table_name = c.table_name
       where c.table_schema = 'public' and c.column_name = 'agency_id' and c.table_name <> 'history'`,
    );
    expect(tables.rows.length).toBeGreaterThan(20);
    await sql.query("begin");
    await sql.query(
      "select set_config('tolok.as_of', now()::text, true), set_config('tolok.as_of_agency', $1, true), set_config('tolok.as_of_government', $2, true)",
      [agency.id, agency.governmentId],
    );
    for (const { name } of tables.rows) {
      const rows = async (schema: string) =>
        (
          await sql.query<{ row: string }>(
            `select to_jsonb(t)::text as row from ${schema}."${name}" t where agency_id = $1 order by 1`,
            [agency.id],
          )
        ).rows.map(({ row }) => row);
      expect([name, await rows("as_of")]).toEqual([name, await rows("public")]);
    }
    await sql.query("rollback");
  });
});

test("nothing can be written in the past", async () => {
  const write = () => db().agency.updateMany({ where: { id: agency.id }, data: { shortName: "x" } });
  await expect(asOf(past(new Date()), write)).rejects.toThrow();
  const command = () =>
    transaction(head, "test", (tx) => tx.agency.updateMany({ where: { id: agency.id }, data: { shortName: "x" } }));
  await expect(asOf(past(new Date()), command)).rejects.toThrow();
});

test("of another agency the past holds nothing", async () => {
  const other = await client.agency.findFirstOrThrow({ where: { government: { code: "jombang" } } });
  const read = () => db().agency.findMany({ where: { id: other.id } });
  expect(await asOf(past(new Date()), read)).toEqual([]);
  expect((await read()).length).toBeGreaterThan(0);
});

test.each([
  ["2020-01-01", /belum ada data instansi ini di Tolok\. Catatan pertama: /],
  ["2100-01-01", /belum tiba/],
  ["kemarin", /tidak terbaca/],
])("per %s is answered in words", async (per, words) => {
  const answer = await readAsKnown(await place(), per, async () => "read");
  expect(answer).toMatchObject({ kind: "unknown", per, because: expect.stringMatching(words) });
});

test("a day is meant to its end, and the addresses of the page go on to it", async () => {
  const day = new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Jakarta" });
  const answer = await readAsKnown(await place(), day, async (known) => known.agency.per);
  expect(answer).toMatchObject({ kind: "known", past: { per: day }, data: day });
  expect(await readAsKnown(await place(), undefined, async (known) => known.agency)).toMatchObject({ past: null });
});

async function place(): Promise<Known> {
  const now = new Date();
  const periods = await listPeriods(head, now);
  const period = periods.find(({ code }) => code === "2024-S2");
  if (!period) throw new Error("the demo has no 2024-S2");
  return { actor: head, agency, period, periods, now };
}

/** Report, dashboard and indicator page, as they would be shown at a moment. */
async function everything(now: Date) {
  const periods = await listPeriods(head, now);
  const period = periods.find(({ code }) => code === "2024-S2");
  if (!period) throw new Error("no period");
  const report = await readCapaianReport(head, agency.id, periods, 2024);
  const table = report.tables.map((one) =>
    renderToStaticMarkup(createElement(CapaianTable, { ...report, table: one, agency })),
  );
  const data = await readDashboard(head, agency, period, periods, now);
  const detail = await findIndicator(head, { agencyId: agency.id, code: CODE }, periods);
  const realisasi = detail?.figures.find((one) => one.period.code === "2024-S2")?.indicator.realisasi;
  const story = realisasi ? await storyOf(head, realisasi.id) : [];
  return {
    table: table.join("\n"),
    dashboard: JSON.stringify(dashboardOf({ actor: head, data, period, periods, now })),
    detail: JSON.stringify(detail),
    story: JSON.stringify(story),
  };
}

/** By a PK Perubahan, as people do it. */
async function raiseTarget(): Promise<void> {
  const [year, indicator] = await Promise.all([
    client.period.findFirstOrThrow({ where: { code: "2024", governmentId: agency.governmentId } }),
    client.indicator.findFirstOrThrow({ where: { code: "perusahaan-menerapkan-uu", agencyId: agency.id } }),
  ]);
  const drafted = await saveTargetChange(verifier, {
    ...{
      agencyId: agency.id,
      year: 2024,
      baseVersion: 0,
      reason: "Anggaran pengawasan bertambah.",
      datedOn: "2024-10-01",
    },
    cells: [{ indicatorId: indicator.id, periodId: year.id, text: "66,50", before: "60,09" }],
  });
  const proposed = await proposeTargetChange(verifier, { changeId: drafted.id, version: drafted.version });
  await approveTargetChange(head, { changeId: drafted.id, version: proposed.version });
}

async function databaseNow(): Promise<Date> {
  const [row] = await client.$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`;
  // A client's clock has milliseconds: the next one is past everything that is written.
  await new Promise((done) => setTimeout(done, 5));
  return new Date((row?.at.getTime() ?? 0) + 2);
}
