// The operators of Disnaker Lamongan fill Semester II 2024 and send it. One story; its tests go on from one another.
import type { Browser, Locator, Page } from "@playwright/test";
import { withSql } from "../support/copies.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const PAGE = "/lamongan/disnaker/pengisian?periode=2024-S2";
const OPERATOR = "operator@lamongan.tolok.test";
const COLLEAGUE = "operator.pelatihan@lamongan.tolok.test";

test.describe.configure({ mode: "serial" });

const cell = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}(,|$)`) });
const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: true }) });
const grid = (page: Page) => page.getByRole("grid", { name: "Isian Semester II 2024" });
const rail = (page: Page) => page.getByRole("complementary", { name: "Rincian indikator" });
const sign = (field: Locator) => field.locator("xpath=following-sibling::span");

/** A page that any reader opens: its objects, and where each of them begins. */
function onePagePdf(text: string): Buffer {
  const drawn = `BT /F1 18 Tf 72 760 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, "latin1");
}

async function open(page: Page, email = OPERATOR): Promise<void> {
  await signIn(page, email);
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Isi realisasi Semester II 2024");
}

async function openAnother(browser: Browser, baseURL: string | undefined, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  const page = await context.newPage();
  await open(page, email);
  return page;
}

test("two operators in one cell: the second sees both figures and chooses", async ({ page, browser, baseURL }) => {
  await open(page);
  const other = await openAnother(browser, baseURL, COLLEAGUE);
  const name = "Tenaga kerja bersertifikat kompetensi";
  await cell(page, name).fill("19.846");
  await cell(other, name).fill("19.864");
  await cell(other, name).press("Enter");
  await expect(sign(cell(other, name))).toHaveText(/^tersimpan \d\d\.\d\d$/);

  await cell(page, name).press("Enter");
  await expect(grid(page)).toContainText(
    /Operator Bidang Pelatihan menyimpan 19\.864 pukul \d\d\.\d\d\. Isian Anda 19\.846 tetap ada\./,
  );
  await expect(row(page, name)).toContainText("pilih angka dulu");
  await expect(cell(page, name)).toHaveValue("19.846");
  await axe(page);
  await page.getByRole("button", { name: "Pakai 19.864" }).click();
  await expect(cell(page, name)).toHaveValue("19.864");
  await expect(page.getByRole("button", { name: "Pakai 19.864" })).toHaveCount(0);

  // The other way round: now the first one's page is the older.
  await cell(page, name).fill("19.870");
  await cell(page, name).press("Enter");
  await expect(sign(cell(page, name))).toHaveText(/^tersimpan/);
  await cell(other, name).fill("19.871");
  await cell(other, name).press("Enter");
  await other.getByRole("button", { name: "Pakai 19.871" }).click();
  await expect(sign(cell(other, name))).toHaveText(/^tersimpan/);
  await page.reload();
  await expect(cell(page, name)).toHaveValue("19.871");
  await other.context().close();
});

test("the network gone for a while, the window closed: what was typed is there and goes through", async ({ page }) => {
  await open(page);
  const context = page.context();
  await context.setOffline(true);
  await expect(page.getByText(/^Luring sejak \d\d\.\d\d\./)).toBeVisible();
  await cell(page, "PDRB atas dasar harga konstan").fill("324.500,00");
  await cell(page, "PDRB atas dasar harga konstan").press("Enter");
  await expect(sign(cell(page, "PDRB atas dasar harga konstan"))).toHaveText("menunggu jaringan");
  await cell(page, "Tenaga kerja keseluruhan").fill("706.214");
  await cell(page, "Tenaga kerja keseluruhan").press("Enter");
  await expect(page.getByText("Dua isian tersimpan di perangkat ini dan dikirim saat tersambung.")).toBeVisible();
  // What it comes to is known without the network.
  await expect(row(page, "Tingkat produktivitas tenaga kerja")).toContainText("45,95");
  await page.getByRole("link", { name: /Yang perlu dibereskan/ }).click();
  await expect(page).toHaveURL(/saring=perlu/);
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(PAGE);
  for (const [name, text] of [
    ["PDRB atas dasar harga konstan", "324.500,00"],
    ["Tenaga kerja keseluruhan", "706.214"],
  ] as const) {
    await expect(cell(later, name)).toHaveValue(text);
    await expect(sign(cell(later, name))).toHaveText(/^tersimpan/);
  }
  await later.reload();
  await expect(cell(later, "PDRB atas dasar harga konstan")).toHaveValue("324.500,00");
  await later.close();
});

