// Jombang's sasaran 5 from an empty plan to a computed capaian, wholly in the browser: the calendar, the plan, the IKU
// with its formula pasted as the document prints it, the target, the figures. At the end it stands beside the printed one.
import type { Browser, Page } from "@playwright/test";
import { axe, expect, signIn, signOut, test } from "../support/journey.ts";

test.describe.configure({ mode: "serial" });

const JOMBANG = "/jombang/dinsosnakertrans";
const MANAGER = "organisasi@jombang.tolok.test";
const PASSWORD = "rangkaian kata yang panjang";
const IKU = `${JOMBANG}/indikator/tingkat-pengangguran-terbuka-menurun`;

// As the IKU form of 2015 prints it, row 5.
const PRINTED = {
  sasaran: "Menurunnya angka Tingkat Pengangguran Terbuka",
  name: "Persentase Tingkat Pengangguran Terbuka Menurun",
  latex:
    "$\\frac{\\sum \\text{Tingkat Pengangguran Terbuka di Jombang}}{\\sum \\text{Tingkat Pengangguran Terbuka Usia Produktif}} \\times 100$",
  source: "Laporan Data",
  responsible: "Bidang PPTK dan T",
};

const panel = (page: Page) => page.getByRole("region", { name: "Bagian terpilih" });
const press = (page: Page, name: string) => panel(page).getByRole("button", { name, exact: true }).click();
const row = (page: Page, name: RegExp) => page.getByRole("treeitem", { name });
const finding = (page: Page) => page.getByRole("heading", { level: 1 });

/** A manager of Jombang, opened by the administrator; the owner sets the password. */
async function openManager(page: Page, browser: Browser, address: string): Promise<void> {
  await signIn(page, "admin@tolok.test");
  await page.goto("/pengaturan/pengguna/baru");
  await page.getByLabel(/^Nama/).fill("Pengelola Bagian Organisasi");
  await page.getByLabel(/^Alamat surel/).fill(MANAGER);
  await page.getByLabel(/^Peran/).selectOption("manager");
  await page.getByLabel(/^Pemda/).selectOption({ label: "Kabupaten Jombang" });
  await page.getByLabel(/^Jabatan/).fill("Kepala Bagian Organisasi");
  await page.getByRole("button", { name: "Buka akun" }).click();
  const link = await page.getByLabel("Tautan penetapan kata sandi").inputValue();
  const owner = await (await browser.newContext()).newPage();
  await owner.goto(link.replace(/^https?:\/\/[^/]+/, address));
  await owner.getByLabel(/^Kata sandi baru/).fill(PASSWORD);
  await owner.getByLabel(/^Ketik sekali lagi/).fill(PASSWORD);
  await owner.getByRole("button", { name: "Simpan kata sandi" }).click();
  await owner.waitForURL(/\/masuk$/);
  await owner.context().close();
}

