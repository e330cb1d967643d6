// A page as of a date: the figures as they were known then, said above it and on paper, and the way back.
import type { Page } from "@playwright/test";
import { withSql } from "../support/copies.ts";
import { atDesk } from "../support/desk.ts";
import { axe, expect, signIn, type Tolok, test } from "../support/journey.ts";

const PAGE = "/lamongan/disnaker/capaian?periode=2024-S2";
const HEAD = "kepala@lamongan.tolok.test";

test("what was typed later is not in the report as of before; the printed foot says from when and carries the seal", {
  tag: "@phone",
}, async ({ page, tolok }) => {
  await signIn(page, HEAD);
  await page.goto(PAGE);
  const tables = async () => (await page.getByRole("table").allInnerTexts()).slice(0, 2).join("\n");
  const before = await tables();
  const moment = await momentOf(tolok);
  await atDesk(tolok.databaseUrl, "operator@lamongan.tolok.test", "2024-S2", (desk) =>
    desk.typeDirect("nilai-sakip", "80,1"),
  );
  await page.reload();
  const after = await tables();
  expect(after).not.toBe(before);
  expect(after).toContain("80,1");

  await page.goto(`${PAGE}&per=${moment}`);
  await expect(page.getByText(/^Keadaan data per \d+ \p{L}+ \d{4}, \d\d\.\d\d WIB\.$/u)).toBeVisible();
  expect(await tables()).toBe(before);
  expect(await foot(page)).toMatch(
    /keadaan data per \d+ \p{L}+ \d{4}, \d\d\.\d\d WIB · kode \d+ [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/u,
  );
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await axe(page);

  // Whoever looks at the past goes on looking at it, down to the figure.
  await page.getByRole("link", { name: /^Nilai Sakip Dinas/ }).click();
  await expect(page).toHaveURL(/indikator\/nilai-sakip\?per=/);
  await expect(page.getByText(/^Keadaan data per/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("belum diisi");
  await page.getByRole("link", { name: "Kembali ke keadaan sekarang" }).click();
  await expect(page).not.toHaveURL(/per=/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("80,1");
  // Who typed it is said by role, with the time.
  await expect(page.locator("#mengapa")).toContainText(/Operator[^,]*, \d+ \p{L}+ \d{4}, \d\d\.\d\d WIB/u);
});

test("a day is chosen by the keyboard; one before anything was there, or yet to come, is answered in words", async ({
  page,
}) => {
  await signIn(page, HEAD);
  await page.goto("/lamongan/disnaker/dasbor?periode=2024-S2");
  await page.getByText("Keadaan per tanggal").focus();
  await page.keyboard.press("Enter");
  const field = page.getByLabel("Angka sebagaimana diketahui pada akhir hari");
  await field.fill(new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Jakarta" }));
  await field.press("Enter");
  await expect(page).toHaveURL(/dasbor\?periode=2024-S2&per=\d{4}-\d\d-\d\d$/);
  await expect(page.getByText(/^Keadaan data per/)).toBeVisible();
  await axe(page);
  for (const [per, words] of [
    ["2020-08-01", /^Pada 1 Agustus 2020, 23\.59 WIB belum ada data instansi ini di Tolok\. Catatan pertama: /],
    ["2199-01-01", /^1 Januari 2199 belum tiba\./],
    ["kemarin", /^Tanggal itu tidak terbaca\./],
  ] as const) {
    for (const name of ["dasbor", "capaian", "indikator/nilai-sakip"]) {
      await page.goto(`/lamongan/disnaker/${name}?periode=2024-S2&per=${per}`);
      await expect(page.getByText(words)).toBeVisible();
    }
  }
  await axe(page);
  await page.getByRole("link", { name: "Kembali ke keadaan sekarang" }).click();
  await expect(page).toHaveURL(/indikator\/nilai-sakip\?periode=2024-S2$/);
});

test("every page that is printed carries the seal of the history", async ({ page }) => {
  await signIn(page, HEAD);
  for (const name of [
    ...["dasbor", "capaian", "indikator/nilai-sakip", "rencana", "rencana/tabel", "dokumen", "bukti", "riwayat"],
    ...["pengisian", "periksa", "anggaran"],
  ]) {
    await page.goto(`/lamongan/disnaker/${name}?periode=2024-S1`);
    expect(await foot(page), name).toMatch(/ · kode \d+ [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
  }
});

/** What stands at the foot of the printed page, as the style sheet writes it. */
const foot = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const rules = [...document.querySelectorAll("style")].map((style) => style.textContent ?? "").join("\n");
    const words = /@bottom-left\{content:"([^"]*)"/.exec(rules)?.[1] ?? "";
    return words.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  });

/** This moment by the clock of the database, a little later than everything that it holds. */
async function momentOf({ databaseUrl }: Tolok): Promise<string> {
  return withSql(databaseUrl, async (sql) => {
    const { rows } = await sql.query<{ at: Date }>("select clock_timestamp() + interval '2 ms' as at, pg_sleep(0.02)");
    return (rows[0]?.at ?? new Date()).toISOString();
  });
}
