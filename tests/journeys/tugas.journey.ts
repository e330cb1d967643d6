// What is mine: after signing in each person sees it, and each line leads to the very place. One story; its tests go on
// from one another.
import type { Page } from "@playwright/test";
import { withSql } from "../support/copies.ts";
import { atDesk } from "../support/desk.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const OPERATOR = "operator@lamongan.tolok.test";
const VERIFIER = "verifikator@lamongan.tolok.test";
const HEAD = "kepala@lamongan.tolok.test";
const MANAGER = "organisasi@lamongan.tolok.test";
const SCORE = "Nilai SAKIP dinas";
const SYSTEM = "00000000-0000-7000-8000-000000000001";

const finding = (page: Page) => page.getByRole("heading", { level: 1 });
const group = (page: Page, title: string | RegExp) => page.getByRole("region", { name: title });
// The router has an alert of its own, for readers who hear the page.
const problems = (page: Page) => page.getByRole("alert").filter({ hasText: "dibereskan" });
const bell = (page: Page) => page.locator("summary", { hasText: "Pengingat" });

/** Days from now at which semester II is due. */
const dueIn = (databaseUrl: string, days: number) =>
  withSql(databaseUrl, (sql) =>
    sql
      .query(`select set_config('tolok.actor', $1, false), set_config('tolok.action', 'test.window', false)`, [SYSTEM])
      .then(() =>
        sql.query(
          `update period set opens_at = now() - interval '60 days', due_at = now() + make_interval(days => $1),
          locks_at = now() + interval '90 days' where code = '2024-S2'`,
          [days],
        ),
      ),
  );

async function leave(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/masuk");
}

test("an operator lands on what is theirs, and a line leads into its cell", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, OPERATOR);
  await expect(page).toHaveURL(/\/lamongan\/disnaker\/tugas$/);
  await expect(finding(page)).toHaveText("Delapan isian semester II 2024 menunggu Anda, batasnya 45 hari lagi");
  await axe(page);
  await bell(page).click();
  await expect(page.getByText("Tidak ada pengingat", { exact: false })).toBeVisible();
  await axe(page);
  await page.keyboard.press("Escape");
  await group(page, "Belum lengkap (8)").getByRole("link", { name: "isi Angkatan kerja" }).click();
  await expect(page).toHaveURL(/\/pengisian\?periode=2024-S2&indikator=penduduk-yang-bekerja#angka/);
  await expect(page.getByRole("textbox", { name: /^Angkatan kerja/ })).toBeFocused();
});

test("an operator of one bidang has only its own", async ({ page }) => {
  await signIn(page, "operator.penempatan@lamongan.tolok.test");
  await expect(finding(page)).toHaveText("Satu isian semester II 2024 menunggu Anda, batasnya 45 hari lagi");
  await expect(group(page, "Menunggu bidang lain (7)")).toBeVisible();
});

test("who has nothing to do is told so", async ({ page }) => {
  await signIn(page, HEAD);
  await expect(finding(page)).toHaveText("Tidak ada yang menunggu Anda");
  await expect(group(page, /Menunggu .* Anda/)).toHaveCount(0);
});