test("typed and never left, then reloaded: it is shown, and only saved when its operator says so", async ({ page }) => {
  await open(page);
  await cell(page, "Nilai IKM internal").pressSequentially("8");
  await page.reload();
  await expect(cell(page, "Nilai IKM internal")).toHaveValue("8");
  await expect(grid(page)).toContainText("Isian 8 belum sempat disimpan.");
  await page.getByRole("button", { name: "Kembalikan ke kosong" }).click();
  await expect(cell(page, "Nilai IKM internal")).toHaveValue("");
});

test("the session ends in the middle: a link to sign in, and the figure goes through afterwards", async ({ page }) => {
  await open(page);
  await page.context().clearCookies();
  await cell(page, "Pencari kerja yang terdaftar").fill("12.810");
  await cell(page, "Pencari kerja yang terdaftar").press("Enter");
  await expect(page.getByText("Sesi Anda sudah berakhir. Satu isian tersimpan di perangkat ini")).toBeVisible();
  await page.getByRole("link", { name: "Masuk lagi" }).click();
  await signIn(page, OPERATOR);
  await expect(page).toHaveURL(/\/pengisian\?periode=2024-S2/);
  await expect(cell(page, "Pencari kerja yang terdaftar")).toHaveValue("12.810");
  await expect(sign(cell(page, "Pencari kerja yang terdaftar"))).toHaveText(/^tersimpan/);
});

