// A semester through many hands: sent, one value returned with a reason, corrected, passed on, approved; and those who
// may not.

import type { Locator, Page } from "@playwright/test";
import { withSql } from "../support/copies.ts";
import { atDesk } from "../support/desk.ts";
import { axe, expect, signIn, type Tolok, test } from "../support/journey.ts";
import { SYSTEM_ID } from "../support/world.ts";

const OPERATOR = "operator@lamongan.tolok.test";
const VERIFIER = "verifikator@lamongan.tolok.test";
const HEAD = "kepala@lamongan.tolok.test";
const REVIEW = "/lamongan/disnaker/periksa?periode=2024-S2";
const PLACED = "Tenaga kerja yang ditempatkan";
const SAKIP = "Nilai SAKIP dinas";
const LAW = "Perusahaan menerapkan UU Ketenagakerjaan";
const CODES = { [PLACED]: "tenaga-kerja-ditempatkan", [SAKIP]: "nilai-sakip", [LAW]: "perusahaan-menerapkan-uu" };

// Each test goes on where the one before it ended.
test.describe.configure({ mode: "serial" });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const item = (page: Page, name: string) => page.getByRole("listitem", { name, exact: true });

const hasFocus = (button: Locator) => button.evaluate((one) => one === document.activeElement);

/** Through the real door for files, as the signed-in operator. */
async function attach(page: Page, tolok: Tolok, names: readonly (keyof typeof CODES)[]): Promise<void> {
  const ids = await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", (desk) =>
    Promise.all(names.map(async (name) => (await desk.entryOf(CODES[name])).id)),
  );
  const form = new FormData();
  for (const id of ids) form.append("realisasi", id);
  form.append("halaman", "halaman 2–4");
  form.append("berkas", new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"], "Rekap Semester II.pdf"));
  const answer = await page.request.post("/api/bukti", { multipart: form, headers: { origin: tolok.address } });
  expect(answer.status()).toBe(201);
}

test("the operator fills in three indicators and sends them", { tag: "@phone" }, async ({ page, tolok }) => {
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", async (desk) => {
    await desk.type("pencari_kerja_ditempatkan", "4.200");
    await desk.type("pencari_kerja_terdaftar", "6.080");
    await desk.type("perusahaan_menerapkan_uu", "640");
    await desk.type("perusahaan_seluruhnya", "1.020");
    await desk.typeDirect(CODES[SAKIP], "87,15");
    await desk.explain(CODES[PLACED], "Rekap bursa kerja terlambat.", "Rekap dibuat mingguan.");
  });
  await signIn(page, OPERATOR);
  await attach(page, tolok, [PLACED, SAKIP, LAW]);
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", (desk) => desk.send(...Object.values(CODES)));
  await page.goto(REVIEW);
  await expect(heading(page)).toHaveText("Tiga isian menunggu verifikasi untuk Semester II 2024");
  await expect(page.getByRole("button", { name: /Teruskan|Kembalikan/ })).toHaveCount(0);
});

test("the verifier returns one value; a reason too short is told and stays in its place", { tag: "@phone" }, async ({
  page,
}) => {
  await signIn(page, VERIFIER);
  await page.goto(REVIEW);
  await expect(heading(page)).toHaveText(
    "Tiga isian menunggu verifikasi Anda untuk Semester II 2024, satu di bawah target",
  );
  const placed = item(page, PLACED);
  await expect(placed.getByRole("row", { name: /Realisasi/ })).toContainText("+9,83 poin");
  await expect(placed).toContainText("Rekap bursa kerja terlambat.");
  await expect(placed).toContainText("cocok");
  const [file] = await Promise.all([
    page.context().waitForEvent("page"),
    placed.getByRole("link", { name: /Rekap Semester II\.pdf/ }).click(),
  ]);
  await file.close();
  await axe(page);
  await placed.getByRole("button", { name: `Kembalikan ${PLACED}` }).click();
  const reason = placed.getByLabel(`Alasan mengembalikan ${PLACED}`);
  await expect(reason).toBeFocused();
  await expect(page.getByText("2 dari 3 dipilih")).toBeVisible();
  await reason.fill("salah");
  await reason.press("Backspace");
  await placed.getByRole("button", { name: "Kembalikan isian ini" }).click();
  await expect(placed.getByText(/Tulis alasannya, paling sedikit 5 huruf/)).toBeVisible();
  await expect(reason).toHaveValue("sala");
  await axe(page);
  await reason.fill("rekap tertulis 6.800, bukan 6.080");
  await placed.getByRole("button", { name: "Kembalikan isian ini" }).click();
  const told = page.getByRole("status").filter({ hasText: "dikembalikan kepada operator" });
  await expect(told).toContainText("“rekap tertulis 6.800, bukan 6.080”");
  await expect(told).toBeFocused();
  await expect(placed).toHaveCount(0);
  const drafts = page.getByRole("table", { name: "Isian yang masih di operator" });
  await expect(drafts.getByRole("row", { name: PLACED })).toContainText("dikembalikan");
});