test("what was sent waits for the verifier and leads to its row; given back, it is the operator's again", {
  tag: "@phone",
}, async ({ page, tolok }) => {
  await send(tolok.databaseUrl, "90");
  await signIn(page, VERIFIER);
  await expect(finding(page)).toHaveText("Satu isian semester II 2024 menunggu keputusan Anda");
  await expect(bell(page)).toContainText("1");
  await axe(page);
  await group(page, "Menunggu verifikasi Anda (1)").getByRole("link", { name: SCORE }).click();
  await expect(page).toHaveURL(/\/periksa\?periode=2024-S2&isian=[\da-f-]{36}#/);
  const item = page.getByRole("listitem", { name: SCORE });
  await expect(item).toBeInViewport();
  await item.getByRole("button", { name: /^Kembalikan/ }).click();
  await page.getByLabel(/^Alasan mengembalikan/).fill("Rekap tertulis 89.");
  await page.getByRole("button", { name: "Kembalikan isian ini" }).click();
  await expect(page.getByText("dikembalikan kepada operator", { exact: false })).toBeVisible();
  await leave(page);
  await signIn(page, OPERATOR);
  await expect(group(page, "Dikembalikan kepada Anda (1)")).toContainText("“Rekap tertulis 89.”");
  await expect(bell(page)).toContainText("1");
  await axe(page);
});

test("the head who is away hands approval on; the colleague approves a.n., and it is told so", async ({
  page,
  tolok,
}) => {
  await send(tolok.databaseUrl, "89");
  await signIn(page, HEAD);
  await page.goto("/lamongan/disnaker/akun");
  await axe(page);
  await page.getByRole("button", { name: "Delegasikan persetujuan" }).click();
  await expect(problems(page)).toContainText("Pilih rekan");
  await expect(problems(page)).toContainText("paling sedikit 10 huruf");
  await axe(page);
  await page.getByLabel("Kepada").selectOption({ label: "Verifikator Subbag Perencanaan" });
  await page.getByLabel("Sampai").fill(dayIn(3));
  await page.getByLabel("Alasan").fill("Dinas luar, surat tugas 094/1.");
  await page.getByRole("button", { name: "Delegasikan persetujuan" }).click();
  await expect(finding(page)).toHaveText(/^Verifikator Subbag Perencanaan bertindak a\.n\. Anda sampai/);
  await axe(page);
  await leave(page);
  await signIn(page, VERIFIER);
  await group(page, "Menunggu verifikasi Anda (1)").getByRole("link", { name: "Periksa satu per satu" }).click();
  await page.getByRole("button", { name: /^Teruskan 1 isian/ }).click();
  await expect(page.getByText(/diteruskan ke/).first()).toBeVisible();
  await page.goto("/lamongan/disnaker/tugas");
  const waiting = group(page, "Menunggu persetujuan Anda a.n. Kepala Dinas Tenaga Kerja (1)");
  await waiting.getByRole("link", { name: SCORE }).click();
  await page.getByRole("button", { name: "Setujui 1 realisasi" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Setujui 1 realisasi" }).click();
  await expect(page.getByText(/disetujui dan terkunci/).first()).toBeVisible();
  await page.goto("/lamongan/disnaker/riwayat?periode=2024-S2");
  await expect(page.getByText(/a\.n\. Kepala Dinas Tenaga Kerja menyetujui Nilai SAKIP dinas/).last()).toBeVisible();
});

test("near the deadline and after it the bell says so; overseers see who is late", { tag: "@phone" }, async ({
  page,
  tolok,
}) => {
  await dueIn(tolok.databaseUrl, 3);
  await signIn(page, OPERATOR);
  await bell(page).click();
  await expect(
    page.getByRole("link", { name: /Batas semester II 2024 3 hari lagi: \d isian belum dikirim/ }),
  ).toBeVisible();
  await dueIn(tolok.databaseUrl, -2);
  await leave(page);
  await signIn(page, MANAGER);
  await expect(finding(page)).toHaveText("Satu instansi terlambat dua hari mengirim semester II 2024");
  await axe(page);
  await page.getByRole("link", { name: "Disnaker Lamongan" }).last().click();
  await expect(page).toHaveURL(/\/periksa\?periode=2024-S2$/);
});

/** A score that was typed, proven and sent, past the screen. */
const send = (databaseUrl: string, figure: string) =>
  atDesk(databaseUrl, OPERATOR, "2024-S2", async ({ typeDirect, entryOf, send }) => {
    await typeDirect("nilai-sakip", figure);
    const { id, agencyId, valueVersion } = await entryOf("nilai-sakip");
    await prove(databaseUrl, { id, agencyId, valueVersion });
    await send("nilai-sakip");
  });

function prove(databaseUrl: string, entry: { id: string; agencyId: string; valueVersion: number }): Promise<unknown> {
  return withSql(databaseUrl, async (sql) => {
    await sql.query(`select set_config('tolok.actor', $1, false), set_config('tolok.action', 'test.prove', false)`, [
      SYSTEM,
    ]);
    await sql.query(
      `with file as (insert into evidence (agency_id, file_name, media_type, size, sha256, storage_key, uploaded_by_id)
          values ($1, 'LHE.pdf', 'application/pdf', 10, repeat('a', 64), 'a', $4)
          on conflict (agency_id, sha256) do update set file_name = excluded.file_name returning id)
        insert into evidence_link (agency_id, evidence_id, realisasi_id, value_version, linked_by_id)
          select $1, id, $2, $3, $4 from file
          on conflict (evidence_id, realisasi_id) do update set value_version = excluded.value_version`,
      [entry.agencyId, entry.id, entry.valueVersion, SYSTEM],
    );
  });
}

const dayIn = (days: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date(Date.now() + days * 86_400_000));
