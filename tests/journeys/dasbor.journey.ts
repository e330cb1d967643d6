// The head of the agency steers by the dashboard: what the semester shows, why, and what waits for whom.
import type pg from "pg";
import { act } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const HEAD = "kepala@lamongan.tolok.test";
const OPERATOR = "operator@lamongan.tolok.test";
const VERIFIER = "verifikator@lamongan.tolok.test";
const EVALUATOR = "evaluator@lamongan.tolok.test";
const SEMESTER_1 = "/lamongan/disnaker/dasbor?periode=2024-S1";
const SEMESTER_2 = "/lamongan/disnaker/dasbor?periode=2024-S2";

test("semester I as the document has it: the finding, every indicator, the mean, the money, what needs a look", {
  tag: "@phone",
}, async ({ page }) => {
  await signIn(page, HEAD);
  await page.goto(SEMESTER_1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Empat dari sembilan indikator sudah terukur, satu di bawah target",
  );
  const table = page.getByRole("table", { name: "Capaian indikator" });
  const row = (name: string) => table.getByRole("row").filter({ hasText: name });
  await expect(row("Nilai SAKIP dinas")).toContainText("95,24");
  await expect(row("Nilai SAKIP dinas")).toContainText("di bawah target");
  await expect(row("Nilai SAKIP dinas")).toContainText("turun 6,84 poin dari capaian 2023");
  await expect(row("Penduduk yang bekerja")).toContainText("diukur triwulan IV, target 2024 95,23%");
  await expect(row("Tenaga kerja bersertifikat")).toContainText("249,52");
  await expect(row("Tenaga kerja bersertifikat")).toContainText("Capaian di atas 200%, periksa target");
  await expect(row("Transmigran")).toContainText("jadwal ukur belum jelas, target 2024 64,74%");
  await expect(row("Rata-rata 4 dari 9 indikator")).toContainText("98,81");
  await expect(row("Rata-rata 4 dari 9 indikator")).toContainText("tanpa batas 141,25%");
  await expect(table.getByText("0,00", { exact: true })).toHaveCount(0);

  const money = page.getByRole("table", { name: "Uang di samping kinerja" });
  await expect(money.getByRole("row").filter({ hasText: "Jumlah" })).toContainText("7.646.914.434");
  await expect(money.getByText("belum diisi", { exact: true })).toHaveCount(6);

  const attention = page.getByRole("region", { name: "Perlu perhatian" });
  await expect(attention.getByRole("listitem").first()).toHaveText(
    "Nilai SAKIP dinas 79,48 di bawah target 83,45. Kendala dan solusi belum ditulis.",
  );
  await expect(page.getByText("Tujuh dari sembilan target 2024 lebih rendah dari realisasi 2023")).toBeVisible();
  await page.getByText("Lihat sebagai tabel").click();
  const targets = page.getByRole("table", { name: "Target 2024 dibanding realisasi 2023" });
  await expect(targets.getByRole("row").last()).toContainText("54,80");

  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await axe(page);
});

