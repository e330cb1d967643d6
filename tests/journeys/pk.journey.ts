// The Perjanjian Kinerja of Lamongan's kepala dinas for 2024: from the plan to the signed paper, and to its Perubahan.
// The printed page is compared with a picture of it; what the picture means is measured beside it.
import type { Locator, Page } from "@playwright/test";
import { axe, expect, signIn, signOut, test } from "../support/journey.ts";

const LIST = "/lamongan/disnaker/pk?tahun=2024";
const TARGETS = "/lamongan/disnaker/rencana/target?tahun=2024";
// A4 at 96 dpi, without the margins that the printer keeps.
const SHEET = { width: 794 - 2 * 68, height: 1123 };

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const rowOfHead = (page: Page) => page.getByRole("row", { name: /Kepala Dinas Tenaga Kerja/ });

async function openHead(page: Page): Promise<void> {
  await page.goto(LIST);
  await rowOfHead(page).getByRole("link").click();
  await page.waitForURL(/\/pk\/[0-9a-f-]{36}$/);
}

/** The page as the printer gets it. */
async function printed(page: Page, look: (paper: Locator) => Promise<void>): Promise<void> {
  const screen = page.viewportSize();
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => document.fonts.ready);
  await look(page.locator("article.paper"));
  await page.emulateMedia({ media: null });
  if (screen) await page.setViewportSize(screen);
}

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error("not on the page");
  return box;
}

test("the planner drafts it from the plan and names who signs", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(LIST);
  await expect(heading(page)).toHaveText("Perjanjian kinerja 2024 belum disusun untuk satu jabatan");
  await axe(page);
  await rowOfHead(page).getByRole("button", { name: "Buat draf PK Kepala Dinas Tenaga Kerja" }).click();
  await page.waitForURL(/\/pk\/[0-9a-f-]{36}$/);
  await expect(heading(page)).toHaveText("Murni masih draf: nama dua pihak belum ditulis");
  await page.getByRole("group", { name: "Pihak Pertama, yang berjanji" }).getByLabel("Nama").fill("Pejabat Satu");
  await page.getByRole("group", { name: "Pihak Pertama, yang berjanji" }).getByLabel("Sebagai").selectOption("plh");
  await page.getByRole("group", { name: "Pihak Kedua, atasannya" }).getByLabel("Nama").fill("Pejabat Dua");
  await page.getByLabel("Tempat").fill("Lamongan");
  await page.getByLabel("Keterangan anggaran").fill("APBD");
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await expect(heading(page)).toHaveText("Murni masih draf, siap disepakati");
  await expect(page.locator("article.paper")).toContainText("Plh. Kepala Dinas Tenaga Kerja Kabupaten Lamongan");
  await axe(page);
});

test("on a phone it is read without scrolling sideways", { tag: "@phone-only" }, async ({ page }) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await openHead(page);
  await expect(page.getByRole("button", { name: "Sepakati perjanjian ini" })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.goto(LIST);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await axe(page);
});

test("until it is agreed every printed page says DRAF, and nothing but the paper is printed", async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await openHead(page);
  const mark = page.locator(".paper-watermark");
  await expect(mark).toBeHidden();
  await printed(page, async () => {
    await expect(mark).toBeVisible();
    await expect(mark).toHaveText("DRAF");
    await expect(page.getByRole("navigation", { name: "Utama", exact: true })).toBeHidden();
    await expect(page.getByRole("button", { name: "Simpan draf" })).toBeHidden();
    await expect(heading(page)).toBeHidden();
  });
  expect(await page.getByRole("button", { name: "Sepakati perjanjian ini" }).count()).toBe(0);
});

test("the manager agrees, the head notes that the paper was signed", async ({ page }) => {
  await signIn(page, "organisasi@lamongan.tolok.test");
  await openHead(page);
  await page.getByRole("button", { name: "Sepakati perjanjian ini" }).click();
  await expect(heading(page)).toHaveText("Murni: disepakati, menunggu tanda tangan di kertas");
  await expect(page.locator(".paper-watermark")).toHaveCount(0);
  await axe(page);
  await signOut(page);

  await signIn(page, "kepala@lamongan.tolok.test");
  await openHead(page);
  await expect(page.getByLabel(/^Tempat penandatanganan ?wajib$/)).toHaveValue("Lamongan");
  await page.getByLabel(/^Tanggal penandatanganan ?wajib$/).fill("2024-02-05");
  await page.getByRole("button", { name: "Catat penandatanganan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Catat", exact: true }).click();
  await expect(heading(page)).toHaveText("Murni: ditandatangani 5 Februari 2024");
  await page.goto(LIST);
  await expect(heading(page)).toHaveText("Perjanjian kinerja 2024 sudah ditandatangani");
});

