// Lamongan's targets for 2025: a block pasted by the planner, agreed by the head, one of them changed by PK Perubahan.
import type { Page } from "@playwright/test";
import { axe, expect, signIn, signOut, test } from "../support/journey.ts";

const TARGETS = "/lamongan/disnaker/rencana/target?tahun=2025";

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("the manager adds 2025 to the calendar; until then the page says what is missing", async ({ page }) => {
  await signIn(page, "organisasi@lamongan.tolok.test");
  await page.goto(TARGETS);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Kalender belum memuat tahun 2025, jadi targetnya belum dapat diisi",
  );
  await page.goto("/lamongan/disnaker/kalender");
  for (const kind of ["year", "semester"]) {
    await page.getByLabel(/^Tahun/).fill("2025");
    await page.getByLabel("Jenis").selectOption(kind);
    await page.getByLabel("Batas isian").fill("30");
    await page.getByLabel("Dikunci").fill("");
    await page.getByRole("button", { name: "Tambahkan periode" }).click();
    await expect(
      page.getByRole("row").filter({ hasText: kind === "year" ? "Tahun 2025" : "Semester II 2025" }),
    ).toBeVisible();
  }
});

test("a block from Excel is shown before it is applied, then saved together", async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(TARGETS);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Target 2025 belum diisi untuk/);
  await page.getByLabel("Target Penduduk yang bekerja, Tahun 2025").focus();
  await paste(page, "Penduduk yang bekerja\t95,60\nNilai SAKIP dinas\t87,25\nTenaga kerja yang ditempatkan\t75,oo\n");
  const preview = page.getByRole("region", { name: "Pratinjau tempel" });
  await expect(preview).toContainText("3 sel, baris menurut nama");
  await expect(preview).toContainText("huruf o");
  await axe(page);
  await preview.getByRole("button", { name: "Terapkan 2 target" }).click();
  await page.getByRole("button", { name: "Urungkan", exact: true }).click();
  await expect(page.getByLabel("Target Nilai SAKIP dinas, Tahun 2025")).toHaveValue("");
  await page.getByLabel("Target Penduduk yang bekerja, Tahun 2025").focus();
  await paste(page, "Penduduk yang bekerja\t95,60\nNilai SAKIP dinas\t87,25\nTenaga kerja yang ditempatkan\t75,oo\n");
  await preview.getByRole("button", { name: "Terapkan 2 target" }).click();
  const placed = page.getByLabel("Target Tenaga kerja yang ditempatkan, Tahun 2025");
  await placed.fill("75");
  await placed.press("ArrowUp");
  await expect(page.getByLabel("Target Tingkat produktivitas tenaga kerja, Tahun 2025")).toBeFocused();
  await page.getByLabel("Target Tenaga kerja yang ditempatkan, Semester II 2025").fill("70");
  await expect(page.getByText(/seharusnya sama dengan target setahun 75, bukan 70/)).toBeVisible();
  await page.getByLabel("Target Tenaga kerja yang ditempatkan, Semester II 2025").press("Escape");

  await page.getByRole("link", { name: "Dasbor" }).first().click();
  await expect(page.getByRole("alertdialog")).toContainText("belum disimpan");
  await page.getByRole("button", { name: "Tetap di sini" }).click();
  await page.getByRole("button", { name: "Simpan 3 target" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Tiga dari .* tiga target belum ditetapkan kepala$/,
  );
  await signOut(page);

  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(TARGETS);
  await page.getByRole("button", { name: "Tetapkan 3 target 2025" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tetapkan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("belum ditetapkan");
});

test("an agreed target changes by PK Perubahan: drafted with day and reason, approved by the head", async ({
  page,
}) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(TARGETS);
  await expect(page.getByLabel("Target Nilai SAKIP dinas, Tahun 2025")).toHaveCount(0);
  await page.getByRole("link", { name: "Rancang PK Perubahan 2025" }).click();
  await page.getByLabel("Tanggal PK Perubahan").fill("2025-09-15");
  await page.getByLabel("Alasan perubahan").fill("Anggaran bergeser sesudah perubahan APBD.");
  await page.getByLabel("Target Nilai SAKIP dinas, Tahun 2025").fill("86,50");
  await page.getByRole("button", { name: "Simpan rancangan, 1 target" }).click();
  await page.getByRole("button", { name: "Ajukan kepada kepala" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("satu perubahan menunggu persetujuan kepala");
  await axe(page);
  await signOut(page);

  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(TARGETS);
  await page.getByRole("button", { name: "Setujui 1 perubahan" }).click();
  const changes = page.getByRole("region", { name: "Perubahan target 2025" });
  await expect(changes.getByRole("row", { name: /Nilai SAKIP dinas/ })).toContainText("87,25");
  await expect(changes.getByRole("row", { name: /Nilai SAKIP dinas/ })).toContainText("86,50");
});

test("two planners at one change: the second sees the first one's and chooses", async ({ page, browser, tolok }) => {
  const REVISE = `${TARGETS}&perubahan=1`;
  const write = async (at: Page, text: string) => {
    await at.getByLabel("Tanggal PK Perubahan").fill("2025-10-01");
    await at.getByLabel("Alasan perubahan").fill(`Perubahan APBD kedua, menjadi ${text}.`);
    await at.getByLabel("Target Penduduk yang bekerja, Tahun 2025").fill(text);
  };
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(REVISE);
  const other = await (await browser.newContext({ baseURL: tolok.address, locale: "id-ID" })).newPage();
  await signIn(other, "organisasi@lamongan.tolok.test");
  await other.goto(REVISE);
  await write(other, "95,90");
  await other.getByRole("button", { name: "Simpan rancangan, 1 target" }).click();
  await expect(other.getByRole("region", { name: "Perubahan target 2025" }).first()).toContainText("95,90");
  await other.context().close();
  await write(page, "96,00");
  await page.getByRole("button", { name: "Simpan rancangan, 1 target" }).click();
  await expect(page.getByText(/baru saja menyimpan rancangan ini: Penduduk yang bekerja \(2025\) 95,90/)).toBeVisible();
  await expect(page.getByLabel("Target Penduduk yang bekerja, Tahun 2025")).toHaveValue("96,00");
  await axe(page);
  await page.getByRole("button", { name: "Simpan tulisan saya" }).click();
  const draft = page.getByRole("heading", { name: /^PK Perubahan 2025, 1 Oktober 2025: rancangan$/ });
  await expect(draft).toBeVisible();
  await expect(page.getByRole("table", { name: "Target 2025 yang berubah" })).toContainText("96,00");
  await page.getByRole("button", { name: "Hapus rancangan" }).click();
  await expect(draft).toHaveCount(0);
  await page.getByRole("button", { name: "Urungkan", exact: true }).click();
  await expect(page.getByRole("table", { name: "Target 2025 yang berubah" })).toContainText("96,00");
});

test("a planner's grid on a phone: nothing widens the page, the bar stays above the names", {
  tag: "@phone-only",
}, async ({ page }) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/rencana/target?tahun=2024");
  await expect(page.getByRole("grid").getByRole("textbox").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const save = page.getByRole("button", { name: "Simpan target" });
  const isOnTop = await save.evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(isOnTop).toBe(true);
  await axe(page);
});

test("on a phone the grid is read, scrolling in its own box", { tag: "@phone-only" }, async ({ page }) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/rencana/target?tahun=2024");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("punya target 2024");
  await expect(page.getByRole("grid").getByRole("textbox")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await axe(page);
});
