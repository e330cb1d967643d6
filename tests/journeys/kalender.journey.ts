// The calendar: a manager keeps it, everybody reads it, and an exception opens a locked period for whom it names.
import type { Page } from "@playwright/test";
import { axe, expect, signIn, test } from "../support/journey.ts";

const MANAGER = "organisasi@lamongan.tolok.test";
const OPERATOR = "operator@lamongan.tolok.test";
const PAGE = "/lamongan/disnaker/kalender";
const REASON = "Rekap BPS terbit sesudah periode dikunci.";

test.describe.configure({ mode: "serial" });

// The router has an alert of its own, for readers who hear the page.
const problems = (page: Page) => page.getByRole("alert").filter({ hasText: "dibereskan" });
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const dayIn = (days: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date(Date.now() + days * 86_400_000));

/** A line half under the bar at the foot of a phone is no small target: one scrolls. */
async function fromTheTop(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await axe(page);
}

async function as(page: Page, email: string, path = PAGE): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/masuk");
  await signIn(page, email);
  await page.goto(path);
}

test("everybody reads the calendar, only the manager finds something to change", { tag: "@phone" }, async ({
  page,
}) => {
  await as(page, OPERATOR);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Semester II 2024 terbuka sampai/);
  await expect(row(page, "Semester I 2024").first()).toContainText("terkunci");
  await expect(page.getByRole("link", { name: /^Ubah/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Tambahkan periode" })).toHaveCount(0);
  await axe(page);
});

test("a year of triwulan is added, as it was shown before", { tag: "@phone" }, async ({ page }) => {
  await as(page, MANAGER);
  await axe(page);
  await page.getByLabel(/^Tahun/).fill("20");
  await page.getByRole("button", { name: "Tambahkan periode" }).click();
  await expect(problems(page)).toContainText("Tulis tahunnya dengan empat angka");
  await page.getByLabel(/^Tahun/).fill("2033");
  await page.getByLabel("Jenis").selectOption("triwulan");
  await page.getByLabel("Batas isian").fill("10");
  await page.getByLabel("Dikunci").fill("20");
  await expect(page.getByText("TW I 2033: 1 April 2033 sampai 10 April 2033, dikunci 30 April 2033")).toBeVisible();
  await page.getByRole("button", { name: "Tambahkan periode" }).click();
  await expect(row(page, "Triwulan IV 2033")).toContainText("10 Januari 2034");
  await fromTheTop(page);
});

test("a window is changed with a reason; what cannot be is said in words", async ({ page }) => {
  await as(page, MANAGER);
  await page.getByRole("link", { name: "Ubah jadwal Triwulan I 2033" }).click();
  await expect(page.getByLabel("Batas isian")).toHaveValue("2033-04-10");
  await page.getByLabel("Batas isian").fill("2033-03-31");
  await page.getByLabel("Alasan").fill(REASON);
  await page.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(problems(page)).toContainText("Batas isian tidak dapat mendahului hari dibukanya.");
  await axe(page);
  await page.getByLabel("Batas isian").fill("2033-04-15");
  await page.getByLabel("Alasan").fill("pendek");
  await page.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(problems(page)).toContainText("paling sedikit 10 huruf");
  await page.getByLabel("Alasan").fill(REASON);
  await page.getByRole("button", { name: "Simpan jadwal" }).click();
  await expect(row(page, "Triwulan I 2033")).toContainText("15 April 2033");
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
});

test("what was added by mistake and holds nothing is taken back", async ({ page }) => {
  await as(page, MANAGER);
  await page.getByRole("link", { name: "Ubah jadwal Triwulan IV 2033" }).click();
  await page.getByLabel("Alasan").fill("Salah menambah triwulan ini.");
  await page.getByRole("button", { name: "Hapus periode ini" }).click();
  await expect(row(page, "Triwulan IV 2033")).toHaveCount(0);
});

test("a locked semester opens for one agency by an exception, and is late", { tag: "@phone" }, async ({ page }) => {
  await as(page, OPERATOR, "/lamongan/disnaker/pengisian?periode=2024-S1");
  await expect(page.getByText(/Periode ini terkunci sejak/)).toBeVisible();
  await as(page, MANAGER);
  await page.getByRole("link", { name: "Pengecualian untuk Semester I 2024" }).click();
  await axe(page);
  await page.getByRole("button", { name: "Beri pengecualian" }).click();
  await expect(problems(page)).toContainText("Pilih penanggung jawabnya.");
  await page.getByLabel("Penanggung jawab").selectOption({ label: "Operator" });
  await page.getByLabel("Berlaku sampai").fill(dayIn(3));
  await page.getByLabel("Alasan").fill(REASON);
  await page.getByRole("button", { name: "Beri pengecualian" }).click();
  await expect(row(page, REASON)).toContainText("terbuka sampai");
  await axe(page);
  await as(page, OPERATOR, "/lamongan/disnaker/pengisian?periode=2024-S1");
  await expect(page.getByText(/Periode ini terkunci sejak/)).toHaveCount(0);
  await as(page, OPERATOR);
  await expect(row(page, REASON)).toContainText("semua isian");
});

test("taken back, it is locked again, and both stay readable", async ({ page }) => {
  await as(page, MANAGER);
  await page.getByRole("button", { name: /^Cabut pengecualian Semester I 2024/ }).click();
  await page.getByLabel(/^Alasan mencabut/).fill("Rekap sudah masuk semua.");
  await page.getByRole("button", { name: "Cabut pengecualian", exact: true }).click();
  await expect(row(page, REASON)).toContainText("dicabut");
  await as(page, OPERATOR, "/lamongan/disnaker/pengisian?periode=2024-S1");
  await expect(page.getByText(/Periode ini terkunci sejak/)).toBeVisible();
});
