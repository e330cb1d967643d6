// A manager keeps the accounts of a government: one is opened, its owner sets a password by the link and signs in; many
// come from a workbook; and the money of the programs is typed by keyboard beside their capaian.
import { readFile } from "node:fs/promises";
import { readWorkbook } from "#lib/spreadsheet/read.ts";
import { writeWorkbook } from "#lib/spreadsheet/write.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const MANAGER = "organisasi@lamongan.tolok.test";
const PASSWORD = "rangkaian kata yang panjang";

test.describe.configure({ mode: "serial" });

test("an account is opened, and only its owner ever knows the password", async ({ page, browser, tolok }) => {
  await signIn(page, MANAGER);
  await page.goto("/pengaturan/pengguna");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("akun");
  await axe(page);
  await page.getByRole("link", { name: "Buka akun" }).click();
  await page.getByRole("button", { name: "Buka akun" }).click();
  await expect(page.getByText("Tulis namanya.").first()).toBeVisible();
  await page.getByLabel(/^Nama/).fill("Operator UPT");
  await page.getByLabel(/^Alamat surel/).fill("upt@lamongan.tolok.test");
  await page.getByLabel(/^Peran/).selectOption("operator");
  await page.getByLabel(/^Instansi/).selectOption({ label: "Dinas Tenaga Kerja" });
  await page.getByLabel(/^Jabatan/).fill("Operator UPT Latihan Kerja");
  await axe(page);
  await page.getByRole("button", { name: "Buka akun" }).click();
  const link = await page.getByLabel("Tautan penetapan kata sandi").inputValue();
  const owner = await (await browser.newContext()).newPage();
  await owner.goto(link.replace(/^https?:\/\/[^/]+/, tolok.address));
  await owner.getByLabel(/^Kata sandi baru/).fill("pendek");
  await owner.getByLabel(/^Ketik sekali lagi/).fill("pendek");
  await owner.getByRole("button", { name: "Simpan kata sandi" }).click();
  await expect(owner.getByText(/paling sedikit 12 huruf/i).first()).toBeVisible();
  await owner.getByLabel(/^Kata sandi baru/).fill(PASSWORD);
  await owner.getByLabel(/^Ketik sekali lagi/).fill(PASSWORD);
  await owner.getByRole("button", { name: "Simpan kata sandi" }).click();
  await owner.waitForURL(/\/masuk$/);
  await owner.getByLabel("Alamat surel").fill("upt@lamongan.tolok.test");
  await owner.getByLabel("Kata sandi").fill(PASSWORD);
  await owner.getByRole("button", { name: "Masuk" }).click();
  await owner.waitForURL(/\/lamongan\/disnaker\/tugas/);
  await owner.goto(link.replace(/^https?:\/\/[^/]+/, tolok.address));
  await expect(owner.getByText(/sudah dipakai/)).toBeVisible();
  await owner.context().close();
});

test("many accounts come from the workbook that was downloaded; bad rows say why", async ({ page }) => {
  await signIn(page, MANAGER);
  await page.goto("/pengaturan/pengguna/impor");
  await axe(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /Unduh contoh/ }).click();
  const path = await (await download).path();
  const [sheet] = await readWorkbook({ name: "contoh.xlsx", content: await readFile(path) });
  const head = (sheet?.rows[0] ?? []).map((cell) => (cell.kind === "text" ? cell.text : ""));
  const row = (email: string, role: string) => ["Orang Baru", email, role, "Operator", "", "disnaker", "", ""];
  const content = await writeWorkbook([
    { name: "Pengguna", rows: [head, row("a@lamongan.tolok.test", "operator"), row("b@lamongan.tolok.test", "bos")] },
  ]);
  await page
    .getByLabel("Buku kerja pengguna")
    .setInputFiles({ name: "orang.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Periksa isinya" }).click();
  await expect(page.getByText("1 dari 2 baris dapat dibuka.")).toBeVisible();
  await expect(page.getByText(/Peran "bos" tidak dikenal/)).toBeVisible();
  await page.getByRole("button", { name: "Buka 1 akun" }).click();
  await expect(page.getByText(/1 akun dibuka/)).toBeVisible();
});

