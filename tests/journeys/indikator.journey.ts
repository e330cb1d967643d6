// One figure, opened down to what it is made of: by the head, by the inspectorate, and by nobody else's people.
import { readFile } from "node:fs/promises";
import { recompute, type Trace } from "#domain/formula/measure.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const PLACED = "/lamongan/disnaker/indikator/tenaga-kerja-ditempatkan";

test("the head opens a figure and sees its finding, its periods and its reason", { tag: "@phone" }, async ({
  page,
}) => {
  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(`${PLACED}?periode=2024-S1`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Tenaga kerja yang ditempatkan 59,25% pada Semester I 2024, di atas target 50,00%",
  );
  await expect(page).toHaveTitle(/Tenaga kerja yang ditempatkan/);
  const periods = page.getByRole("table", { name: /per periode/ });
  await expect(periods.getByRole("row", { name: /Tahun 2023/ })).toContainText("101,79");
  await expect(periods.getByRole("row", { name: /Semester I 2024/ })).toContainText("sama");
  await expect(periods.getByRole("row", { name: /Semester II 2024/ })).toContainText("belum diisi");
  await expect(page.getByRole("math")).toHaveAccessibleName(
    /dibagi Jumlah pencari kerja yang terdaftar, lalu dikali 100/,
  );
  const why = page.getByRole("region", { name: "Mengapa 59,25 dan 118,50?" });
  await expect(why.getByRole("heading", { level: 3 })).toHaveText([
    "Angka yang dicatat",
    "Tanpa rumus",
    "Pembulatan",
    "Capaian",
    "Batas",
    "Kategori",
  ]);
  await expect(why).toContainText("59,25 ÷ 50 × 100 = 118,50%");
  await expect(why).toContainText("Permendagri 86/2017");
  await axe(page);
});

test("the trace can be taken along and computed again elsewhere", async ({ page }) => {
  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(`${PLACED}?periode=2024-S1`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh jejak untuk diperiksa" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("jejak-tenaga-kerja-ditempatkan-2024-S1.json");
  const trace = JSON.parse(await readFile(await file.path(), "utf8")) as Trace;
  expect(recompute(trace).capaian.shown).toBe("118,50");
  const [words] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Sebagai teks" }).click(),
  ]);
  expect(await readFile(await words.path(), "utf8")).toContain("6. Kategori\n   sangat tinggi, di atas 90");
});

test("another period is one choice away, and absence is said in words", async ({ page }) => {
  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(`${PLACED}?periode=2024-S1`);
  await page.getByRole("link", { name: "Semester II 2024" }).first().click();
  await expect(page).toHaveURL(/periode=2024-S2/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Tenaga kerja yang ditempatkan belum diisi untuk Semester II 2024, targetnya 74,05%",
  );
  await expect(page.getByRole("region", { name: "Mengapa belum ada angka?" })).toContainText("belum diisi");
  await page.goto("/lamongan/disnaker/indikator/penduduk-yang-bekerja?periode=2024-S1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Penduduk yang bekerja tidak diukur pada Semester I 2024, diukur triwulan IV",
  );
  await axe(page);
});

test("an individual indicator of Malang shows its position and duties, without target and realisasi", {
  tag: "@phone",
}, async ({ page }) => {
  await signIn(page, "operator@malang.tolok.test");
  await page.goto("/malang/disnaker/indikator/kabid-pelatihan-1?periode=2018");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Masyarakat yang dilatih keterampilan kerja belum mempunyai target dan realisasi",
  );
  const definition = page.getByRole("region", { name: "Definisi" });
  await expect(definition).toContainText("KEPALA BIDANG PELATIHAN DAN PRODUKTIVITAS TENAGA KERJA");
  await expect(definition).toContainText("Melaksanakan pembinaan pelatihan");
  await axe(page);
});

test("the inspectorate reads the same page and finds nothing to press", async ({ page }) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await page.goto(`${PLACED}?periode=2024-S2`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("belum diisi untuk Semester II 2024");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Buka pengisian|Periksa isian/ })).toHaveCount(0);
  await axe(page);
});

test("people of another government find neither the page nor the trace", async ({ page, tolok }) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await page.goto(`${PLACED}?periode=2024-S1`);
  const trace = await page.getByRole("link", { name: "Unduh jejak untuk diperiksa" }).getAttribute("href");
  expect((await page.request.get(`${tolok.address}${trace}`)).status()).toBe(200);
  await page.context().clearCookies();
  await signIn(page, "operator@jombang.tolok.test");
  expect((await page.goto(`${PLACED}?periode=2024-S1`))?.status()).toBe(404);
  expect((await page.request.get(`${tolok.address}${trace}`)).status()).toBe(404);
});
