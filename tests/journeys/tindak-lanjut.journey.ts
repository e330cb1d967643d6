// The report of an approved evaluation, a recommendation followed to its end, and the score in "Nilai SAKIP".
import mammoth from "mammoth";
import { sampleWorksheet } from "#features/lhe/testing/worksheet.ts";
import { approvedEvaluationBySql } from "../support/approved-evaluation.ts";
import { withSql } from "../support/copies.ts";
import { smallPdf } from "../support/file-store.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const HOME = "/lamongan/disnaker";
const LHE = `${HOME}/evaluasi/2024/lhe`;
const person = (name: string) => `${name}@lamongan.tolok.test`;
const ADVICE = "Pakai realisasi triwulanan untuk menyesuaikan strategi.";

test("the evaluator drafts the report and writes on", async ({ page, tolok }) => {
  await withSql(tolok.databaseUrl, (sql) => approvedEvaluationBySql(sql, sampleWorksheet(), 2024));
  await signIn(page, person("evaluator"));
  await page.goto(LHE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Laporan hasil evaluasi 2024 belum ada");
  await page.getByRole("button", { name: "Susun draf laporan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("laporan masih draf");
  const aim = page.getByLabel("Maksud dan tujuan");
  await aim.fill("Evaluasi menilai **akuntabilitas kinerja** Dinas Tenaga Kerja.");
  await aim.blur();
  await expect(page.getByText("tersimpan").first()).toBeVisible();
  await page.getByLabel("Nomor surat").fill("700/12/2025");
  await page.getByLabel("Tempat penetapan").fill("Lamongan");
  await page.getByLabel("Tanggal surat").fill("2025-05-05");
  await page.getByRole("button", { name: "Simpan keterangan surat" }).click();
  await expect(page.getByText("Keterangan surat disimpan.")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Seperti tercetak" }).click();
  await expect(page.locator(".paper").getByText("akuntabilitas kinerja", { exact: true })).toBeVisible();
  await axe(page);
});

test("the recommendation gets an owner and a deadline", async ({ page, tolok }) => {
  const id = await withSql(tolok.databaseUrl, async (sql) => {
    const found = await sql.query("select id from recommendation where text = $1", [ADVICE]);
    return String(found.rows[0]?.id);
  });
  await signIn(page, person("evaluator"));
  await page.goto(`${HOME}/tindak-lanjut`);
  await page.getByRole("link", { name: ADVICE }).click();
  await expect(page).toHaveURL(new RegExp(id));
  await page.getByLabel("Penanggung jawab").fill("Kepala Subbag Perencanaan");
  await page.getByLabel("Batas waktu").fill("2025-09-30");
  await page.getByRole("button", { name: "Simpan rekomendasi" }).click();
  await expect(page.getByText("Rekomendasi disimpan.")).toBeVisible();
  await axe(page);
});

test("the planner binds Nilai SAKIP; it cannot be typed any more", async ({ page }) => {
  await signIn(page, person("verifikator"));
  await page.goto(`${HOME}/indikator/nilai-sakip/sumber?periode=2024-S2`);
  await page.getByRole("button", { name: "Ambil dari hasil evaluasi" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nilai SAKIP dinas diambil dari hasil evaluasi sejak 2024",
  );
  await axe(page);
});

test("the team lead reviews, the inspector sets it for good; the DOCX reads back, the code is genuine", async ({
  page,
  browser,
  tolok,
}) => {
  await signIn(page, person("ketua.tim"));
  await page.goto(LHE);
  await page.getByRole("button", { name: "Nyatakan sudah direviu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("menunggu penetapan");
  await page.context().clearCookies();
  await signIn(page, person("inspektur"));
  await page.goto(LHE);
  await page.getByRole("button", { name: "Tetapkan laporan" }).click();
  await page.getByRole("button", { name: "Tetapkan", exact: true }).click();
  await expect(page.getByText(/^kode [0-9A-Z]{4} /).first()).toBeVisible();
  await axe(page);

  const answer = await page.request.get("/api/unduh/lhe?pemda=lamongan&instansi=disnaker&tahun=2024&bentuk=docx");
  expect(answer.status()).toBe(200);
  const { value } = await mammoth.convertToHtml({ buffer: await answer.body() });
  expect(value).toContain("Evaluasi menilai <strong>akuntabilitas kinerja</strong> Dinas Tenaga Kerja.");
  expect(value).toMatch(/<tr><td[^>]*>.*?Nilai akhir.*?80,95.*?<\/tr>/s);
  expect(value).toContain(ADVICE);
  const pdf = await page.request.get("/api/unduh/lhe?pemda=lamongan&instansi=disnaker&tahun=2024&bentuk=pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const code =
    (
      await page
        .getByText(/^kode [0-9A-Z]{4} /)
        .first()
        .textContent()
    )?.slice(5) ?? "";
  const outside = await browser.newContext({ baseURL: tolok.address });
  const stranger = await outside.newPage();
  await stranger.goto(`/verifikasi?kode=${encodeURIComponent(code.toLowerCase())}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Kode ini asli");
  await expect(stranger.getByText("Laporan Hasil Evaluasi AKIP Dinas Tenaga Kerja Tahun 2024")).toBeVisible();
  await axe(stranger);
  await stranger.goto("/verifikasi/0000-0000-0000-0000");
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Kode ini tidak dikenal");
  await outside.close();
});

test("the score stands on the indicator's page, with the report as its source", async ({ page }) => {
  await signIn(page, person("verifikator"));
  await page.goto(`${HOME}/indikator/nilai-sakip?periode=2024-S2`);
  await expect(page.locator("#mengapa")).toContainText("80,95");
  await expect(page.locator("#mengapa")).toContainText("Laporan hasil evaluasi AKIP 2024, predikat A");
  await page.goto(`${HOME}/dasbor?periode=2024-S2`);
  await expect(page.getByRole("row", { name: /Nilai SAKIP dinas/ })).toContainText("80,95");
  await page.goto(`${HOME}/capaian?periode=2024`);
  await expect(page.getByRole("row", { name: /Nilai Sakip/i }).first()).toContainText("80,95");
});

test("the agency plans, shows evidence and reports", async ({ page }) => {
  await signIn(page, person("verifikator"));
  await page.goto(`${HOME}/tugas`);
  await page.getByRole("link", { name: ADVICE }).click();
  await page.getByLabel("Apa yang dilakukan").fill("Rapat evaluasi capaian setiap triwulan");
  await page.getByLabel("Penanggung jawab").fill("Sekretaris");
  await page.getByLabel("Batas waktu").fill("2025-08-31");
  await page.getByRole("button", { name: "Tetapkan rencana aksi" }).click();
  await expect(page.getByText("Rencana aksi ditetapkan.")).toBeVisible();
  await page.getByLabel("Berkas bukti").setInputFiles({
    name: "notulen.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(smallPdf("notulen rapat")),
  });
  await page.getByRole("button", { name: "Lampirkan bukti" }).click();
  await expect(page.getByRole("link", { name: /notulen\.pdf/ })).toBeVisible();
  await axe(page);
  await page.getByLabel("Apa yang sudah dilakukan").fill("Rapat triwulan I dan II sudah dilaksanakan.");
  await page.getByRole("button", { name: "Laporkan ke Inspektorat" }).click();
  await expect(page.getByText("menunggu verifikasi inspektorat").first()).toBeVisible();
});

test("the inspectorate verifies and closes it; the matrix says so", async ({ page }) => {
  await signIn(page, person("evaluator"));
  await page.goto(`${HOME}/tugas`);
  await page.getByRole("link", { name: ADVICE }).click();
  await page.getByLabel("Sesuai, rekomendasi selesai").check();
  await page.getByRole("button", { name: "Simpan putusan" }).click();
  await expect(page.getByText("menyatakan tindak lanjutnya sesuai").first()).toBeVisible();
  await page.goto(`${HOME}/tindak-lanjut?lingkup=semua`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rekomendasi sudah selesai ditindaklanjuti");
  await axe(page);
  await page.goto(`${HOME}/tindak-lanjut/matriks`);
  await expect(page.locator(".paper")).toContainText("Rapat evaluasi capaian setiap triwulan");
  await axe(page);
});