test("a head's delegation is seen and ended by the manager; the head reads who ended it and why", async ({
  page,
  browser,
  tolok,
}) => {
  const head = await (await browser.newContext({ baseURL: tolok.address, locale: "id-ID" })).newPage();
  await signIn(head, "kepala@lamongan.tolok.test");
  await head.goto("/lamongan/disnaker/akun");
  await head.getByLabel(/^Kepada/).selectOption({ index: 1 });
  await head.getByLabel(/^Sampai/).fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await head.getByLabel(/^Alasan/).fill("Dinas luar, surat tugas 094/1.");
  await head.getByRole("button", { name: /^Delegasikan/ }).click();
  await expect(head.getByRole("table", { name: "Yang Anda delegasikan" })).toContainText("berlaku");

  await signIn(page, MANAGER);
  await page.goto("/pengaturan");
  await page.getByRole("link", { name: "Pendelegasian" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Satu pendelegasian berlaku hari ini");
  await axe(page);
  await page.getByRole("button", { name: /^Akhiri/ }).click();
  await page.getByLabel(/^Alasan mengakhiri/).fill("pendek");
  await page.getByRole("button", { name: "Akhiri pendelegasian" }).click();
  await expect(page.getByText(/paling sedikit 10 huruf/)).toBeVisible();
  await page.getByLabel(/^Alasan mengakhiri/).fill("Kepala sudah kembali bertugas.");
  await page.getByRole("button", { name: "Akhiri pendelegasian" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Hari ini tidak ada yang bertindak atas nama orang lain",
  );
  await page.getByRole("link", { name: "Semua" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Kepala sudah kembali bertugas." })).toContainText("dicabut");
  await head.reload();
  await expect(head.getByRole("table", { name: "Yang Anda delegasikan" })).toContainText(
    /diakhiri .*: Kepala sudah kembali bertugas\./,
  );
  await head.context().close();
});

test("what a government is run by keeps its history where it is edited", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, MANAGER);
  await page.goto("/pengaturan/satuan");
  const history = page.getByRole("region", { name: "Riwayat perubahan" });
  await page.getByRole("textbox", { name: /^Satuan ?wajib$/ }).fill("rumah layak huni");
  await page.getByRole("button", { name: "Tambah satuan" }).click();
  await expect(history).toContainText("menambah satuan rumah layak huni");
  await page.goto("/pengaturan/instansi");
  await expect(page.getByRole("region", { name: "Riwayat perubahan" })).toBeVisible();
  await axe(page);
});

test("the administrator adds a government and its first agency, and reads no figure of anybody", async ({ page }) => {
  await signIn(page, "admin@tolok.test");
  await page.goto("/pengaturan/instansi");
  const form = page.getByRole("region", { name: "Tambah pemda" });
  await form.getByLabel(/^Jenis/).selectOption("kabupaten");
  await form.getByLabel(/^Nama resmi/).fill("Kabupaten Blitar");
  await form.getByLabel(/^Nama pendek/).fill("Blitar");
  await form.getByLabel(/^Kode/).fill("blitar");
  await page.getByRole("button", { name: "Tambah pemda" }).click();
  await expect(page.getByRole("heading", { name: "Kabupaten Blitar" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Riwayat perubahan" })).toContainText(
    "menambah pemda Kabupaten Blitar",
  );
  await axe(page);
  expect((await page.goto("/lamongan/disnaker/dasbor"))?.status()).toBe(404);
});

test("a policy of one's own is decided, and taken back before it begins", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, MANAGER);
  await page.goto("/pengaturan/kebijakan");
  await axe(page);
  await page.getByLabel(/^Nama/).fill("Perbup 12 Tahun 2099");
  await page.getByLabel(/^Dasar hukum/).fill("Peraturan Bupati 12 Tahun 2099");
  await page.getByLabel(/^Berlaku mulai/).fill("2099-01-01");
  await page.getByRole("button", { name: "Putuskan" }).click();
  await expect(page.getByRole("article", { name: "Perbup 12 Tahun 2099" })).toBeVisible();
  await page.getByRole("button", { name: /Tarik keputusan/ }).click();
  await expect(page.getByRole("article", { name: "Perbup 12 Tahun 2099" })).toHaveCount(0);
});

test("realisasi anggaran is typed down the column, refused in words, and stands beside capaian", {
  tag: "@phone",
}, async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/anggaran?periode=2024-S2");
  await axe(page);
  const cells = page.locator("[data-spending]");
  await cells.first().focus();
  await page.keyboard.type("3.000.000.00o");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/huruf o/).first()).toBeVisible();
  await expect(cells.nth(1)).toBeFocused();
  await cells.first().fill("3.005.957.328");
  await cells.first().press("Enter");
  await expect(page.getByText("50,00%").first()).toBeVisible();
  await page.reload();
  await expect(cells.first()).toHaveValue("3.005.957.328");
});

test("what was typed and not saved comes back after a reload, beside what a colleague saved meanwhile", async ({
  page,
  browser,
  tolok,
}) => {
  const ANGGARAN = "/lamongan/disnaker/anggaran?periode=2024-S2";
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(ANGGARAN);
  const mine = page.locator("[data-spending]").nth(1);
  await mine.fill("1.000.000");
  const other = await (await browser.newContext({ baseURL: tolok.address })).newPage();
  await signIn(other, "operator@lamongan.tolok.test");
  await other.goto(ANGGARAN);
  const theirs = other.locator("[data-spending]").nth(1);
  await theirs.fill("2.000.000");
  await theirs.press("Enter");
  await expect(other.getByText("20,00%").first()).toBeVisible();
  await other.context().close();
  await page.reload();
  await expect(page.getByText(/Orang lain mengisi 2\.000\.000; Anda 1\.000\.000/)).toBeVisible();
  await page.getByRole("button", { name: "Pakai 1.000.000" }).click();
  await expect(page.getByText("10,00%").first()).toBeVisible();
});
