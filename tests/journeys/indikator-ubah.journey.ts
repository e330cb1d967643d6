// An indicator is written: two planners at once lose nothing, a new one begins under what it measures, and all of it goes
// to paper as the IKU form.
import { axe, expect, signIn, signOut, test } from "../support/journey.ts";

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
  await expect(page).toHaveURL(/nilai-sakip\?periode=2024-S2$/);
  await expect(page.getByRole("region", { name: "Definisi" })).toContainText("Dinilai inspektorat tiap tahun.");
  // Both versions of the text stand on the page, newest first.
  const changes = page.getByRole("region", { name: "Perubahan indikator" });
  await expect(changes.getByRole("row", { name: /^Mengapa penting/ }).first()).toHaveText(
    /Mengapa penting\s*Menunjukkan mutu pengelolaan kinerja\.\s*Dinilai inspektorat tiap tahun\./,
  );
  await axe(page);
});

test("leaving what is not saved is asked about", async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(EDIT);
  await page.getByLabel("Keterbatasan data").fill("Hanya dari LHE tahun lalu.");
  await page.getByRole("link", { name: "Batal" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("belum disimpan");
  await expect(page.getByRole("button", { name: "Tetap di sini" })).toBeFocused();
  await page.getByRole("button", { name: "Tetap di sini" }).click();
  await expect(page.getByLabel("Keterbatasan data")).toHaveValue("Hanya dari LHE tahun lalu.");
});

test("a formula has two versions: any two of them stand beside each other, with what comes and what goes", async ({
  page,
}) => {
  const at = "/malang/disnaker/indikator/pengemudi-1";
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(`${at}/rumus?periode=2018`);
  await page.getByLabel("Tulis rumus dengan kunci data dasar").fill("service_kendaraan_dinas");
  await page.getByLabel("Mengapa rumusnya begini").fill("Dihitung banyaknya servis, bukan bagiannya.");
  await page.getByRole("textbox", { name: "Jumlah service kendaraan Dinas" }).fill("9");
  await page.getByLabel("Hasil hitungan Anda").fill("9");
  await page.getByRole("button", { name: "Ajukan untuk disetujui" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/menunggu persetujuan$/);
  await signOut(page);
  await signIn(page, "kepala@malang.tolok.test");
  await page.goto(`${at}/rumus?periode=2018`);
  await page.getByRole("button", { name: "Setujui, berlaku sejak 2018" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("versi 2");
  await page.goto(`${at}?periode=2018`);
  await page.getByRole("link", { name: "Lihat beda dengan versi 1" }).click();
  await expect(page).toHaveURL(/dari=1&ke=2#versi$/);
  const both = page.getByRole("region", { name: "Bandingkan dua versi" });
  await expect(both.getByRole("math")).toHaveCount(2);
  await expect(both).toContainText("Dihitung banyaknya servis, bukan bagiannya.");
  await both.getByLabel("Versi pertama").selectOption("2");
  await both.getByLabel("Versi kedua").selectOption("1");
  await both.getByRole("button", { name: "Bandingkan" }).click();
  await expect(page).toHaveURL(/dari=2&ke=1/);
  await expect(both.getByRole("heading", { level: 3 })).toHaveText(["Versi 2", "Versi 1"]);
  await axe(page);
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