test("the operator finds the reason on the form, corrects the figure and sends it again", { tag: "@phone" }, async ({
  page,
}) => {
  await signIn(page, OPERATOR);
  await page.goto("/lamongan/disnaker/pengisian?periode=2024-S2");
  await expect(page.getByText("rekap tertulis 6.800, bukan 6.080").first()).toBeVisible();
  const registered = page.getByRole("textbox", { name: /^Pencari kerja yang terdaftar(,|$)/ });
  await registered.fill("6.800");
  await registered.press("Enter");
  await expect(registered.locator("xpath=following-sibling::span")).toHaveText(/^tersimpan/);
  await page.getByRole("button", { name: "Kirim untuk verifikasi" }).click();
  await expect(page.getByText("Satu realisasi dikirim untuk verifikasi.")).toBeVisible();
});

test("corrected, it comes back with what changed; the verifier passes two and keeps one", { tag: "@phone" }, async ({
  page,
}) => {
  await signIn(page, VERIFIER);
  await page.goto(REVIEW);
  const placed = item(page, PLACED);
  await expect(placed).toContainText("Berubah sejak dikembalikan Verifikator Subbag Perencanaan");
  await expect(placed.getByRole("row", { name: /terdaftar/ })).toContainText("6.080 orang");
  await expect(placed.getByRole("row", { name: /terdaftar/ })).toContainText("+720 orang");
  await expect(placed).toContainText("belum diperiksa untuk nilai ini");
  await page.getByLabel(`Ikut diteruskan: ${LAW}`).uncheck();
  await page.getByRole("button", { name: "Teruskan 2 isian ke Kepala Dinas" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 isian diteruskan ke Kepala Dinas" })).toBeVisible();
  await expect(heading(page)).toHaveText("Satu isian menunggu verifikasi Anda untuk Semester II 2024");
  await expect(page.getByRole("heading", { name: "Menunggu persetujuan Kepala Dinas (2)" })).toBeVisible();
  await axe(page);
});

test("the head approves by the keyboard alone, after being told what it means", async ({ page }) => {
  await signIn(page, HEAD);
  await page.goto(REVIEW);
  await expect(heading(page)).toHaveText(
    "Dua realisasi menunggu persetujuan Anda untuk Semester II 2024, satu di bawah target",
  );
  const tick = page.getByLabel(`Ikut disetujui: ${PLACED}`);
  await tick.focus();
  await page.keyboard.press("Space");
  await expect(tick).not.toBeChecked();
  const approve = page.getByRole("button", { name: "Setujui 1 realisasi" });
  for (let tabs = 0; tabs < 20 && !(await hasFocus(approve)); tabs++) await page.keyboard.press("Tab");
  await expect(approve).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Setujui 1 realisasi Semester II 2024?" });
  await expect(dialog).toContainText(SAKIP);
  await expect(dialog).toContainText("terkunci");
  await expect(dialog.getByRole("button", { name: "Periksa lagi" })).toBeFocused();
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: `1 realisasi disetujui dan terkunci: ${SAKIP}.` }),
  ).toBeVisible();
  const done = page.getByRole("table", { name: "Realisasi yang sudah disetujui" });
  await expect(done.getByRole("row", { name: SAKIP })).toContainText("Kepala Dinas Tenaga Kerja");
  await expect(item(page, SAKIP)).toHaveCount(0);
});

