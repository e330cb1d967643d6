// A citizen: no account, published capaian only.
import { axe, expect, signIn, test } from "../support/journey.ts";

const PAGE = "/publik/lamongan/disnaker";

test("from the list of who has published to the figures of a year", { tag: "@phone" }, async ({ page }) => {
  await page.goto("/publik");
  const h1 = page.getByRole("heading", { level: 1 });
  await expect(h1).toHaveText("Satu instansi sudah menerbitkan capaiannya");
  await expect(page.getByText("Jombang")).toHaveCount(0);
  await axe(page);

  await page.getByRole("link", { name: "Dinas Tenaga Kerja" }).click();
  await expect(h1).toHaveText("Tiga dari empat target semester I 2024 tercapai");
  await axe(page);
  await page.getByRole("navigation", { name: "Periode" }).getByRole("link", { name: "2023", exact: true }).click();
  await expect(h1).toHaveText("Tujuh dari sembilan target 2023 tercapai");
  await expect(page.getByRole("region", { name: "Belum tercapai" }).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Tercapai", exact: true }).getByRole("listitem")).toHaveCount(7);
  await expect(page.getByRole("img", { name: /^Capaian sembilan indikator 2023, dari 88,91 sampai/ })).toBeVisible();
  await expect(page.getByText("Tercatat 39,35% dari target 44,26%.")).toBeVisible();
  await axe(page);

  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});

test("the budget of the year and how to read the figures", { tag: "@phone" }, async ({ page }) => {
  await page.goto(`${PAGE}?periode=2024-S1`);
  const budget = page.getByRole("table", { name: "Anggaran 2024: Rp7,65 miliar" });
  await expect(budget.getByRole("row")).toHaveCount(8);
  await expect(budget.getByRole("row").last()).toContainText("7.646.914.434");
  await expect(page.getByText("Realisasi belanja belum terbit.")).toBeVisible();
  const reading = page.getByRole("region", { name: "Cara membaca" });
  await expect(reading.getByRole("listitem")).toHaveText([
    /sangat tinggi.*di atas 90/,
    /tinggi.*di atas 75/,
    /sedang.*di atas 65/,
    /rendah.*di atas 50/,
    /sangat rendah.*50 ke bawah/,
  ]);
});

test("the data as a file: what is published, no draft", async ({ page, request }) => {
  await page.goto(PAGE);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh data (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("capaian-lamongan-disnaker.csv");
  const answer = await request.get(`${PAGE}/data.csv`);
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = (await answer.text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(14);
  expect(lines.filter((line) => line.startsWith("Semester II"))).toEqual([]);
  expect(lines.find((line) => line.includes(";nilai-sakip;") && line.startsWith("Tahun 2023"))).toMatch(
    /;86,50;88,30;102,08;sangat tinggi;tercapai$/,
  );
});

test("what is not published looks as if it did not exist", { tag: "@phone" }, async ({ page, request }) => {
  for (const path of ["/publik/jombang/dinsosnakertrans", "/publik/lamongan/inspektorat", `${PAGE}?periode=2024-S2`]) {
    const answer = await page.goto(path);
    expect(`${path}: ${answer?.status()}`).toBe(`${path}: 404`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman ini tidak ditemukan");
  }
  await axe(page);
  expect((await request.get("/publik/jombang/dinsosnakertrans/data.csv")).status()).toBe(404);
});

test("on paper: the figures, without what only a screen can do", async ({ page }) => {
  await page.goto(`${PAGE}?periode=2023`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Tercatat 39,35% dari target 44,26%.")).toBeVisible();
  for (const name of ["Unduh data (CSV)", "Masuk untuk pegawai", "Semua instansi"])
    await expect(page.getByRole("link", { name })).toBeHidden();
  await expect(page.getByRole("button", { name: "Cetak" })).toBeHidden();
});

test("an employee signs in from the foot of the page and still sees the same", async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole("link", { name: "Masuk untuk pegawai" }).click();
  await expect(page).toHaveURL(/\/masuk$/);
  await signIn(page, "operator@lamongan.tolok.test");
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tiga dari empat target semester I 2024 tercapai");
});
