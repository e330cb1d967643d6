// The planner of Malang merges two seksi from 1 January 2019: 2018 keeps the old tree, 2019 has the new one; a change that
// lies ahead is taken back. All by keyboard as well, and on a phone for reading.
import type { Page } from "@playwright/test";
import { axe, expect, signIn, test } from "../support/journey.ts";

const HERE = "/malang/disnaker/organisasi";
const MERGED = "Seksi Penempatan dan Pasar Kerja";

const row = (page: Page, name: string) =>
  page.getByRole("treeitem", { name: new RegExp(`^Unit ${name} \\d+ jabatan`) });
const panel = (page: Page) => page.getByRole("region", { name: "Bagian terpilih" });
const stays = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);

test("the tree by keyboard: down, open, close, chosen", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(HERE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "20 unit dengan 46 jabatan; pejabatnya belum tercatat",
  );
  await row(page, "Bidang Penempatan Tenaga Kerja").click();
  await expect(panel(page).getByRole("heading", { name: "Bidang Penempatan Tenaga Kerja" })).toBeVisible();
  await row(page, "Bidang Penempatan Tenaga Kerja").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(row(page, "Bidang Penempatan Tenaga Kerja")).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(row(page, "Seksi Informasi Pasar Kerja")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Seksi Informasi Pasar Kerja" })).toBeVisible();
  await axe(page);
});

test("two seksi become one from 1 January 2019: seen before it is saved, and 2018 stays as it was", async ({
  page,
}) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(HERE);
  await row(page, "Seksi Informasi Pasar Kerja").click();
  await panel(page).getByRole("button", { name: "Gabungkan", exact: true }).click();
  await expect(panel(page).getByText("Pilih paling sedikit dua unit yang digabung.")).toBeVisible();
  await panel(page).getByLabel("Seksi Penempatan Tenaga Kerja").check();
  await panel(page)
    .getByLabel(/^Nama unit baru/)
    .fill(MERGED);
  await panel(page).getByLabel("Dasar hukum").fill("Perbup 45 Tahun 2018");
  const preview = panel(page).getByRole("status", { name: "Susunan sesudahnya" });
  await expect(preview).toContainText("Susunan mulai 1 Januari 2019");
  await expect(preview).toContainText(`Ke ${MERGED}: 5 jabatan dan 6 indikator.`);
  await axe(page);
  await panel(page).getByRole("button", { name: "Gabungkan", exact: true }).click();
  await expect(page).toHaveURL(/per=2019-01-01/);
  await expect(row(page, MERGED)).toBeVisible();
  await expect(row(page, "Seksi Informasi Pasar Kerja")).toHaveCount(0);
  const told = `Seksi Informasi Pasar Kerja dan Seksi Penempatan Tenaga Kerja digabung menjadi ${MERGED}`;
  await expect(page.getByText(`1 Januari 2019: ${told}.`)).toBeVisible();
  await expect(panel(page).getByText(/^Meneruskan Seksi Informasi Pasar Kerja dan/)).toBeVisible();

  await page.goto(HERE);
  await expect(row(page, "Seksi Informasi Pasar Kerja")).toBeVisible();
  await expect(row(page, MERGED)).toHaveCount(0);
  await row(page, "Seksi Informasi Pasar Kerja").click();
  await expect(panel(page).getByText(`Sejak 1 Januari 2019 diteruskan ${MERGED}`)).toBeVisible();
  // The plan of 2018 keeps the old names too.
  await page.goto("/malang/disnaker/rencana/tabel?cari=Pasar%20Kerja");
  await expect(page.getByText("Seksi Informasi Pasar Kerja", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(MERGED)).toHaveCount(0);
});

test("a change that lies ahead is announced, and taken back", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(`${HERE}?per=2019-01-01`);
  await row(page, "Bidang Transmigrasi").click();
  await panel(page).getByRole("button", { name: "Ganti nama" }).click();
  await panel(page)
    .getByLabel(/^Nama baru/)
    .fill("Bidang Ketransmigrasian");
  await panel(page)
    .getByLabel(/^Berlaku mulai/)
    .fill("2099-01-01");
  // A link waits for what is typed.
  await page.getByRole("link", { name: "Tugas dan fungsi" }).click();
  await expect(panel(page).getByText("Isian di bawah belum disimpan.")).toBeVisible();
  await panel(page).getByRole("button", { name: "Lanjutkan mengisi" }).click();
  await panel(page).getByRole("button", { name: "Ganti nama" }).click();
  await expect(row(page, "Bidang Ketransmigrasian")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("satu perubahan berlaku mulai 1 Januari 2099");
  await page.getByRole("button", { name: "Batalkan perubahan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Batalkan", exact: true }).click();
  await expect(row(page, "Bidang Transmigrasi")).toBeVisible();
  await expect(page.getByText("Bidang Ketransmigrasian")).toHaveCount(0);
});

test("who only reads sees the tree and changes nothing", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "kepala@malang.tolok.test");
  await page.goto(HERE);
  await expect(row(page, "Seksi Informasi Pasar Kerja")).toBeVisible();
  await row(page, "Seksi Informasi Pasar Kerja").click();
  await expect(panel(page).getByRole("heading", { name: "Seksi Informasi Pasar Kerja" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Gabungkan" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Tambah unit" })).toHaveCount(0);
  await stays(page);
  await axe(page);
});