test("the calendar gets its year", async ({ page, browser, tolok }) => {
  await openManager(page, browser, tolok.address);
  await signOut(page);
  await signIn(page, MANAGER, PASSWORD);
  await page.goto(`${JOMBANG}/kalender`);
  await page.getByLabel(/^Tahun/).fill("2025");
  await page.getByLabel(/^Jenis/).selectOption("year");
  await page.getByLabel("Batas isian").fill("300");
  await page.getByLabel("Dikunci").fill("");
  await page.getByRole("button", { name: "Tambahkan periode" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Tahun 2025" })).toBeVisible();
});

test("an empty plan, then misi, tujuan and sasaran by keyboard; each form gives the focus back to the tree", async ({
  page,
}) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(`${JOMBANG}/rencana?periode=2025`);
  await expect(page.getByText("tidak ada rencana untuk 2025")).toBeVisible();
  await page.getByRole("button", { name: "Rencana baru" }).click();
  await expect(panel(page).getByLabel(/Nama rencana/)).toBeFocused();
  await page.keyboard.type("Renstra Dinas Sosial, Tenaga Kerja dan Transmigrasi");
  await panel(page).getByLabel("Visi").fill("Masyarakat Jombang yang bekerja dan sejahtera");
  await press(page, "Buat rencana");
  await expect(row(page, /^Visi/)).toBeFocused();
  await expect(page.getByRole("treeitem")).toHaveCount(1);
  await expect(finding(page)).toHaveText("Rencana instansi ini belum disusun");
  const add = async (kind: string, text: string) => {
    // From the tree into the panel: no pointer.
    for (
      const button = panel(page)
        .getByRole("button", { name: `Tambah ${kind}` })
        .last();
      ;
    ) {
      await page.keyboard.press("Tab");
      if (await button.evaluate((one) => one === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await expect(panel(page).getByLabel(new RegExp(`Kalimat ${kind}`))).toBeFocused();
    await page.keyboard.type(text);
    await panel(page)
      .getByRole("button", { name: `Tambah ${kind}` })
      .press("Enter");
    await expect(page.getByRole("treeitem", { name: text })).toBeFocused();
  };
  await add("misi", "Memperluas kesempatan kerja");
  await add("tujuan", "Meningkatnya kesempatan kerja di Jombang");
  await add("sasaran", PRINTED.sasaran);
  await expect(finding(page)).toHaveText("Satu sasaran, nol IKU; satu sasaran tanpa indikator");
  await expect(page.getByRole("button", { name: "1 sasaran tanpa indikator" })).toBeVisible();
  await axe(page);
});

test("the IKU with everything the form prints of it", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(`${JOMBANG}/rencana?periode=2025`);
  await row(page, /Menurunnya angka Tingkat Pengangguran/).click();
  await panel(page).getByRole("link", { name: "Tambah IKU" }).click();
  await expect(finding(page)).toHaveText("Indikator baru");
  await page.getByRole("button", { name: "Tambah indikator" }).click();
  await expect(page.getByRole("link", { name: "Pilih satuannya." })).toBeVisible();
  await page.getByLabel(/^Nama resmi/).fill(PRINTED.name);
  await page.getByLabel(/^Nama pendek untuk layar/).fill("Tingkat pengangguran terbuka menurun");
  await page
    .getByLabel("Penjelasan (definisi operasional)")
    .fill("Tingkat pengangguran terbuka Jombang terhadap tingkat pengangguran terbuka usia produktif.");
  await page.getByLabel("Mengapa indikator ini penting").fill("Menunjukkan tersedianya pekerjaan.");
  await page.getByLabel(/^Satuan/).selectOption("persen");
  await page.getByLabel("Polaritas").selectOption("minimise");
  await page.getByLabel("Cara mengisi").selectOption("per-period");
  await page.getByLabel("Akhir tahun").check();
  await page.getByLabel("Sumber data", { exact: true }).fill(PRINTED.source);
  await page.getByLabel("Penanggung jawab").fill(PRINTED.responsible);
  await page.getByLabel("Unit yang mengisi").selectOption({ label: PRINTED.responsible });
  await page.getByRole("button", { name: "Tambah indikator" }).click();
  await expect(page).toHaveURL(`${IKU}?periode=2025`);
  await expect(page.getByText("Rumusnya belum dirancang", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: "Isi target 2025" })).toBeVisible();
  await axe(page);
});

test("its formula, pasted as it is printed, proved by figures and put forward; its target", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(`${IKU}?periode=2025`);
  await page.getByRole("link", { name: "Rancang rumus" }).first().click();
  await page.getByText("Tempel LaTeX dari dokumen").click();
  await page.getByLabel("LaTeX", { exact: true }).fill(PRINTED.latex);
  await page.getByRole("button", { name: /^Pakai / }).click();
  await page.getByLabel("Mengapa rumusnya begini").fill("Sebagaimana tercetak pada formulir IKU.");
  await page.getByLabel("Tingkat Pengangguran Terbuka di Jombang", { exact: true }).fill("4,5");
  await page.getByLabel("Tingkat Pengangguran Terbuka Usia Produktif", { exact: true }).fill("6");
  await page.getByLabel("Hasil hitungan Anda").fill("75,00");
  await expect(page.getByText(/Menurut rumus: 75,00%/)).toBeVisible();
  await page.getByRole("button", { name: "Ajukan untuk disetujui" }).click();
  await expect(finding(page)).toHaveText(/menunggu persetujuan$/);

  await page.goto(`${IKU}?periode=2025`);
  await page.getByRole("link", { name: "Isi target 2025" }).click();
  // Only this one: what the plan before it measured was ended with it.
  const target = page.getByLabel("Target Tingkat pengangguran terbuka menurun, Tahun 2025");
  await expect(page.getByRole("grid").getByRole("textbox")).toHaveCount(1);
  await target.fill("80,00");
  await page.getByRole("button", { name: "Simpan 1 target" }).click();
  await expect(finding(page)).toContainText("satu target belum ditetapkan kepala");
});

test("the head approves the formula and agrees to the target", async ({ page }) => {
  await signIn(page, "kepala@jombang.tolok.test");
  await page.goto(`${IKU}/rumus?periode=2025`);
  await page.getByRole("button", { name: "Setujui, berlaku sejak 2025" }).click();
  await expect(finding(page)).toHaveText("Rumus Tingkat pengangguran terbuka menurun versi 1 berlaku sejak 2025");
  await page.goto(`${JOMBANG}/rencana/target?tahun=2025`);
  await page.getByRole("button", { name: "Tetapkan 1 target 2025" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tetapkan", exact: true }).click();
  await expect(finding(page)).not.toContainText("belum ditetapkan");
});

test("the operator types the figures; realisasi and capaian are computed", async ({ page }) => {
  await signIn(page, "operator@jombang.tolok.test");
  await page.goto(`${JOMBANG}/pengisian?periode=2025`);
  const cell = (name: RegExp) => page.getByRole("textbox", { name });
  await cell(/^Tingkat pengangguran terbuka di Jombang, Tahun 2025/).fill("4,2");
  await cell(/^Tingkat pengangguran terbuka di Jombang, Tahun 2025/).press("Enter");
  await cell(/^Tingkat pengangguran terbuka usia produktif, Tahun 2025/).fill("6");
  await cell(/^Tingkat pengangguran terbuka usia produktif, Tahun 2025/).press("Enter");
  await expect(page.getByText(/2 dari 2 isian tersimpan/)).toBeVisible();
  await page.goto(`${IKU}?periode=2025`);
  // 4,2 ÷ 6 × 100 = 70; (2 × 80 − 70) ÷ 80 × 100 = 112,50.
  await expect(finding(page)).toHaveText(
    "Tingkat pengangguran terbuka menurun 70,00% pada tahun 2025, lebih rendah dari target 80,00% (makin rendah makin baik)",
  );
  await expect(page.getByRole("heading", { name: "Mengapa 70,00 dan 112,50?" })).toBeVisible();
  await axe(page);
});

test("on the IKU form it stands as the document prints it", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  const rowOf = async (address: string) => {
    await page.goto(address);
    const found = page.getByRole("table").getByRole("row").filter({ hasText: PRINTED.name });
    await expect(found).toHaveCount(1);
    return (await found.getByRole("cell").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
  };
  const printed = await rowOf(`${JOMBANG}/rencana/iku?periode=2015`);
  expect(printed.join(" | ")).toContain(PRINTED.source);
  const built = await rowOf(`${JOMBANG}/rencana/iku?periode=2025`);
  const withoutNumber = (cells: string[]) => cells.filter((text) => !/^\d+\.?$/.test(text));
  // The definition is our own; everything the form prints is the same.
  const own = "Tingkat pengangguran terbuka Jombang terhadap tingkat pengangguran terbuka usia produktif.";
  expect(withoutNumber(built).map((text) => text.replace(own, "").trim())).toEqual(withoutNumber(printed));
  await axe(page);
});
