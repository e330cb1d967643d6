// An indicator is written: two planners at once lose nothing, a new one begins under what it measures, and all of it goes
// to paper as the IKU form.
import { axe, expect, signIn, test } from "../support/journey.ts";

const EDIT = "/lamongan/disnaker/indikator/nilai-sakip/ubah?periode=2024-S2";

test("two windows at one indicator: the second keeps its text and sees the other's", async ({ page, context }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  const other = await context.newPage();
  await page.goto(EDIT);
  await other.goto(EDIT);
  await axe(page);
  await other.getByLabel("Mengapa indikator ini penting").fill("Menunjukkan mutu pengelolaan kinerja.");
  await other.getByRole("button", { name: "Simpan indikator" }).click();
  await expect(other.getByRole("region", { name: "Definisi" })).toContainText("Menunjukkan mutu pengelolaan kinerja.");

  await page.getByLabel("Mengapa indikator ini penting").fill("Dinilai inspektorat tiap tahun.");
  await page.getByRole("button", { name: "Simpan indikator" }).click();
  await expect(page.getByText("menyimpan indikator ini lebih dahulu")).toBeVisible();
  await expect(page.getByText("Menunjukkan mutu pengelolaan kinerja.")).toBeVisible();
  await expect(page.getByLabel("Mengapa indikator ini penting")).toHaveValue("Dinilai inspektorat tiap tahun.");
  await page.getByRole("button", { name: "Lanjut dengan yang ada di formulir ini" }).click();
  await page.getByRole("button", { name: "Simpan indikator" }).click();
  await expect(page.getByRole("region", { name: "Definisi" })).toContainText("Dinilai inspektorat tiap tahun.");
  await axe(page);
});

test("leaving what is not saved is asked about", async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(EDIT);
  await page.getByLabel("Keterbatasan data").fill("Hanya dari LHE tahun lalu.");
  await page.getByRole("link", { name: "Batal" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("belum disimpan");
  await page.getByRole("button", { name: "Tetap di sini" }).click();
  await expect(page.getByLabel("Keterbatasan data")).toHaveValue("Hanya dari LHE tahun lalu.");
});

test("the IKU form: on screen, and as a file", { tag: "@phone" }, async ({ page, tolok }) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/rencana/iku?periode=2024-S2");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("IKU 2024");
  await expect(page.getByRole("table")).toContainText("Penjelasan/Formulasi Penghitungan");
  const file = await page.getByRole("link", { name: "DOCX" }).getAttribute("href");
  const answer = await page.request.get(`${tolok.address}${file}`);
  expect(answer.headers()["content-type"]).toContain("wordprocessingml");
  await page.context().clearCookies();
  await signIn(page, "operator@jombang.tolok.test");
  expect((await page.request.get(`${tolok.address}${file}`)).status()).toBe(404);
});
