// The driver's formula of Malang divides a figure by itself. The planner corrects it with a new version, the head approves.
import { axe, expect, signIn, signOut, test } from "../support/journey.ts";

const DRIVER = "/malang/disnaker/indikator/pengemudi-1";

test("the planner sees what is wrong, makes the missing data dasar and drafts a new formula", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(`${DRIVER}/rumus?periode=2018`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Rumus Kendaraan dinas yang terawat versi 1 perlu dilihat: 1 hal mencurigakan",
  );
  await expect(page.getByText(/Pembilang dan penyebut .* sama/).first()).toBeVisible();
  await axe(page);

  await page.getByText("Buat data dasar baru").click();
  await page.getByLabel("Nama data dasar").fill("Jumlah servis kendaraan yang terjadwal");
  await page.getByLabel("Nama pendek").fill("Servis terjadwal");
  await page.getByLabel("Satuan data dasar").selectOption("kali");
  await page.getByRole("button", { name: "Buat data dasar" }).click();
  await expect(page.getByText("Data dasar Jumlah servis kendaraan yang terjadwal dibuat.")).toBeVisible();

  await page.getByLabel("Pembilang (bagian)").selectOption("service_kendaraan_dinas");
  await page.getByLabel("Penyebut (keseluruhan)").selectOption("jumlah_servis_kendaraan_yang_terjadwal");
  await expect(page.getByLabel("Tulis rumus dengan kunci data dasar")).toHaveValue(
    "service_kendaraan_dinas / jumlah_servis_kendaraan_yang_terjadwal * 100",
  );
  const check = page.getByRole("region", { name: "Pemeriksaan rumus" });
  await expect(check).toContainText("Hasilnya dapat melebihi 100%");
  await expect(check.getByRole("math")).toHaveAccessibleName(/dibagi Jumlah servis kendaraan yang terjadwal/);
});

