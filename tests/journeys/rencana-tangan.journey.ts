// The tree of the plan under the hand: dragged with a mouse, ordered with keys, what was taken away brought back, and
// nothing typed lost on the way.
import type { Page } from "@playwright/test";
import { axe, expect, signIn, test } from "../support/journey.ts";

const PLAN = "/jombang/dinsosnakertrans/rencana";
const row = (page: Page, name: RegExp) => page.getByRole("treeitem", { name });
const panel = (page: Page) => page.getByRole("region", { name: "Bagian terpilih" });
const press = (page: Page, name: string) => panel(page).getByRole("button", { name, exact: true }).click();
const undo = (page: Page) => page.getByRole("button", { name: "Urungkan" }).click();
const kindsIn = async (page: Page, kind: RegExp) =>
  (await page.getByRole("treeitem").allInnerTexts())
    .map((text) => text.split("\n")[0] ?? "")
    .filter((one) => kind.test(one));
const misi = (page: Page) => kindsIn(page, /^Misi/);

async function drag(page: Page, from: RegExp, to: RegExp): Promise<void> {
  const [a, b] = [await row(page, from).boundingBox(), await row(page, to).boundingBox()];
  if (!a || !b) throw new Error("not on the screen");
  await page.mouse.move(a.x + 200, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(a.x + 208, a.y + a.height / 2 + 8, { steps: 4 });
  await page.mouse.move(b.x + 200, b.y + b.height / 2, { steps: 10 });
  await page.mouse.move(b.x + 204, b.y + b.height / 2 + 1, { steps: 2 });
  await expect(row(page, to)).toHaveClass(/plan-over-/);
  await page.mouse.up();
}

test("dragged before another and under another, and the same by keys", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(PLAN);
  await drag(page, /^Misi 4/, /^Misi 2/);
  await expect.poll(() => misi(page)).toEqual(["Misi 1.", "Misi 4.", "Misi 2.", "Misi 3.", "Misi 5."]);
  await row(page, /^Misi 4/).focus();
  for (const place of [3, 4]) {
    await page.keyboard.press("Alt+ArrowDown");
    await expect(row(page, /^Misi 4/)).toHaveAttribute("aria-posinset", String(place));
    await expect(row(page, /^Misi 4/)).toBeFocused();
  }
  await expect.poll(() => misi(page)).toEqual(["Misi 1.", "Misi 2.", "Misi 3.", "Misi 4.", "Misi 5."]);

  await drag(page, /^Tujuan 2/, /^Misi 2/);
  await expect(row(page, /^Tujuan 2/)).toHaveAttribute("aria-level", "3");
  await expect(page.getByRole("button", { name: "4 tujuan tanpa misi" })).toBeVisible();
  // Before a sibling that stands elsewhere: it goes there, and to that place.
  await drag(page, /^Tujuan 3/, /^Tujuan 2/);
  await expect(row(page, /^Tujuan 3/)).toHaveAttribute("aria-posinset", "1");
  await expect(row(page, /^Tujuan 2/)).toHaveAttribute("aria-posinset", "2");
  await undo(page);
  await expect(page.getByRole("button", { name: "4 tujuan tanpa misi" })).toBeVisible();
  // A misi is no place for a misi.
  await row(page, /^Tujuan 2/).click();
  await press(page, "Pindahkan");
  await panel(page)
    .getByLabel(/Pindah ke/)
    .selectOption({ index: 0 });
  await press(page, "Pindahkan");
  await expect(page.getByRole("button", { name: "5 tujuan tanpa misi" })).toBeVisible();
});

test("what is removed comes back where it stood; what ended long ago begins to hold again", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(PLAN);
  await row(page, /^Misi 3/).click();
  await press(page, "Hapus");
  await expect.poll(() => misi(page)).toEqual(["Misi 1.", "Misi 2.", "Misi 4.", "Misi 5."]);
  await expect(row(page, /^Misi 4/)).toBeFocused();
  await undo(page);
  await expect.poll(() => misi(page)).toEqual(["Misi 1.", "Misi 2.", "Misi 3.", "Misi 4.", "Misi 5."]);

  const sasaran = row(page, /Berkembangnya modal sosial/);
  await sasaran.click();
  await press(page, "Hentikan");
  await panel(page)
    .getByLabel(/Alasan/)
    .fill("Digabung ke sasaran lain.");
  await press(page, "Hentikan");
  await expect(sasaran).toContainText("s.d. 2015");
  await page.reload();
  await sasaran.click();
  await press(page, "Berlakukan lagi");
  await expect(sasaran).not.toContainText("s.d. 2015");
  await undo(page);
  await expect(sasaran).toContainText("s.d. 2015");
  await press(page, "Berlakukan lagi");
  await expect(sasaran).not.toContainText("s.d. 2015");
});

