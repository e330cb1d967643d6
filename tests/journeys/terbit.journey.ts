// A value goes the whole way to the public, is talked about, corrected after it was published, and goes the way again.
import type { Page } from "@playwright/test";
import { atDesk } from "../support/desk.ts";
import { axe, expect, signIn, type Tolok, test } from "../support/journey.ts";

const OPERATOR = "operator@lamongan.tolok.test";
const VERIFIER = "verifikator@lamongan.tolok.test";
const HEAD = "kepala@lamongan.tolok.test";
const MANAGER = "organisasi@lamongan.tolok.test";
const REVIEW = "/lamongan/disnaker/periksa?periode=2024-S2";
const NAME = "Nilai IKM internal";
const CODE = "nilai-ikm-internal";
const REASON = "Rekap survei direvisi sesudah terbit.";

// Each test goes on where the one before it ended.
test.describe.configure({ mode: "serial" });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const item = (page: Page) => page.getByRole("listitem", { name: NAME, exact: true });

async function as(page: Page, email: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/masuk");
  await signIn(page, email);
  await page.goto(path);
}

/** The two steps in between, which periksa.journey is about. */
async function passOn(page: Page): Promise<void> {
  await as(page, VERIFIER, REVIEW);
  await page.getByRole("button", { name: "Teruskan 1 isian ke Kepala Dinas" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 isian diteruskan" })).toBeVisible();
  await as(page, HEAD, REVIEW);
  await page.getByRole("button", { name: "Setujui 1 realisasi" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Setujui 1 realisasi" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 realisasi disetujui" })).toBeVisible();
}

async function attach(page: Page, tolok: Tolok): Promise<void> {
  const { id } = await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", (desk) => desk.entryOf(CODE));
  const form = new FormData();
  form.append("realisasi", id);
  form.append("halaman", "");
  form.append("berkas", new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"], "Laporan survei.pdf"));
  const answer = await page.request.post("/api/bukti", { multipart: form, headers: { origin: tolok.address } });
  expect(answer.status()).toBe(201);
}

test("the operator sends, the verifier asks without returning, the operator reads and answers", async ({
  page,
  tolok,
}) => {
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", (desk) => desk.typeDirect(CODE, "88"));
  await signIn(page, OPERATOR);
  await attach(page, tolok);
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", (desk) => desk.send(CODE));
  await as(page, VERIFIER, REVIEW);
  await item(page).getByText("Catatan (0)").click();
  await item(page).getByLabel(`Catatan tentang ${NAME}`).fill("Surveinya berapa responden?");
  await item(page).getByRole("button", { name: "Kirim catatan" }).click();
  await expect(item(page).getByRole("listitem").filter({ hasText: "Surveinya berapa responden?" })).toBeVisible();
  await axe(page);
  await as(page, OPERATOR, "/lamongan/disnaker/tugas");
  await page.locator("summary", { hasText: "Pengingat" }).click();
  await expect(page.getByRole("link", { name: "1 catatan semester II 2024 belum Anda baca" })).toBeVisible();
  await page.goto(`/lamongan/disnaker/pengisian?periode=2024-S2&indikator=${CODE}`);
  const rail = page.getByRole("region", { name: "Catatan" });
  await expect(rail).toContainText("Surveinya berapa responden?");
  await rail.getByLabel(`Catatan tentang ${NAME}`).fill("212 responden, lihat halaman 3.");
  await rail.getByRole("button", { name: "Kirim catatan" }).click();
  await expect(rail.getByRole("listitem").filter({ hasText: "212 responden" })).toBeVisible();
  await axe(page);
});

test("approved, it waits for the manager, who publishes it; everybody reads it at once", async ({ page }) => {
  await passOn(page);
  await page.goto("/publik/lamongan/disnaker?periode=2024-S2");
  await expect(page.getByText(NAME)).toHaveCount(0);
  await as(page, MANAGER, "/lamongan/disnaker/tugas");
  await expect(heading(page)).toHaveText("Satu instansi menunggu terbit, satu realisasi sudah disetujui");
  await axe(page);
  await page.getByRole("link", { name: "Disnaker Lamongan" }).first().click();
  await expect(heading(page)).toHaveText("Satu realisasi Semester II 2024 menunggu Anda terbitkan");
  await axe(page);
  await page.getByRole("button", { name: "Terbitkan 1 realisasi" }).click();
  const question = page.getByRole("dialog", { name: "Terbitkan 1 realisasi Semester II 2024?" });
  await expect(question).toContainText("terbaca siapa saja");
  await question.getByRole("button", { name: "Terbitkan 1 realisasi" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 realisasi terbit dan terbaca publik" })).toBeVisible();
  await page.goto("/publik/lamongan/disnaker?periode=2024-S2");
  await expect(page.getByText(NAME).first()).toBeVisible();
});

test("a mistake found afterwards is opened again with its reason, and is no longer public", async ({ page }) => {
  await as(page, MANAGER, REVIEW);
  await page.getByRole("button", { name: `Buka kembali ${NAME}` }).click();
  await page.getByLabel(`Alasan membuka kembali ${NAME}`).fill("keliru");
  await page.getByRole("button", { name: "Buka kembali untuk dikoreksi" }).click();
  await expect(page.getByText(/Tulis alasannya, paling sedikit 10 huruf/)).toBeVisible();
  await page.getByLabel(`Alasan membuka kembali ${NAME}`).fill(REASON);
  await page.getByRole("button", { name: "Buka kembali untuk dikoreksi" }).click();
  const drafts = page.getByRole("table", { name: "Isian yang masih di operator" });
  await expect(drafts.getByRole("row", { name: NAME })).toContainText(REASON);
  await page.goto("/publik/lamongan/disnaker");
  await expect(page.getByRole("link", { name: "Semester II 2024" })).toHaveCount(0);
});

test("the corrected value is compared with the approved one, goes the way again and is published", async ({
  page,
  tolok,
}) => {
  await as(page, OPERATOR, `/lamongan/disnaker/pengisian?periode=2024-S2&indikator=${CODE}`);
  await expect(page.getByRole("grid").getByText(REASON)).toBeVisible();
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", async (desk) => {
    await desk.typeDirect(CODE, "86");
    await desk.send(CODE);
  });
  await as(page, VERIFIER, REVIEW);
  await expect(item(page)).toContainText("dikoreksi setelah terbit");
  await expect(item(page)).toContainText(REASON);
  await expect(item(page).getByRole("row", { name: /Realisasi/ })).toContainText("−2,00");
  await expect(item(page)).toContainText("Buktinya sama dengan saat disetujui.");
  await axe(page);
  await passOn(page);
  await as(page, MANAGER, REVIEW);
  await page.getByRole("button", { name: "Terbitkan 1 realisasi" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Terbitkan 1 realisasi" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 realisasi terbit" })).toBeVisible();
  await page.goto("/publik/lamongan/disnaker?periode=2024-S2");
  await expect(page.getByText("86,00").first()).toBeVisible();
});
