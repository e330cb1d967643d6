// The plan of four agencies as their documents print it, and around it the documents, the evidence and the history.
import type { Page } from "@playwright/test";
import { axe, expect, signIn, test } from "../support/journey.ts";

const LAMONGAN = "/lamongan/disnaker";

const section = (page: Page, name: string) => page.getByRole("region", { name });

const stays = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);

test("Lamongan: sasaran, programs that add up, what is missing, and the work of twelve agencies", {
  tag: "@phone",
}, async ({ page }) => {
  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(`${LAMONGAN}/rencana/tabel?periode=2024-S1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Dua sasaran diukur dua IKU; visi, misi, tujuan, tugas, fungsi, dan jabatan belum dimuat",
  );
  await expect(section(page, "Sasaran dan IKU").getByText("2 sasaran, 2 IKU")).toBeVisible();
  const programs = section(page, "Program dan pagu");
  await expect(programs.getByText("6 program, 9 indikator")).toBeVisible();
  await expect(programs.getByRole("row", { name: /Jumlah 6 program/ })).toContainText("7.646.914.434");
  const missing = section(page, "Perlu dilengkapi");
  await expect(missing.getByRole("listitem")).toHaveText([
    "Visi, misi, tujuan, tugas, fungsi, dan jabatan belum dimuat.",
    "2 kegiatan tanpa indikator, semuanya.",
    "2 IKU tanpa sumber data, semuanya.",
    "2 indikator program tanpa rumus dari 9.",
    "1 indikator program tanpa jadwal ukur dari 9.",
    "9 indikator program tanpa sumber data, semuanya.",
  ]);
  const crosscutting = section(page, "Strategi pengentasan kemiskinan");
  await expect(crosscutting.getByText("12 perangkat daerah, 26 peran, 3 strategi")).toBeVisible();
  await expect(crosscutting.getByText("instansi ini")).toBeVisible();
  await stays(page);
  await axe(page);
  await page.getByRole("link", { name: "Nilai SAKIP dinas" }).click();
  await expect(page).toHaveURL(`${LAMONGAN}/indikator/nilai-sakip?periode=2024-S1`);
});

test("Jombang: ten sasaran with 29 IKU, none of them tied to a tujuan", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "operator@jombang.tolok.test");
  await page.goto("/jombang/dinsosnakertrans/rencana/tabel");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Sepuluh sasaran diukur 29 IKU; 10 sasaran tanpa tautan tujuan",
  );
  await expect(section(page, "Sasaran dan IKU").getByText("10 sasaran, 29 IKU")).toBeVisible();
  await page.getByText("Tugas dan fungsi").click();
  await expect(page.getByText(/Membantu Bupati dalam menyelenggarakan/)).toBeVisible();
  await stays(page);
  await axe(page);
});

test("Jawa Timur: two sasaran with six IKU", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "operator@jatim.tolok.test");
  await page.goto("/jatim/dinsos/rencana/tabel");
  await expect(section(page, "Sasaran dan IKU").getByText("2 sasaran, 6 IKU")).toBeVisible();
  await stays(page);
  await axe(page);
});

test("Malang: 46 positions and 67 IKI, folded by unit, found by a word", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "operator@malang.tolok.test");
  const answer = await page.goto("/malang/disnaker/rencana/tabel");
  expect((await answer?.body())?.byteLength).toBeLessThan(300 * 1024);
  const positions = section(page, "Jabatan, kinerja, dan IKI");
  await expect(positions.getByText("46 jabatan, 67 IKI")).toBeVisible();
  const iki = page.getByRole("link", { name: "Animo bertransmigrasi setelah penyuluhan" });
  await expect(iki).toBeHidden();
  await axe(page);
  await positions.getByRole("heading", { name: "Seksi Penyiapan" }).click();
  await expect(iki).toBeVisible();
  await page.getByLabel("Cari jabatan, kinerja, atau IKI").fill("transmigrasi");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page).toHaveURL(/periode=2018.*cari=transmigrasi/);
  await expect(positions.getByRole("status")).toHaveText("7 jabatan, 9 IKI cocok dengan “transmigrasi”");
  await expect(iki).toBeVisible();
  await expect(positions.getByRole("heading", { level: 3 })).toHaveCount(4);
  await stays(page);
  await axe(page);
  await page.getByRole("link", { name: "Hapus pencarian" }).click();
  await expect(positions.getByRole("heading", { level: 3 })).toHaveCount(20);
});

test("the chosen period goes along from page to page", { tag: "@phone" }, async ({ page, isMobile }) => {
  await signIn(page, "operator@lamongan.tolok.test");
  await page.goto(`${LAMONGAN}/rencana?periode=2024-S1&cari=x`);
  const side = page.getByRole("navigation", { name: isMobile ? "Utama, di bawah" : "Utama", exact: true });
  await side.getByRole("link", { name: isMobile ? "Bukti" : "Bukti dukung" }).click();
  await expect(page).toHaveURL(`${LAMONGAN}/bukti?periode=2024-S1`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Semester I 2024");
  if (isMobile) await side.getByText("Lainnya").click();
  await side.getByRole("link", { name: "Dokumen sumber" }).click();
  await expect(page).toHaveURL(`${LAMONGAN}/dokumen?periode=2024-S1`);
});

test("documents: what misleads a figure comes first, and leads to the indicator", { tag: "@phone" }, async ({
  page,
}) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await page.goto(`${LAMONGAN}/dokumen?periode=2024-S1`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dua temuan menyesatkan angka");
  const grave = section(page, "Menyesatkan angka: 2");
  await expect(grave.getByText(/Rumus menghitung penyimpangan/)).toBeVisible();
  await expect(grave.getByText(/^tercetak: “\(Realisasi Indikator/)).toBeVisible();
  const noted = page.getByText("Nama inovasi tercetak dengan spasi di tengah kata", { exact: false });
  await expect(noted).toBeHidden();
  await page.getByText(/^Tampilkan \d+ catatan$/).click();
  await expect(noted).toBeVisible();
  await stays(page);
  await axe(page);
  await grave.getByRole("link", { name: "Tingkat produktivitas tenaga kerja" }).click();
  await expect(page).toHaveURL(`${LAMONGAN}/indikator/produktivitas-tenaga-kerja?periode=2024-S1`);
});

test("evidence and history of a period, and the history as a file", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "operator@lamongan.tolok.test");
  await page.goto(`${LAMONGAN}/bukti?periode=2024-S2`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Belum ada bukti untuk delapan indikator yang diukur pada Semester II 2024",
  );
  await expect(section(page, "Belum didukung bukti").getByRole("row").filter({ hasText: "belum ada" })).toHaveCount(8);
  await stays(page);
  await axe(page);
  await page.goto(`${LAMONGAN}/riwayat?periode=2024-S2`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Belum ada perubahan oleh orang untuk Semester II 2024",
  );
  await page.getByLabel("Siapa").selectOption({ label: "Sistem Tolok" });
  await page.getByRole("button", { name: "Saring" }).click();
  await expect(page).toHaveURL(/orang=00000000/);
  await expect(page.getByRole("row").filter({ hasText: "Sistem Tolok" })).toHaveCount(50);
  await stays(page);
  await axe(page);
  await page.getByRole("link", { name: "Lihat yang lebih lama" }).click();
  await expect(page).toHaveURL(/sebelum=\d+/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("riwayat-disnaker-lamongan-2024-S2.csv");
});

test("no address leads into the history of another government, and none to a file of it", async ({ page }) => {
  await signIn(page, "operator@jombang.tolok.test");
  for (const name of [
    "rencana",
    "rencana/tabel",
    "rencana/pohon",
    "rencana/crosscutting",
    "rencana/salin",
    "dokumen",
    "bukti",
    "riwayat",
  ]) {
    const answer = await page.goto(`${LAMONGAN}/${name}`);
    expect(`${name} ${answer?.status()}`).toBe(`${name} 404`);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman ini tidak ditemukan");
  await axe(page);
  const theirs = await page.request.get("/api/unduh/riwayat?pemda=lamongan&instansi=disnaker&periode=2024-S2");
  expect(theirs.status()).toBe(404);
  const own = await page.request.get("/api/unduh/riwayat?pemda=jombang&instansi=dinsosnakertrans&lingkup=semua");
  expect(own.status()).toBe(200);
  expect(await own.text()).toMatch(/^\uFEFF?Nomor;Tanggal;/);
});
