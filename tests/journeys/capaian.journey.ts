// "Capaian Kinerja": the two tables of the document, each printed capaian beside the computed one.
import { act } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const PAGE = "/lamongan/disnaker/capaian?periode=2024-S1";
const EVALUATOR = "evaluator@lamongan.tolok.test";

test("the printed tables of 2023 and semester I 2024, with a verdict for each printed capaian", {
  tag: "@phone",
}, async ({ page }) => {
  await signIn(page, EVALUATOR);
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "13 capaian tercetak: 11 sama dengan hitungan, 2 dalam pembulatan masukan",
  );
  const sasaran = page.getByRole("table", { name: /Capaian indikator kinerja utama Indikator sasaran PD/i });
  const program = page.getByRole("table", { name: /^Capaian kinerja Dinas Tenaga Kerja Kabupaten Lamongan$/i });
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(sasaran.getByText("sama", { exact: true })).toHaveCount(2);
  await expect(program.getByText("sama", { exact: true })).toHaveCount(9);
  await expect(page.getByRole("table").getByText("dalam pembulatan", { exact: true })).toHaveCount(2);

  await expect(row("Persentase Penduduk yang Bekerja")).toContainText("99,66%");
  await expect(row("Persentase Penduduk yang Bekerja")).toContainText("dihitung 99,65%");
  await expect(row("Persentase Penduduk yang Bekerja")).toContainText("(Realisasi di Tribulan IV)");
  await expect(row("Persentase tenaga kerja bersertifikat")).toContainText("183,86%");
  await expect(row("Persentase tenaga kerja bersertifikat")).toContainText("dihitung 183,82%");
  await expect(row("Persentase tenaga kerja bersertifikat")).toContainText("249,52%");
  await expect(row("Persentase Transmigran")).toContainText("(jadwal ukur belum jelas)");
  await expect(row("Nilai Sakip Dinas Tenaga Kerja").getByText("belum diisi")).toHaveCount(2);
  await expect(page.getByText("0%", { exact: true })).toHaveCount(0);
  await expect(page.getByText(/dicetak 183,86%, dihitung 183,82%/)).toBeVisible();

  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await axe(page);
});

test("the columns are the document's", async ({ page }) => {
  await signIn(page, EVALUATOR);
  await page.goto(PAGE);
  const heads = page.getByRole("table").first().getByRole("columnheader");
  await expect(heads).toHaveText([
    ...["No", "Sasaran PD", "Tahun 2023", "Tahun 2024 (s.d. Semester I)"],
    ...["Sasaran strategis", "Indikator kinerja utama", "Target", "Realisasi", "Capaian"],
    ...["Target kinerja", "Realisasi 2024", "Capaian kinerja 2024"],
    ...["Tahun 2024", "Semester I", "Semester II", "Semester I", "Semester II", "Semester I", "Semester II"],
  ]);
  const cells = page.getByRole("row").filter({ hasText: "Nilai Sakip Dinas" }).getByRole("cell");
  await expect(cells).toContainText([
    ...["2.", "86,50", "88,30", "102,08%", "86,90", "83,45", "target tahun", "79,48", "belum diisi"],
    ...["95,24", "belum diisi"],
  ]);
});

test("on paper: A4 landscape, a head that is repeated, nothing of the screen", async ({ page }) => {
  await signIn(page, EVALUATOR);
  await page.goto(PAGE);
  await page.emulateMedia({ media: "print" });
  const table = page.getByRole("table").first();
  await expect(table.locator("thead")).toHaveCSS("display", "table-header-group");
  await expect(page.getByRole("navigation", { name: "Utama" }).first()).toBeHidden();
  await expect(page.getByRole("button", { name: "Cetak" })).toBeHidden();
  await expect(page.getByText("DRAF", { exact: true })).toHaveCount(0);
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet) ?? []).map(Number);
  expect(Math.round(width)).toBe(842);
  expect(Math.round(height)).toBe(595);
});

test("a figure typed for semester II stands in the table at once, as a draft", async ({ page, tolok }) => {
  await withSql(tolok.databaseUrl, async (sql) => {
    const operator = await sql.query(`select id from "user" where email = 'operator@lamongan.tolok.test'`);
    await act(
      sql,
      operator.rows[0],
      `update realisasi set direct_amount = 87.1, direct_as_written = '87,1' from indicator i, period p
       where i.id = indicator_id and p.id = period_id and i.code = 'nilai-sakip' and p.code = '2024-S2'`,
    );
  });
  await signIn(page, EVALUATOR);
  await page.goto(PAGE);
  const row = page.getByRole("row").filter({ hasText: "Nilai Sakip Dinas" });
  await expect(row).toContainText("87,10");
  await expect(row.getByRole("link", { name: "100,23%" })).toHaveAttribute(
    "href",
    "/lamongan/disnaker/indikator/nilai-sakip?periode=2024-S2#mengapa",
  );
  await expect(page.getByRole("heading", { level: 1 })).toContainText("13 capaian tercetak");
  await expect(page.getByRole("table").first()).toContainText("Tahun 2024 (s.d. Semester II)");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("DRAF", { exact: true })).toBeVisible();
});

test("agencies without printed figures say what there is", async ({ page }) => {
  await signIn(page, "kepala@jombang.tolok.test");
  await page.goto("/jombang/dinsosnakertrans/capaian");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "29 indikator, target dan realisasi 2015 belum diisi",
  );
  await axe(page);
  await page.context().clearCookies();
  await signIn(page, "kepala@malang.tolok.test");
  await page.goto("/malang/disnaker/capaian");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Belum ada indikator sasaran atau program tahun 2018",
  );
  await axe(page);
});
