// A government writes its own LKE: copied from the reference, changed under the eyes of the check, taken out to a workbook
// and back, and put in force by somebody else.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axe, expect, signIn, test } from "../support/journey.ts";

const MANAGER = "organisasi@lamongan.tolok.test";
const INSPECTOR = "inspektur@lamongan.tolok.test";
const LIST = "/lamongan/inspektorat/evaluasi/template";
const NAME = "LKE Kabupaten Lamongan 2027";

test.describe.configure({ mode: "serial" });

async function as(page: Page, email: string, path = LIST): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/masuk");
  await signIn(page, email);
  await page.goto(path);
}

const version = (page: Page) => page.getByRole("link", { name: NAME, exact: true }).first();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const save = async (page: Page) => {
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await expect(page.getByText("Draf tersimpan.")).toBeVisible();
};

test("the manager copies the reference, and the check follows every change", { tag: "@phone" }, async ({ page }) => {
  await as(page, MANAGER);
  await expect(heading(page)).toHaveText(/^Evaluasi \d{4} memakai acuan LKE AKIP PermenPANRB 88\/2021/);
  await expect(page.getByText("rezim baru: nilai tidak disambung dengan 2021")).toBeVisible();
  await axe(page);
  await page.getByLabel(/^Nama template/).fill(NAME);
  await page.getByRole("button", { name: "Salin sebagai draf" }).click();
  await expect(heading(page)).toHaveText(`Menulis ${NAME} versi 1`);
  await page.getByLabel(/^Berlaku mulai/).fill("2027");
  await page.getByLabel("Bobot sub-komponen 1.a", { exact: true }).fill("7,5");
  await expect(
    page.getByText('Komponen "Perencanaan Kinerja": jumlah bobot sub-komponen 31,5, seharusnya 30.'),
  ).toBeVisible();
  await page.getByLabel("Bobot sub-komponen 1.c", { exact: true }).fill("13,5");
  await expect(page.getByText("Bobot, skala, predikat, dan prasyarat sudah utuh.")).toBeVisible();
  await page.getByRole("button", { name: "Buka 7 kriteria 1.a" }).click();
  await page.getByRole("button", { name: "Tambah kriteria di 1.a" }).click();
  await expect(page.getByText("1.a: 1 kriteria masih harus ditulis oleh pemerintah daerah.")).toBeVisible();
  await page.getByLabel("Kriteria 1.a.8", { exact: true }).fill("Terdapat rencana aksi yang ditandatangani pimpinan.");
  await axe(page);
  await save(page);
});

test("it goes out as a workbook and comes back without a difference", async ({ page }) => {
  await as(page, MANAGER);
  await version(page).click();
  const leaving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh Excel" }).click();
  const file = await (await leaving).path();
  await page.getByRole("button", { name: "Bandingkan" }).click();
  await expect(heading(page)).toHaveText(
    `${NAME} versi 1 berbeda di 5 tempat dari LKE AKIP PermenPANRB 88/2021 versi 1`,
  );
  await expect(page.getByRole("row", { name: /Kriteria 1\.a\.8/ })).toContainText("baru");
  await axe(page);

  await page.getByRole("link", { name: `${NAME} versi 1` }).click();
  await page.getByRole("link", { name: "Ubah draf" }).click();
  await page.getByLabel("Bobot sub-komponen 1.a", { exact: true }).fill("9");
  const upload = page.getByLabel("Berkas Excel template");
  await upload.setInputFiles({
    name: "lain.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("bukan Excel"),
  });
  await expect(page.getByText('"lain.xlsx" bukan buku kerja Excel', { exact: false })).toBeVisible();
  await upload.setInputFiles({ name: "lke.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(file) });
  await expect(page.getByLabel("Bobot sub-komponen 1.a", { exact: true })).toHaveValue("7,5");
  await save(page);
  await page.getByRole("link", { name: "Lihat hasilnya" }).click();
  await page.getByRole("button", { name: "Bandingkan" }).click();
  await expect(heading(page)).toContainText("berbeda di 5 tempat");
});

test("whoever wrote it does not put it in force; the inspector does, and then it stays", { tag: "@phone" }, async ({
  page,
}) => {
  await as(page, MANAGER);
  await version(page).click();
  await expect(page.getByRole("button", { name: "Berlakukan" })).toHaveCount(0);
  await expect(page.getByText("Anda ikut menulis template ini")).toBeVisible();
  await as(page, INSPECTOR);
  await version(page).click();
  await axe(page);
  await page.getByRole("button", { name: "Berlakukan", exact: true }).click();
  await page.getByRole("button", { name: "Berlakukan mulai 2027" }).click();
  await expect(page.getByText("berlaku mulai 2027", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ubah draf" })).toHaveCount(0);
  await page.goto(LIST);
  await expect(page.getByRole("row", { name: /^2027/ })).toContainText(NAME);
  await expect(page.getByRole("row", { name: /^2026/ })).toContainText("acuan");
});

test("a leader reads it and the overview of the year, an agency does not find it", async ({ page }) => {
  await as(page, "bupati@lamongan.tolok.test");
  await version(page).click();
  await expect(heading(page)).toContainText("81 kriteria");
  await expect(page.getByRole("button", { name: "Buat versi baru" })).toHaveCount(0);
  await page.goto("/lamongan/disnaker/evaluasi/ikhtisar");
  await expect(heading(page)).toHaveText(/^Evaluasi \d{4} belum dimulai$/);
  await expect(page.getByRole("row", { name: /Disnaker Lamongan/ })).toContainText("belum dimulai");
  await axe(page);
  await page.context().clearCookies();
  await page.goto("/masuk");
  await signIn(page, "operator@lamongan.tolok.test");
  expect((await page.request.get("/lamongan/disnaker/evaluasi/template")).status()).toBe(404);
});