test("an indicator made by mistake is removed and undone; one with a formula says why it stays", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(PLAN);
  await row(page, /Berkembangnya modal sosial/).click();
  await panel(page).getByRole("link", { name: "Tambah IKU" }).click();
  await page.getByLabel(/^Nama resmi/).fill("Indikator yang keliru dibuat");
  await page.getByLabel(/^Nama pendek untuk layar/).fill("Indikator keliru");
  await page.getByLabel(/^Satuan/).selectOption("persen");
  await page.getByRole("button", { name: "Tambah indikator" }).click();
  await expect(page).toHaveURL(/indikator\/indikator-keliru\?periode=2015$/);
  await page.goto(`${PLAN}?cari=keliru`);
  const wrong = row(page, /Indikator keliru/);
  await wrong.click();
  await press(page, "Hapus");
  await expect(wrong).toHaveCount(0);
  await undo(page);
  await expect(wrong).toBeVisible();
  await page.goto(`${PLAN}?cari=terbuka+menurun`);
  await row(page, /Tingkat pengangguran terbuka menurun/).click();
  await press(page, "Hapus");
  await expect(panel(page).getByText(/sudah dipakai \(1 rumus/)).toBeVisible();
  await axe(page);
});

test("what is typed survives another plan, an order key, the way back and a line that is gone", async ({
  page,
  context,
}) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(`${PLAN}/tabel`);
  await page.getByRole("navigation", { name: "Bagian rencana" }).getByRole("link", { name: "Pohon rencana" }).click();
  await row(page, /^Misi 1/).click();
  await press(page, "Ubah");
  const text = panel(page).getByLabel(/Kalimat misi/);
  await text.fill("Kalimat yang belum disimpan");
  const held = panel(page).getByText("Isian di bawah belum disimpan.");

  await page.getByRole("button", { name: "Rencana baru" }).click();
  await expect(held).toBeVisible();
  await expect(panel(page).getByRole("button", { name: "Lanjutkan mengisi" })).toBeFocused();
  await press(page, "Lanjutkan mengisi");
  await expect(text).toBeFocused();
  await row(page, /^Misi 1/).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(row(page, /^Misi 1/)).toHaveAttribute("aria-posinset", "2");
  await expect(text).toHaveValue("Kalimat yang belum disimpan");

  await page.evaluate(() => window.history.back());
  await expect(held).toBeVisible();
  await expect(page).toHaveURL(/\/rencana\?/);
  await expect(text).toHaveValue("Kalimat yang belum disimpan");
  await press(page, "Lanjutkan mengisi");

  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await expect(text).toHaveValue("Kalimat yang belum disimpan");

  await context.setOffline(true);
  await press(page, "Simpan");
  await expect(panel(page).getByText(/Peladen tidak terjangkau/)).toBeVisible();
  await expect(text).toHaveValue("Kalimat yang belum disimpan");
  await context.setOffline(false);
  await press(page, "Simpan");
  await expect(row(page, /Kalimat yang belum disimpan/)).toBeFocused();
});

test("a gap leads to where it is mended", async ({ page }) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(PLAN);
  await page
    .getByRole("button", { name: /29 indikator yang tidak sampai ke misi|30 indikator yang tidak sampai/ })
    .click();
  await expect(page).toHaveURL(/celah=tidak-sampai-misi/);
  await row(page, /Tingkat pengangguran terbuka menurun/).click();
  await panel(page)
    .getByRole("button", { name: /^Lihat di mana jalannya putus: Menurunnya angka/ })
    .click();
  await expect(row(page, /Menurunnya angka Tingkat/)).toHaveAttribute("aria-selected", "true");
  await panel(page).getByRole("button", { name: "Pindahkan ke tujuannya" }).click();
  await panel(page)
    .getByLabel(/Pindah ke/)
    .selectOption({ index: 1 });
  await press(page, "Pindahkan");
  await expect(page.getByRole("button", { name: "9 sasaran tanpa tujuan" })).toBeVisible();
});

test("two people word the visi: the second sees both texts, and what a link points at lies open", async ({
  page,
  browser,
  tolok,
}) => {
  await signIn(page, "verifikator@jombang.tolok.test");
  await page.goto(PLAN);
  await row(page, /^Visi/).click();
  await press(page, "Ubah");
  await panel(page).getByLabel("Visi").fill("Visi menurut saya");
  const other = await (await browser.newContext({ baseURL: tolok.address })).newPage();
  await signIn(other, "verifikator@jombang.tolok.test");
  await other.goto(PLAN);
  await row(other, /^Visi/).click();
  await press(other, "Ubah");
  await panel(other).getByLabel("Visi").fill("Visi menurut rekan");
  await press(other, "Simpan");
  await expect(row(other, /Visi menurut rekan/)).toBeVisible();
  const iku = await row(other, /Berkembangnya modal sosial/).getAttribute("id");
  await other.context().close();
  await press(page, "Simpan");
  const texts = panel(page).getByRole("definition");
  await expect(texts.filter({ hasText: "Visi menurut rekan" })).toBeVisible();
  await expect(texts.filter({ hasText: "Visi menurut saya" })).toBeVisible();
  await expect(panel(page).getByLabel("Visi")).toHaveValue("Visi menurut saya");
  await axe(page);
  await press(page, "Pakai tulisan saya");
  await press(page, "Simpan");
  await expect(row(page, /Visi menurut saya/)).toBeVisible();
  await page.goto(`${PLAN}?simpul=${iku?.replace("simpul-", "")}`);
  await expect(row(page, /Berkembangnya modal sosial/)).toHaveAttribute("aria-selected", "true");
});
