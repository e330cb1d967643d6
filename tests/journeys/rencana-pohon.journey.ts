// The planner at the tree of the plan: built, reordered, ended and taken back; the pohon kinerja drawn; twelve agencies
// tied to three strategies; a year carried into the next.
import type { Page } from "@playwright/test";
import { axe, expect, signIn, test } from "../support/journey.ts";

const JOMBANG = "/jombang/dinsosnakertrans";
const LAMONGAN = "/lamongan/disnaker";

const stays = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
const row = (page: Page, name: RegExp) => page.getByRole("treeitem", { name });
const panel = (page: Page) => page.getByRole("region", { name: "Bagian terpilih" });
const press = (page: Page, name: string) => panel(page).getByRole("button", { name, exact: true }).click();
const toast = (page: Page, text: string | RegExp) => expect(page.getByRole("status").getByText(text)).toBeVisible();

test("Jombang's sasaran 5 from nothing: misi, tujuan, sasaran, then the IKU moved under it, by hand and by key", async ({
  page,
}) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  const answer = await page.goto(`${JOMBANG}/rencana`);
  expect((await answer?.body())?.byteLength).toBeLessThan(300 * 1024);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sepuluh sasaran, 29 IKU; lima tujuan tanpa misi");
  await row(page, /^Visi/).click();
  await press(page, "Tambah misi");
  await panel(page)
    .getByLabel(/Kalimat misi/)
    .fill("Menurunkan pengangguran di Jombang");
  await press(page, "Tambah misi");
  await toast(page, "Misi ditambahkan.");
  await expect(row(page, /Menurunkan pengangguran di Jombang/)).toHaveAttribute("aria-selected", "true");
  await press(page, "Tambah tujuan");
  await panel(page)
    .getByLabel(/Kalimat tujuan/)
    .fill("Pengangguran terbuka berkurang");
  await press(page, "Tambah tujuan");
  await expect(row(page, /Pengangguran terbuka berkurang/)).toBeVisible();
  await press(page, "Tambah sasaran");
  await panel(page)
    .getByLabel(/Kalimat sasaran/)
    .fill("Turunnya tingkat pengangguran");
  await press(page, "Tambah sasaran");
  await expect(row(page, /Turunnya tingkat pengangguran/)).toBeVisible();
  await expect(panel(page).getByText("Sasaran tanpa indikator")).toBeVisible();
  await row(page, /Menurunnya angka Tingkat/).click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await press(page, "Pindahkan");
  await panel(page)
    .getByLabel(/Pindah ke/)
    .selectOption({ label: "Sasaran Turunnya tingkat pengangguran".replace("Sasaran ", "Sasaran  ") });
  await press(page, "Pindahkan");
  await toast(page, /dipindahkan/);
  await expect(row(page, /Turunnya tingkat pengangguran.*1 IKU/)).toBeVisible();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(row(page, /Menurunnya angka Tingkat.*1 IKU/)).toBeVisible();
  await axe(page);
  await row(page, /Turunnya tingkat pengangguran/).click();
  await panel(page).getByRole("link", { name: "Tambah IKU" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Indikator baru");
  await expect(page.getByText("Turunnya tingkat pengangguran")).toBeVisible();
});

test("what is typed is not lost: a link waits, another person's text stands beside it", async ({
  page,
  browser,
  tolok,
}) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(`${JOMBANG}/rencana`);
  await row(page, /Berkembangnya modal sosial/).click();
  await press(page, "Ubah");
  await panel(page)
    .getByLabel(/Kalimat sasaran/)
    .fill("Tulisan saya");
  await page.getByRole("navigation", { name: "Bagian rencana" }).getByRole("link", { name: "Crosscutting" }).click();
  await expect(panel(page).getByText("Isian di bawah belum disimpan.")).toBeVisible();
  await press(page, "Lanjutkan mengisi");
  const other = await browser.newContext({ baseURL: tolok.address });
  const colleague = await other.newPage();
  await signIn(colleague, "verifikator@jombang.tolok.test");
  await colleague.goto(`${JOMBANG}/rencana`);
  await row(colleague, /Berkembangnya modal sosial/).click();
  await press(colleague, "Ubah");
  await panel(colleague)
    .getByLabel(/Kalimat sasaran/)
    .fill("Tulisan rekan");
  await press(colleague, "Simpan");
  await toast(colleague, "Tersimpan.");
  await other.close();
  await press(page, "Simpan");
  await expect(panel(page).getByText("Tulisan rekan")).toBeVisible();
  await expect(panel(page).getByRole("definition").filter({ hasText: "Tulisan saya" })).toBeVisible();
  await axe(page);
  await press(page, "Pakai tulisan saya");
  await press(page, "Simpan");
  await expect(row(page, /Tulisan saya/)).toBeVisible();
});