test("printed it looks like the official document", async ({ page }) => {
  await signIn(page, "kepala@lamongan.tolok.test");
  await openHead(page);
  await printed(page, async (paper) => {
    // The product brings its own letters; another machine prints the same.
    expect(await paper.evaluate((one) => getComputedStyle(one).fontFamily)).toContain("Plus Jakarta Sans Variable");
    expect(await page.evaluate(() => document.fonts.check('14px "Plus Jakarta Sans Variable"', "PERJANJIAN"))).toBe(
      true,
    );

    const sheets = paper.locator(".paper-sheet");
    await expect(sheets).toHaveCount(2);
    for (const sheet of await sheets.all()) {
      const [second, first, place, above, below] = [
        await boxOf(sheet.getByText("Pihak Kedua,", { exact: true })),
        await boxOf(sheet.getByText("Pihak Pertama,", { exact: true })),
        await boxOf(sheet.getByText("Lamongan, 5 Februari 2024", { exact: true })),
        await boxOf(sheet.locator(".paper-signed", { hasText: "Pejabat Dua" })),
        await boxOf(sheet.locator(".paper-signed", { hasText: "Pejabat Satu" })),
      ];
      // The superior at the left, both at one height; place and date above the right one; the names at one height.
      expect(second.x + second.width).toBeLessThanOrEqual(first.x);
      expect(second.y).toBeCloseTo(first.y, 0);
      expect(place.y + place.height).toBeLessThanOrEqual(first.y + 1);
      expect(place.x).toBeCloseTo(first.x, 0);
      expect(above.y + above.height).toBeCloseTo(below.y + below.height, 0);
    }
    const [promises, money] = await sheets.nth(1).getByRole("table").all();
    await expect(promises?.getByRole("columnheader") as Locator).toHaveText([
      ...["No", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Target"],
    ]);
    await expect(money?.getByRole("columnheader") as Locator).toHaveText([
      ...["No", "Program", "Anggaran (Rp)", "Keterangan"],
    ]);
    await expect(promises?.getByRole("row").nth(1) as Locator).toContainText("95,23");
    await expect(money?.getByRole("row").last() as Locator).toContainText("7.646.914.434");
    for (const table of [promises, money].flatMap((one) => one ?? [])) {
      const boxes = async (of: Locator) => Promise.all((await of.all()).map(boxOf));
      const heads = await boxes(table.getByRole("columnheader"));
      const cells = await boxes(table.getByRole("row").nth(1).getByRole("cell"));
      expect(cells.map(({ x }) => Math.round(x))).toEqual(heads.map(({ x }) => Math.round(x)));
      expect(Math.max(...heads.map(({ x, width }) => x + width))).toBeLessThanOrEqual(SHEET.width + 1);
    }
    // The picture was taken on Linux; elsewhere the same typeface is smoothed a little differently.
    const maxDiffPixelRatio = process.platform === "linux" ? 0.01 : 0.05;
    await expect(paper).toHaveScreenshot("pk-kepala-dinas.png", { maxDiffPixelRatio });
  });
});

test("the same paper comes as a file", async ({ page }) => {
  await signIn(page, "kepala@lamongan.tolok.test");
  await openHead(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const file = async (form: string) => (await page.request.get(`/api/unduh/pk?id=${id}&bentuk=${form}`)).body();
  expect((await file("pdf")).subarray(0, 4).toString()).toBe("%PDF");
  expect((await file("docx")).subarray(0, 2).toString()).toBe("PK");
  const nobodys = "00000000-0000-7000-8000-00000000ffff";
  expect((await page.request.get(`/api/unduh/pk?id=${nobodys}&bentuk=pdf`)).status()).toBe(404);
});

test("a target revised afterwards: the list asks for a Perubahan, which says why and what is different", async ({
  page,
}) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(`${TARGETS}&perubahan=1`);
  await page.getByLabel("Tanggal PK Perubahan").fill("2024-09-15");
  await page.getByLabel("Alasan perubahan").fill("Anggaran bergeser sesudah perubahan APBD.");
  await page.getByLabel("Target Penduduk yang bekerja, Tahun 2024").fill("95,00");
  await page.getByRole("button", { name: "Simpan rancangan, 1 target" }).click();
  await page.getByRole("button", { name: "Ajukan kepada kepala" }).click();
  await expect(heading(page)).toContainText("menunggu persetujuan kepala");
  await signOut(page);
  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(TARGETS);
  await page.getByRole("button", { name: "Setujui 1 perubahan" }).click();
  await expect(page.getByRole("region", { name: "Perubahan target 2024" })).toContainText("95,00");
  await signOut(page);

  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(LIST);
  await expect(heading(page)).toHaveText("Perjanjian kinerja 2024 sudah ditandatangani; satu perlu PK Perubahan");
  await expect(rowOfHead(page)).toContainText("perlu PK Perubahan");
  await page.getByLabel("Keadaan").selectOption("perlu-perubahan");
  await page.getByRole("button", { name: "Saring" }).click();
  await page.waitForURL(/keadaan=perlu-perubahan/);
  await rowOfHead(page).getByRole("link").click();
  const now = page.getByRole("region", { name: "Berbeda dari target yang berlaku sekarang" });
  await expect(now.getByRole("row", { name: /Penduduk yang Bekerja/ })).toContainText("95,00 persen");
  await page.getByLabel(/^Alasan perubahan ?wajib$/).fill("Target disesuaikan dengan Perubahan APBD 2024.");
  await page.getByRole("button", { name: "Rancang Perubahan ke-1" }).click();
  await expect(heading(page)).toHaveText("Perubahan ke-1 masih draf, siap disepakati");
  const beside = page.getByRole("region", { name: "Perubahan ke-1 di samping Murni" });
  await expect(beside.getByRole("row", { name: /Penduduk yang Bekerja/ })).toContainText("95,23 persen");
  await expect(beside.getByRole("row", { name: /Penduduk yang Bekerja/ })).toContainText("95,00 persen");
  const paper = page.locator("article.paper");
  await expect(paper).toContainText("PERUBAHAN KE-1");
  await expect(paper).toContainText("Alasan perubahan: Target disesuaikan dengan Perubahan APBD 2024.");
  await expect(paper).toContainText("95,00");
  await page.getByRole("link", { name: "Murni", exact: true }).click();
  await expect(heading(page)).toContainText("Murni: ditandatangani 5 Februari 2024");
  await expect(page.locator("article.paper")).toContainText("95,23");
  await axe(page);
});