test("each computed figure leads to its explanation, last year's to last year's", async ({ page }) => {
  await signIn(page, HEAD);
  await page.goto(SEMESTER_1);
  const row = page.getByRole("row").filter({ hasText: "Nilai SAKIP dinas" });
  await expect(row.getByRole("link", { name: "102,08" })).toHaveAttribute(
    "href",
    "/lamongan/disnaker/indikator/nilai-sakip?periode=2023#mengapa",
  );
  await row.getByRole("link", { name: "95,24" }).click();
  await expect(page).toHaveURL(/\/indikator\/nilai-sakip\?periode=2024-S1#mengapa$/);
  await page.goBack();
  await page.getByText("Lihat hitungan rata-rata").click();
  await expect(page.getByText("(95,24 + 100,00 + 100,00 + 100,00) ÷ 4 = 98,81")).toBeVisible();
});

test("the table as a file, and nobody else's", async ({ page }) => {
  await signIn(page, HEAD);
  await page.goto(SEMESTER_1);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh" }).click();
  expect((await waiting).suggestedFilename()).toBe("capaian-disnaker-2024-s1.csv");
  const file = await page.request.get("/api/unduh/capaian?pemda=lamongan&instansi=disnaker&periode=2024-S1");
  const bytes = await file.body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").trimEnd().split("\r\n");
  expect(lines).toHaveLength(10);
  expect(lines[2]).toContain(";102,08;83,45;79,48;95,24;sangat tinggi;di bawah target;");
  const others = await page.request.get("/api/unduh/capaian?pemda=jombang&instansi=dinsosnakertrans&periode=2015");
  expect(others.status()).toBe(404);
});

test("semester II before anybody has typed: the operator is asked, the inspectorate is not", async ({ page }) => {
  await signIn(page, OPERATOR);
  await page.goto(SEMESTER_2);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Belum satu pun dari sembilan indikator terukur, delapan ditunggu",
  );
  const panel = page.getByRole("region", { name: /Menunggu isian Anda/ });
  await expect(panel.getByRole("link", { name: "Isi delapan realisasi semester II 2024" })).toHaveAttribute(
    "href",
    "/lamongan/disnaker/pengisian?periode=2024-S2",
  );
  await axe(page);
  await page.context().clearCookies();
  await signIn(page, EVALUATOR);
  await page.goto(SEMESTER_2);
  await expect(page.getByRole("region", { name: "Perlu perhatian" })).toBeVisible();
  await expect(page.getByText(/Menunggu (isian|keputusan) Anda/)).toHaveCount(0);
});

test("what was sent waits for the verifier, then for the head, and a returned value for the operator", async ({
  page,
  tolok,
}) => {
  const sakip = await withSql(tolok.databaseUrl, async (sql) => {
    const { rows } = await sql.query(
      `select r.id from realisasi r join indicator i on i.id = r.indicator_id join period p on p.id = r.period_id
       where i.code = 'nilai-sakip' and p.code = '2024-S2'`,
    );
    return rows[0].id as string;
  });
  const step = (email: string, change: string) =>
    withSql(tolok.databaseUrl, async (sql) =>
      act(sql, await person(sql, email), `update realisasi set ${change} where id = $1`, [sakip]),
    );
  const panelFor = async (email: string) => {
    await page.context().clearCookies();
    await signIn(page, email);
    await page.goto(SEMESTER_2);
    return page.getByRole("region", { name: /Menunggu (isian|keputusan) Anda/ });
  };

  await step(OPERATOR, "direct_amount = 85, direct_as_written = '85'");
  await step(OPERATOR, "state = 'submitted'");
  await expect(await panelFor(VERIFIER)).toContainText("Verifikasi satu realisasi semester II 2024");
  await step(VERIFIER, "state = 'verified'");
  const panel = await panelFor(HEAD);
  await expect(panel.getByRole("link", { name: "Setujui satu realisasi semester II 2024" })).toHaveAttribute(
    "href",
    "/lamongan/disnaker/periksa?periode=2024-S2",
  );
  await expect(panel).toContainText("Nilai SAKIP dinas");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Satu dari sembilan indikator sudah terukur, satu di bawah target",
  );
  await axe(page);

  await page.emulateMedia({ media: "print" });
  await expect(panel).toBeHidden();
  await expect(page.getByText("DRAF", { exact: true })).toBeVisible();
  await page.emulateMedia({ media: null });

  await step(HEAD, "state = 'draft', returned_reason = 'Lampirkan LHE terbaru'");
  const returned = await panelFor(OPERATOR);
  await expect(returned).toContainText("Perbaiki satu realisasi semester II 2024 yang dikembalikan");
  await expect(returned).toContainText("Nilai SAKIP dinas: Lampirkan LHE terbaru");
});

test("agencies without targets, or with individual indicators only, say so", async ({ page }) => {
  await signIn(page, "kepala@jombang.tolok.test");
  await page.goto("/dasbor");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Belum satu pun dari 29 indikator terukur, targetnya pun belum ditetapkan",
  );
  await axe(page);
  await page.context().clearCookies();
  await signIn(page, "kepala@malang.tolok.test");
  await page.goto("/dasbor");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "67 indikator jabatan, belum ada indikator sasaran atau program",
  );
  await expect(page.getByRole("link", { name: "Buka Rencana" })).toBeVisible();
  await axe(page);
});

async function person(sql: pg.Client, email: string): Promise<{ id: string }> {
  const { rows } = await sql.query('select id from "user" where email = $1', [email]);
  return rows[0];
}