test("somebody else was faster: the head is told, keeps the reason, and sees the list as it is now", async ({
  page,
  browser,
  tolok,
}) => {
  await signIn(page, HEAD);
  await page.goto(REVIEW);
  const placed = item(page, PLACED);
  await placed.getByRole("button", { name: `Kembalikan ${PLACED}` }).click();
  await placed.getByLabel(`Alasan mengembalikan ${PLACED}`).fill("bukti lama, mohon diperbarui");
  const other = await browser.newPage({ baseURL: tolok.address });
  await signIn(other, HEAD);
  await other.goto(REVIEW);
  await other.getByRole("button", { name: "Setujui 1 realisasi" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Setujui 1 realisasi" }).click();
  await expect(other.getByRole("status").filter({ hasText: "disetujui dan terkunci" })).toBeVisible();
  await other.close();
  await placed.getByRole("button", { name: "Kembalikan isian ini" }).click();
  const told = page.getByRole("status").filter({ hasText: "sudah disetujui" });
  await expect(told).toContainText("Alasan yang Anda tulis: “bukti lama, mohon diperbarui”");
  await expect(placed).toHaveCount(0);
  await expect(page.getByText("Tidak ada yang menunggu Anda", { exact: false }).first()).toBeVisible();
});

test("who typed a value cannot pass it on, whatever role they hold, and is told so", async ({ page, tolok }) => {
  await withSql(tolok.databaseUrl, async (sql) => {
    await sql.query("begin");
    await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test.role', true)", [
      SYSTEM_ID,
    ]);
    await sql.query(
      `insert into membership (user_id, role, title, government_id, agency_id, valid_from)
       select m.user_id, 'verifier', 'Verifikator pengganti', m.government_id, m.agency_id, '2024-01-01'
       from membership m join "user" u on u.id = m.user_id where u.email = $1`,
      [OPERATOR],
    );
    await sql.query("commit");
  });
  await signIn(page, OPERATOR);
  const account = page.locator("summary", { hasText: "menu akun" });
  await account.click();
  await page.getByRole("button", { name: /Verifikator pengganti/ }).click();
  await expect(account).toContainText("Verifikator pengganti");
  await page.goto(REVIEW);
  const law = item(page, LAW);
  await expect(law).toContainText("Anda ikut mengisi nilai ini");
  await expect(page.getByLabel(`Ikut diteruskan: ${LAW}`)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Teruskan/ })).toHaveCount(0);
  await expect(law.getByRole("button", { name: `Kembalikan ${LAW}` })).toBeVisible();
  await axe(page);
});

test("the inspectorate reads the review and follows a figure to its evidence and history", async ({ page }) => {
  await signIn(page, "evaluator@lamongan.tolok.test");
  await page.goto(REVIEW);
  await expect(page.getByRole("button", { name: /Teruskan|Setujui|Kembalikan/ })).toHaveCount(0);
  await page.getByRole("table", { name: "Realisasi yang sudah disetujui" }).getByRole("link", { name: PLACED }).click();
  await expect(heading(page)).toHaveText(
    "Tenaga kerja yang ditempatkan 61,76% pada Semester II 2024, di bawah target 74,05%",
  );
  await expect(page.getByRole("main")).toContainText("terkunci");
  const evidence = page.getByRole("region", { name: "Bukti dukung" });
  await expect(evidence.getByRole("link", { name: /Rekap Semester II\.pdf/ })).toBeVisible();
  await expect(evidence).toContainText("belum diperiksa untuk nilai ini");
  const history = page.getByRole("region", { name: "Riwayat isian" });
  await expect(history.getByRole("listitem")).toHaveText([
    /Kepala Dinas Tenaga Kerja menyetujui 61,76/,
    /Verifikator Subbag Perencanaan meneruskan/,
    /Operator mengirim 61,76/,
    /Operator mengubah pencari kerja yang terdaftar 6\.080 menjadi 6\.800/,
    /Verifikator Subbag Perencanaan mengembalikan: “rekap tertulis 6\.800, bukan 6\.080”/,
    /Operator mengirim 69,08/,
    /Operator mengisi pencari kerja yang terdaftar 6\.080/,
    /Operator mengisi pencari kerja yang ditempatkan 4\.200/,
  ]);
  const why = page.getByRole("region", { name: "Mengapa 61,76 dan 83,41?" });
  await expect(why).toContainText("4.200 ÷ 6.800 × 100 = 61,7647058823…");
  await axe(page);
});
