// A formula that rests on the realisasi of another indicator: built by the planner, approved by the head from "Tugas saya",
// and one number afterwards in the form while it is typed, and on the page that explains it.
import type { Page } from "@playwright/test";
import { axe, expect, signIn, signOut, test } from "../support/journey.ts";

const HOME = "/lamongan/disnaker";
const ABOVE = `${HOME}/indikator/transmigran-berhasil`;

test.describe.configure({ mode: "serial" });

const builder = (page: Page) => page.goto(`${ABOVE}/rumus?periode=2024-S2`);

test("the planner takes a data dasar from another indicator's realisasi", async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await builder(page);
  await page.getByText("Buat data dasar baru").click();
  await page.getByLabel("Nilainya").selectOption({ label: "Diambil dari realisasi Tenaga kerja yang ditempatkan" });
  await expect(page.getByText(/Ikut realisasi Tenaga kerja yang ditempatkan s\.d\. periodenya/)).toBeVisible();
  const name = page.getByLabel("Nama data dasar");
  await expect(name).toHaveValue("Realisasi Tenaga kerja yang ditempatkan");
  await page.getByRole("button", { name: "Buat data dasar" }).click();
  const formula = page.getByLabel("Tulis rumus dengan kunci data dasar");
  await expect(formula).toHaveValue(/realisasi_tenaga_kerja_yang_ditempatkan/);
  await formula.fill("realisasi_tenaga_kerja_yang_ditempatkan * 3");
  await page.getByLabel("Berlaku sejak tahun").fill("2024");
  await page.getByLabel("Mengapa rumusnya begini").fill("Diukur dari penempatan tenaga kerja.");
  await page.getByLabel("Realisasi Tenaga kerja yang ditempatkan", { exact: true }).fill("25");
  await page.getByLabel("Hasil hitungan Anda").fill("75,00");
  await page.getByRole("button", { name: "Ajukan untuk disetujui" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/menunggu persetujuan$/);
  await signOut(page);

  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(`${HOME}/tugas`);
  const waiting = page.getByRole("region", { name: "Perencanaan menunggu keputusan Anda (1)" });
  await expect(waiting.getByRole("row", { name: /Rumus mulai 2024/ })).toBeVisible();
  await axe(page);
  await waiting.getByRole("link").click();
  await page.getByRole("button", { name: "Setujui, berlaku sejak 2024" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/versi 2 berlaku sejak 2024$/);
});

test("the operator types the one and sees the other move, thirds and all", async ({ page }) => {
  await signIn(page, "operator@lamongan.tolok.test");
  await page.goto(`${HOME}/pengisian?periode=2024-S2`);
  const cell = (label: string) => page.getByRole("textbox", { name: new RegExp(`^${label}(,|$)`) });
  const taken = page.getByRole("link", { name: /diambil dari realisasi Tenaga kerja yang ditempatkan/ });
  await cell("Pencari kerja yang terdaftar").fill("300");
  await cell("Pencari kerja yang ditempatkan").fill("100");
  await cell("Pencari kerja yang ditempatkan").press("Enter");
  await expect(taken).toContainText("33,33");
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: /^Transmigran yang taraf/ }) });
  await expect(row).toContainText("100,00");
  await axe(page);
  await expect.poll(() => page.getByText(/^tersimpan \d\d\.\d\d$/).count()).toBeGreaterThan(1);
  await page.goto(`${ABOVE}?periode=2024-S2`);
  await expect(page.getByRole("heading", { level: 2, name: /^Mengapa 100,00 dan/ })).toBeVisible();
  await expect(page.getByText(/^realisasi Persentase Tenaga Kerja yang ditempatkan/)).toBeVisible();
  await expect(page.getByText("33,3333333333… × 3 = 100 tepat")).toBeVisible();
  await axe(page);
});
