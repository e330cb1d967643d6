// The inspectorate has the history of its government verified, and compares the code at the foot of a report.
import { withSql } from "../support/copies.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const PAGE = "/lamongan/disnaker/riwayat/rantai";

test("an evaluator has the chain verified, and finds a code of today in it", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/riwayat");
  await page.getByRole("link", { name: "Periksa rantainya" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Rantai riwayat Kabupaten Lamongan belum pernah diperiksa",
  );
  await axe(page);
  await page.getByRole("button", { name: "Periksa sekarang" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Rantai riwayat Kabupaten Lamongan utuh: \d+ baris/,
  );
  await expect(page.getByRole("region", { name: "Pemeriksaan terakhir" })).toContainText("oleh Evaluator Inspektorat");

  const sub = (await page.getByText(/^Kepala rantai sekarang: /).textContent()) ?? "";
  const code = sub.replace("Kepala rantai sekarang: ", "");
  await page.getByLabel("Kode rantai").fill(code.toUpperCase());
  await page.getByRole("button", { name: "Cocokkan" }).click();
  await expect(page.getByText("Cocok: rantai masih melewati segel")).toBeVisible();
  await page.getByLabel("Kode rantai").fill(code.replace(/[0-9a-f]{4}$/, "0000"));
  await page.getByLabel("Kode rantai").press("Enter");
  await expect(page.getByText("Tidak cocok: segel di urut itu sekarang lain")).toBeVisible();
  await axe(page);
});

test("a row that somebody changed behind the application is named", async ({ page, tolok }) => {
  await withSql(tolok.databaseUrl, async (sql) => {
    await sql.query("set session_replication_role = replica");
    await sql.query(`update history set new_row = '{}' where id = (select history_id from history_link
      where chain_id = (select id from government where code = 'lamongan') and sequence = 12)`);
  });
  await signIn(page, "inspektur@lamongan.tolok.test");
  await page.goto(PAGE);
  await page.getByRole("button", { name: "Periksa sekarang" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("tidak utuh: satu temuan");
  await expect(page.getByRole("list", { name: "Temuan" })).toContainText(/Isi urut 12 \(.* WIB\) tidak lagi seperti/);
  await axe(page);
});

test("people of an agency do not find the page", async ({ page }) => {
  await signIn(page, "operator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/riwayat");
  await expect(page.getByRole("link", { name: "Periksa rantainya" })).toHaveCount(0);
  expect((await page.goto(PAGE))?.status()).toBe(404);
});
