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
  await expect(page.getByText("Penyebutnya seharusnya servis yang terjadwal.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Uji SMART" })).toBeVisible();
  await axe(page);
});

test("who only reads sees the formula and nothing to press", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "operator@malang.tolok.test");
  await page.goto(`${DRIVER}/rumus?periode=2018`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Rumus Kendaraan dinas yang terawat");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await axe(page);
});