test("a formula is not put forward before its figures prove it; then the page says it waits", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(`${DRIVER}/rumus?periode=2018`);
  await page
    .getByLabel("Tulis rumus dengan kunci data dasar")
    .fill("service_kendaraan_dinas / jumlah_servis_kendaraan_yang_terjadwal * 100");
  await page.getByLabel("Mengapa rumusnya begini").fill("Penyebutnya seharusnya servis yang terjadwal.");
  await page.getByRole("button", { name: "Ajukan untuk disetujui" }).click();
  await expect(page.getByText(/Isi angka uji dan hasil/)).toBeVisible();

  await page.getByLabel("Jumlah service kendaraan Dinas", { exact: true }).fill("9");
  await page.getByLabel("Jumlah servis kendaraan yang terjadwal", { exact: true }).fill("12");
  await page.getByLabel("Hasil hitungan Anda").fill("75,00");
  await expect(page.getByText(/Menurut rumus: 75,00%/)).toBeVisible();
  await page.getByRole("button", { name: "Ajukan untuk disetujui" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/menunggu persetujuan$/);
  await expect(page.getByRole("button", { name: /Setujui/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Beda rumus" })).toBeVisible();
  await axe(page);
  await signOut(page);

  await signIn(page, "kepala@malang.tolok.test");
  await page.goto(`${DRIVER}/rumus?periode=2018`);
  await expect(page.getByText("Data dasar baru: Jumlah servis kendaraan yang terjadwal")).toBeVisible();
  await page.getByRole("button", { name: "Setujui, berlaku sejak 2018" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Rumus Kendaraan dinas yang terawat versi 2 berlaku sejak 2018",
  );
  await page.goto(`${DRIVER}?periode=2018`);
  await expect(page.getByText("Penyebutnya seharusnya servis yang terjadwal.").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Uji SMART" })).toBeVisible();
  await axe(page);
});

test("any two versions stand beside each other, with their authors, reasons and test figures; the address says which", async ({
  page,
}) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(`${DRIVER}/rumus?periode=2018`);
  const both = page.getByRole("region", { name: "Bandingkan dua versi" });
  await expect(both.getByRole("heading", { name: "Versi 1", exact: true })).toBeVisible();
  await expect(both.getByRole("heading", { name: "Versi 2", exact: true })).toBeVisible();
  await expect(both).toContainText("disetujui Kepala Dinas Tenaga Kerja");
  await expect(both).toContainText("Penyebutnya seharusnya servis yang terjadwal.");
  await expect(both).toContainText("Angka uji: Jumlah service kendaraan Dinas 9");
  await expect(both).toContainText("Data dasar baru: Jumlah servis kendaraan yang terjadwal");
  await both.getByLabel("Versi pertama").selectOption("2");
  await both.getByLabel("Versi kedua").selectOption("1");
  await both.getByRole("button", { name: "Bandingkan" }).click();
  await expect(page).toHaveURL(/dari=2&ke=1/);
  await expect(both).toContainText("Tidak dipakai lagi: Jumlah servis kendaraan yang terjadwal");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await axe(page);
});

test("a data dasar may be the realisasi of another indicator: chosen by its name, never typed again", async ({
  page,
}) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto("/malang/disnaker/indikator/kabid-penempatan-1/rumus?periode=2018");
  await page.getByText("Buat data dasar baru").click();
  await page.getByLabel("Nilainya").selectOption({ label: "Diambil dari realisasi Kendaraan dinas yang terawat" });
  await expect(page.getByLabel(/^Nama data dasar/)).toHaveValue("Realisasi Kendaraan dinas yang terawat");
  await expect(page.getByText(/Ikut realisasi Kendaraan dinas yang terawat .*, dalam %/)).toBeVisible();
  await expect(page.getByLabel("Satuan data dasar")).toHaveCount(0);
  await page.getByRole("button", { name: "Buat data dasar", exact: true }).click();
  await expect(page.getByLabel("Tulis rumus dengan kunci data dasar")).toHaveValue(
    /realisasi_kendaraan_dinas_yang_terawat/,
  );
  await page.getByLabel("Cari data dasar").fill("kendaraan dinas yang terawat");
  await expect(page.getByText("; realisasi Kendaraan dinas yang terawat")).toBeVisible();
  await axe(page);
});

test("LaTeX of the decree, pasted, is read with last year's figure", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto("/malang/disnaker/indikator/kabid-penempatan-2/rumus?periode=2018");
  await page.getByText("Tempel LaTeX dari dokumen").click();
  await page
    .getByLabel("LaTeX", { exact: true })
    .fill(
      "\\frac{\\text{Jumlah penempatan tahun (n)} - \\text{Jumlah penempatan tahun (n-1)}}{\\text{Jumlah penempatan tahun (n-1)}} \\times 100\\%",
    );
  await page.getByRole("button", { name: /^Pakai / }).click();
  await expect(page.getByLabel("Tulis rumus dengan kunci data dasar")).toHaveValue(
    "(penempatan_tenaga_kerja - last_year(penempatan_tenaga_kerja)) / last_year(penempatan_tenaga_kerja) * 100",
  );

  // Thrown away by mistake, and back with one press.
  const finding = page.getByRole("heading", { level: 1 });
  await page.getByLabel("Mengapa rumusnya begini").fill("Dibaca ulang dari SK.");
  await page.getByRole("button", { name: "Simpan rancangan" }).click();
  await expect(finding).toHaveText(/sedang dirancang$/);
  await page.getByRole("button", { name: "Hapus rancangan" }).click();
  await expect(finding).not.toHaveText(/sedang dirancang$/);
  await page.getByRole("button", { name: "Urungkan", exact: true }).click();
  await expect(finding).toHaveText(/sedang dirancang$/);
  await expect(page.getByLabel("Mengapa rumusnya begini")).toHaveValue("Dibaca ulang dari SK.");
});

test("who only reads sees the formula and nothing to press", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "operator@malang.tolok.test");
  await page.goto(`${DRIVER}/rumus?periode=2018`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Rumus Kendaraan dinas yang terawat");
  await expect(page.getByRole("main").getByRole("button").filter({ hasNotText: "Bandingkan" })).toHaveCount(0);
  await axe(page);
});