test("ended with its year and taken back; orphans are found by the gap that names them; the address keeps it", {
  tag: "@phone",
}, async ({ page, isMobile }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto("/malang/disnaker/rencana");
  await stays(page);
  await axe(page);
  await page.goto(`/malang/disnaker/rencana?celah=rencana-tanpa-misi`);
  await expect(page.getByRole("treeitem")).toHaveCount(1);
  if (isMobile) return;
  await page.getByRole("button", { name: "Tampilkan semua lagi" }).click();
  await expect(page).not.toHaveURL(/celah=/);
  await page.getByLabel("Cari dalam rencana").fill("bertransmigrasi");
  const iki = row(page, /Animo bertransmigrasi setelah penyuluhan/);
  await iki.click();
  await press(page, "Hentikan");
  await panel(page)
    .getByLabel(/Alasan/)
    .fill("Penyuluhan dialihkan ke dinas lain.");
  await press(page, "Hentikan");
  await toast(page, /dihentikan mulai 2019/);
  await expect(iki).toContainText("s.d. 2018");
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(iki).not.toContainText("s.d. 2018");
  await expect(page).toHaveURL(/simpul=i.*cari=bertransmigrasi|cari=bertransmigrasi.*simpul=i/);
});

test("choosing another part while the page is asked for again never loads the whole page anew", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(`${JOMBANG}/rencana`);
  // A slow line: the answer to the refresh comes after the next choice.
  await page.route(/\/rencana\?/, async (route) => {
    if (route.request().headers().rsc) await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  const loads: string[] = [];
  page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
  await row(page, /^Visi/).click();
  await press(page, "Tambah misi");
  await panel(page)
    .getByLabel(/Kalimat misi/)
    .fill("Misi yang ditulis di jaringan lambat");
  await press(page, "Tambah misi");
  await toast(page, "Misi ditambahkan.");
  await row(page, /^Misi 2/).click();
  await row(page, /^Misi 3/).click();
  await expect(row(page, /jaringan lambat/)).toBeVisible();
  await expect(page).toHaveURL(/simpul=/);
  await expect(row(page, /^Misi 3/)).toHaveAttribute("aria-selected", "true");
  expect(loads).toEqual([]);
});

test("a reader reads and changes nothing", async ({ page }) => {
  await signIn(page, "operator@jombang.tolok.test");
  await page.goto(`${JOMBANG}/rencana`);
  await row(page, /Berkembangnya|Tulisan saya/).click();
  await expect(panel(page).getByRole("button")).toHaveCount(0);
  await page.goto(`${JOMBANG}/rencana/crosscutting`);
  await expect(page.getByRole("button", { name: "Usulkan" })).toHaveCount(0);
});

test("pohon kinerja: drawn, told as a list, folded, zoomed, downloaded", { tag: "@phone" }, async ({
  page,
  isMobile,
}) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  const answer = await page.goto(`${LAMONGAN}/rencana/pohon`);
  expect((await answer?.body())?.byteLength).toBeLessThan(300 * 1024);
  await stays(page);
  await axe(page);
  if (isMobile) return;
  const choose = (name: string) => page.getByRole("link", { name, exact: true }).click();
  const add = async (kind: string, text: string) => {
    await press(page, "Tambah di bawahnya");
    await panel(page)
      .getByLabel(/Tingkat/)
      .selectOption({ label: kind });
    await panel(page)
      .getByLabel(/Kondisi yang harus terwujud/)
      .fill(text);
    await press(page, "Tambah");
    await expect(page.getByRole("link", { name: text, exact: true })).toBeVisible();
  };
  await choose("Meningkatnya Penduduk yang Bekerja");
  await add("Faktor kunci keberhasilan", "Pencari kerja kompeten");
  await choose("Pencari kerja kompeten");
  await expect(panel(page).getByRole("heading", { name: "Pencari kerja kompeten" })).toBeVisible();
  await add("Kondisi antara", "Pelatihan berbasis kompetensi terselenggara");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Satu dari dua sasaran diuraikan menjadi dua kondisi",
  );
  await page.getByRole("link", { name: "lipat di bawah Pencari kerja kompeten" }).click();
  await expect(
    page.getByRole("link", { name: "Pelatihan berbasis kompetensi terselenggara", exact: true }),
  ).toHaveCount(0);
  await expect(page).toHaveURL(/lipat=n/);
  await page.getByRole("link", { name: "buka 1 cabang di bawah Pencari kerja kompeten" }).click();
  // All of it on the screen, by keys as well.
  const drawing = page.getByRole("tree", { name: /^Pohon kinerja Disnaker/ });
  const sheet = await drawing.boundingBox();
  expect((sheet?.height ?? 0) + 236).toBeLessThanOrEqual(901);
  const branch = (name: RegExp) => drawing.getByRole("treeitem", { name });
  await drawing.getByRole("treeitem", { selected: true }).focus();
  await page.keyboard.press("Home");
  await expect(branch(/^Instansi/)).toBeFocused();
  await page.keyboard.type("meningkatnya penduduk");
  const outcome = branch(/^Sasaran Meningkatnya Penduduk yang Bekerja/);
  await expect(outcome).toBeFocused();
  await expect(outcome).toHaveAttribute("aria-level", "2");
  await expect(outcome).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowLeft");
  await expect(outcome).toHaveAttribute("aria-expanded", "false");
  await expect(outcome).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(outcome).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowRight");
  await expect(branch(/Pencari kerja kompeten/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Pencari kerja kompeten" })).toBeVisible();
  await press(page, "Hentikan");
  await panel(page)
    .getByLabel(/Alasan/)
    .fill("Diuraikan kembali tahun depan.");
  await press(page, "Hentikan");
  await expect(panel(page).getByText("dihentikan mulai 2025")).toBeVisible();
  await press(page, "Berlakukan lagi");
  await expect(panel(page).getByText("dihentikan mulai 2025")).toHaveCount(0);
  await page.getByRole("button", { name: "Perbesar" }).click();
  await expect(page.getByText("125%")).toBeVisible();
  await stays(page);
  await axe(page);
  await page.getByRole("link", { name: "Cetak", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ lembar A4, hurufnya paling kecil 7 poin$/);
  await page.getByRole("link", { name: "A3", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ lembar A3, hurufnya paling kecil 7 poin$/);
  await expect(page.getByRole("img", { name: /Sasaran: Meningkatnya|sasaran; isinya|Instansi/ }).first()).toBeVisible();
  await axe(page);
  for (const form of ["svg", "docx"]) {
    const file = await page.request.get(`/api/unduh/pohon?pemda=lamongan&instansi=disnaker&tahun=2024&bentuk=${form}`);
    expect(`${form} ${file.status()}`).toBe(`${form} 200`);
  }
  const foreign = await page.request.get(
    "/api/unduh/pohon?pemda=jombang&instansi=dinsosnakertrans&tahun=2015&bentuk=svg",
  );
  expect(foreign.status()).toBe(404);
});

test("the poverty framework drawn: 26 roles tied, the other agency accepts one and refuses one", {
  tag: "@phone",
}, async ({ page, isMobile }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(`${LAMONGAN}/rencana/crosscutting`);
  await stays(page);
  await axe(page);
  if (isMobile) return;
  await expect(page.getByText("12 perangkat daerah, 26 peran, 3 strategi")).toBeVisible();
  const roles = page.locator("select[name^=role-]");
  await expect(roles).toHaveCount(26);
  for (const [index, one] of (await roles.all()).entries()) await one.selectOption({ index: (index % 3) + 1 });
  await page.getByRole("button", { name: "Usulkan 26 dukungan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dua dari 26 dukungan disetujui");
  await page.getByRole("button", { name: "Tarik Memberikan Bantuan Sosial" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Dua dari 25 dukungan disetujui; satu peran belum/);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dua dari 26 dukungan disetujui");
  await page.getByRole("button", { name: "Akhiri Memberikan Fasilitasi Latihan Kerja" }).click();
  await page.getByRole("button", { name: "Akhiri", exact: true }).click();
  await expect(page.getByText("berakhir mulai 2025")).toBeVisible();
  await page.getByRole("button", { name: "Berlakukan lagi Memberikan Fasilitasi Latihan Kerja" }).click();
  await expect(page.getByText("berakhir mulai 2025")).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(page, "verifikator.dinsos@lamongan.tolok.test");
  await page.goto("/lamongan/dinsos/rencana/crosscutting");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tiga dukungan menunggu keputusan Anda");
  await page.getByRole("button", { name: "Setujui Memberikan Bantuan Sosial" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dua dukungan menunggu keputusan Anda");
  await page.getByRole("button", { name: "Tolak Memberdayakan PPKS" }).click();
  await page.getByLabel(/Mengapa ditolak/).fill("Ini tugas bidang lain di pemda.");
  await page.getByRole("button", { name: "Tolak", exact: true }).click();
  await expect(page.getByText("“Ini tugas bidang lain di pemda.”")).toBeVisible();
  await axe(page);
});

test("2024 into 2025: the calendar first, then one action, and again nothing", { tag: "@phone" }, async ({
  page,
  isMobile,
}) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(`${LAMONGAN}/rencana/salin?periode=2024`);
  await stays(page);
  await axe(page);
  if (isMobile) return;
  await expect(page.getByText("Kalender 2025 belum ada.")).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, "organisasi@lamongan.tolok.test");
  await page.goto(`${LAMONGAN}/kalender`);
  await page.getByLabel(/^Tahun/).fill("2025");
  await page.getByLabel(/^Jenis/).selectOption("year");
  await page.getByRole("button", { name: "Tambahkan periode" }).click();
  await toast(page, "1 periode ditambahkan ke kalender.");
  await page.goto(`${LAMONGAN}/rencana/salin?periode=2024`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Rencana 2024 siap disalin ke 2025: \d+ bagian$/);
  await page.getByRole("button", { name: "Salin ke 2025" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rencana 2025 sudah sama dengan susunan terakhir");
  await expect(page.getByRole("button", { name: /Salin|Perbarui/ })).toHaveCount(0);
});