test("a column from Excel is shown line by line, and nothing changes before it is applied", async ({ page }) => {
  await open(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const paste = async (name: string, text: string) => {
    await page.evaluate((block) => navigator.clipboard.writeText(block), text);
    await cell(page, name).focus();
    await page.keyboard.press("Control+V");
  };
  const preview = page.getByRole("region", { name: "Pratinjau tempel" });
  await paste("Pencari kerja yang terdaftar", "12.810\r\n611\r\n1.012.0\r\n\r\n66,0\r\n");
  await expect(preview.getByRole("heading", { name: "Pratinjau tempel: 5 sel dari Excel" })).toBeFocused();
  const line = (name: string) => preview.getByRole("row").filter({ hasText: name });
  await expect(line("Pencari kerja yang terdaftar")).toContainText("sama");
  await expect(line("Perusahaan yang menerapkan")).toContainText("diisi");
  await expect(line("Perusahaan seluruhnya")).toContainText("tidak terbaca");
  await expect(line("Transmigran yang taraf ekonominya naik")).toContainText("kosong: dilewati");
  await expect(line("Transmigran yang ditempatkan")).toContainText("66,0");
  await expect(cell(page, "Perusahaan yang menerapkan")).toHaveValue("");
  await axe(page);
  await line("Transmigran yang ditempatkan").getByRole("checkbox").uncheck();
  await preview.getByRole("button", { name: "Terapkan 1 isian" }).click();
  await expect(preview).toHaveCount(0);
  await expect(cell(page, "Pencari kerja yang terdaftar")).toBeFocused();
  await expect(sign(cell(page, "Perusahaan yang menerapkan"))).toHaveText(/^tersimpan/);
  await expect(cell(page, "Transmigran yang ditempatkan")).toHaveValue("");

  // By name, from the button, in an order of their own; Esc closes and changes nothing.
  await page.getByRole("button", { name: "Tempel dari Excel" }).click();
  await page.getByLabel(/^Salin satu kolom angka/).fill("Nilai SAKIP dinas\t88,90\nAngkatan kerja\t744.902");
  await expect(preview).toContainText("Tujuan, menurut nama");
  await expect(preview.getByRole("button", { name: "Terapkan 2 isian" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
  await expect(cell(page, "Angkatan kerja")).toHaveValue("");
});

test("without a mouse: everything is filled, capaian appears while typing, 88,9o is refused", async ({ page }) => {
  await open(page);
  const keys = page.keyboard;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  for (let tabs = 0; tabs < 60 && !(await focused()).startsWith("Penduduk yang bekerja"); tabs += 1)
    await keys.press("Tab");
  expect(await focused()).toBe("Penduduk yang bekerja, s.d. Semester II 2024, orang");

  await keys.type("706.214");
  await keys.press("Enter");
  await keys.type("744.902");
  // Before anything is saved.
  await expect(row(page, "Penduduk yang bekerja")).toContainText("94,81");
  await expect(row(page, "Penduduk yang bekerja")).toContainText("99,56");
  await expect(row(page, "Penduduk yang bekerja").getByRole("img", { name: "sangat tinggi" })).toBeVisible();
  await keys.press("Enter");

  expect(await focused()).toBe("Nilai SAKIP dinas");
  await keys.type("88,9o");
  await keys.press("Enter");
  await expect(grid(page)).toContainText('"88,9o" bukan bilangan: ada huruf o di akhir. Tulis misalnya 88,90.');
  await expect(row(page, "Nilai SAKIP dinas")).toContainText("belum terbaca");
  await axe(page);
  await keys.press("Shift+Enter");
  await expect(cell(page, "Nilai SAKIP dinas")).toBeFocused();
  await expect(cell(page, "Nilai SAKIP dinas")).toHaveAttribute("aria-invalid", "true");
  await expect(cell(page, "Nilai SAKIP dinas")).toHaveAccessibleDescription(/bukan bilangan/);
  // F2 goes into the text, Esc gives up what was typed.
  await keys.press("F2");
  await keys.press("Backspace");
  await keys.type("0");
  await expect(cell(page, "Nilai SAKIP dinas")).toHaveValue("88,90");
  await keys.press("Enter");
  await keys.type("99");
  await keys.press("Escape");
  await expect(cell(page, "Nilai IKM internal")).toHaveValue("");
  await keys.type("86,2");
  await keys.press("Enter");

  for (const [name, text] of [
    ["Realisasi indikator ketenagakerjaan", "100"],
    ["Target indikator dalam rencana tenaga kerja", "11"],
    ["Tenaga kerja bersertifikat kompetensi", "19.864"],
    ["Tenaga kerja keseluruhan", "706.214"],
    ["PDRB atas dasar harga konstan", "324.500,00"],
    ["Pencari kerja yang ditempatkan", "9.441"],
    ["Pencari kerja yang terdaftar", "12.810"],
    ["Perusahaan yang menerapkan", "611"],
    ["Perusahaan seluruhnya", "1.012"],
    ["Transmigran yang taraf ekonominya naik", "44"],
    ["Transmigran yang ditempatkan", "66"],
  ] as const) {
    await expect(cell(page, name)).toBeFocused();
    await keys.type(text);
    await keys.press("Enter");
  }
  await expect(page.getByText("15 dari 15 isian tersimpan.")).toBeVisible();
  await expect(row(page, "Perusahaan menerapkan UU Ketenagakerjaan")).toContainText("100,48");

  // Ends of the grid, pages, and the wheel, which scrolls and changes no figure.
  await keys.press("Home");
  await expect(cell(page, "Penduduk yang bekerja")).toBeFocused();
  await keys.press("PageDown");
  await expect(cell(page, "Pencari kerja yang terdaftar")).toBeFocused();
  await keys.press("End");
  await expect(cell(page, "Transmigran yang ditempatkan")).toBeFocused();
  await keys.press("ArrowUp");
  await expect(cell(page, "Transmigran yang taraf ekonominya naik")).toBeFocused();
  await cell(page, "Transmigran yang taraf ekonominya naik").hover();
  await page.mouse.wheel(0, 300);
  await expect(cell(page, "Transmigran yang taraf ekonominya naik")).toHaveValue("44");

  // A data dasar of two indicators is typed once and shown at the other.
  await expect(page.getByRole("link", { name: "706.214 , diisi pada Tenaga kerja bersertifikat" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("15 dari 15 isian tersimpan.")).toBeVisible();
});

test("sending says what is missing and leads there; kendala, solusi and one file for all are added without a mouse", async ({
  page,
}) => {
  await open(page);
  const keys = page.keyboard;
  await page.getByRole("button", { name: "Kirim untuk verifikasi" }).focus();
  await keys.press("Enter");
  const summary = page.getByRole("alert").filter({ hasText: "perlu dibereskan" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Penduduk yang bekerja: di bawah target: kendala dan solusi belum ditulis");
  await expect(summary).toContainText("Nilai IKM internal: bukti dukung belum dilampirkan");
  await axe(page);

  for (const [name, kendala, solusi] of [
    ["Penduduk yang bekerja", "Pekerja informal belum tercatat", "Pendataan bersama BPS pada Triwulan I"],
    [
      "Tenaga kerja yang ditempatkan",
      "Keberangkatan luar negeri tertunda",
      "Bidang Penempatan menjadwal ulang, Januari",
    ],
  ] as const) {
    await summary.getByRole("link", { name: `${name}: di bawah target: kendala dan solusi belum ditulis` }).focus();
    await keys.press("Enter");
    await expect(rail(page).getByLabel("Kendala")).toBeFocused();
    await keys.type(kendala);
    await keys.press("Tab");
    await expect(rail(page).getByLabel("Solusi")).toBeFocused();
    await keys.type(solusi);
    await keys.press("Tab");
    await expect(rail(page).getByText(/^tersimpan \d\d\.\d\d$/)).toHaveCount(2);
  }

  await rail(page).getByRole("button", { name: "Tambah bukti" }).focus();
  await keys.press("Enter");
  const picker = rail(page).getByLabel("Berkas bukti");
  await expect(picker).toBeFocused();
  const file = {
    name: "Rekap Semester II 2024.pdf",
    mimeType: "application/pdf",
    buffer: onePagePdf("Rekap Semester II 2024"),
  };
  await picker.setInputFiles(file);
  await rail(page).getByLabel("Semua indikator yang masih draf").focus();
  await keys.press("Space");
  await rail(page).getByLabel("Halaman atau baris").fill("halaman 1");
  await axe(page);
  await keys.press("Enter");
  await expect(page.getByText("Rekap Semester II 2024.pdf dilampirkan pada 9 indikator.")).toBeVisible();
  await expect(rail(page).getByRole("link", { name: "Rekap Semester II 2024.pdf" })).toBeVisible();
  await expect(rail(page)).toContainText("dipakai juga di 8 indikator");
  await expect(rail(page).getByRole("button", { name: "Tambah bukti" })).toBeFocused();
  await expect(page.getByText("Semuanya siap dikirim.")).toBeVisible();
});

test("a file that is no document is refused in words, and a changed value asks for its evidence again", async ({
  page,
}) => {
  await open(page);
  await cell(page, "Nilai IKM internal").focus();
  await rail(page).getByRole("button", { name: "Tambah bukti" }).click();
  await rail(page)
    .getByLabel("Berkas bukti")
    .setInputFiles({ name: "laporan.pdf", mimeType: "application/pdf", buffer: Buffer.from("bukan pdf") });
  await rail(page).getByRole("button", { name: "Lampirkan" }).click();
  await expect(rail(page)).toContainText('Isi "laporan.pdf" bukan PDF');
  await rail(page).getByRole("button", { name: "Batal" }).click();

  await cell(page, "Nilai IKM internal").fill("86,20");
  await cell(page, "Nilai IKM internal").press("Enter");
  await expect(sign(cell(page, "Nilai IKM internal"))).toHaveText(/^tersimpan/);
  await cell(page, "Nilai IKM internal").fill("86,30");
  await cell(page, "Nilai IKM internal").press("Enter");
  await expect(sign(cell(page, "Nilai IKM internal"))).toHaveText(/^tersimpan/);
  await page.reload();
  await row(page, "Nilai IKM internal").getByRole("button").click();
  await expect(rail(page)).toContainText("belum diperiksa untuk nilai ini");
  await rail(page).getByRole("button", { name: "Tetap mendukung nilai ini" }).click();
  await expect(rail(page)).toContainText("cocok");
});

test("everything is sent, locked, and one is taken back while nobody has looked at it", async ({ page, tolok }) => {
  await open(page);
  await page.getByRole("button", { name: "Kirim untuk verifikasi" }).click();
  await expect(page.getByText("Sembilan realisasi dikirim untuk verifikasi.")).toBeVisible();
  await expect(page.getByText("Sembilan realisasi sudah dikirim.")).toBeVisible();
  await expect(grid(page).getByRole("textbox")).toHaveCount(0);
  await expect(row(page, "Nilai SAKIP dinas")).toContainText("menunggu verifikasi");
  await axe(page);

  await row(page, "Nilai SAKIP dinas").getByRole("button").click();
  await rail(page).getByRole("button", { name: "Tarik kembali" }).click();
  await expect(page.getByText("Nilai SAKIP dinas ditarik kembali.")).toBeVisible();
  await expect(cell(page, "Nilai SAKIP dinas")).toHaveValue("88,90");
  await page.getByRole("button", { name: "Kirim untuk verifikasi" }).click();
  await expect(page.getByText("Satu realisasi dikirim untuk verifikasi.")).toBeVisible();
  // What was typed into three windows, offline, after the end of a session and from Excel is there once, as it was typed.
  const stored = await withSql(tolok.databaseUrl, (sql) =>
    sql.query(`select v.key, w.as_written from variable_value w join variable v on v.id = w.variable_id
      join period p on p.id = w.period_id where p.code = '2024-S2' order by v.key`),
  );
  expect(Object.fromEntries(stored.rows.map(({ key, as_written }) => [key, as_written]))).toEqual({
    angkatan_kerja: "744.902",
    pdrb_adhk: "324.500,00",
    pencari_kerja_ditempatkan: "9.441",
    pencari_kerja_terdaftar: "12.810",
    penduduk_bekerja: "706.214",
    perusahaan_menerapkan_uu: "611",
    perusahaan_seluruhnya: "1.012",
    realisasi_indikator_rtk: "100",
    target_indikator_rtk: "11",
    tenaga_kerja_bersertifikat: "19.864",
    tenaga_kerja_keseluruhan: "706.214",
    transmigran_ditempatkan: "66",
    transmigran_meningkat: "44",
  });
});

test("who verifies sees the form as it is and types nothing; a closed period is closed for operators too", async ({
  page,
  browser,
  baseURL,
}) => {
  const verifier = await browser.newContext({ baseURL });
  const reading = await verifier.newPage();
  await signIn(reading, "verifikator@lamongan.tolok.test");
  await reading.goto(PAGE);
  await expect(reading.getByRole("heading", { level: 1 })).toHaveText("Isian realisasi Semester II 2024");
  await expect(grid(reading)).toContainText("706.214");
  await expect(grid(reading).getByRole("textbox")).toHaveCount(0);
  await expect(reading.getByRole("button", { name: "Kirim untuk verifikasi" })).toHaveCount(0);
  await axe(reading);
  await verifier.close();

  await signIn(page, OPERATOR);
  await page.goto("/lamongan/disnaker/pengisian?periode=2024-S1");
  await expect(page.getByText("Periode ini terkunci sejak 31 Agustus 2024.")).toBeVisible();
  await expect(grid(page).getByRole("textbox")).toHaveCount(0);
  await expect(row(page, "Tenaga kerja yang ditempatkan")).toContainText("118,50");
  await axe(page);
});

test("on a phone: fields are large enough, nothing scrolls sideways, the way to the words and back is short", {
  tag: "@phone-only",
}, async ({ page }) => {
  await open(page);
  await cell(page, "Penduduk yang bekerja").fill("706.214");
  await cell(page, "Angkatan kerja").fill("744.902");
  await cell(page, "Angkatan kerja").press("Enter");
  await page.getByRole("link", { name: "Tulis sekarang" }).click();
  await expect(rail(page).getByLabel("Kendala")).toBeFocused();
  await rail(page).getByRole("link", { name: "Kembali ke isian" }).click();
  await expect(cell(page, "Penduduk yang bekerja")).toBeFocused();
  const box = await cell(page, "Penduduk yang bekerja").boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await axe(page);
});
