// Evidence of Disnaker Lamongan: files and links, sent over a bad network, refused in words, deleted while nothing relies
// on it, and unchecked again when its value is corrected after approval. One story.
import type { Page, Route } from "@playwright/test";
import { approveRealisasi, reopenRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { bindDb, connect } from "#lib/db.ts";
import { bombZip } from "../support/archive.ts";
import { withSql } from "../support/copies.ts";
import { atDesk } from "../support/desk.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";
import { actorOf } from "../support/world.ts";

const ENTRY = "/lamongan/disnaker/pengisian?periode=2024-S2";
const EVIDENCE = "/lamongan/disnaker/bukti?periode=2024-S2";
const OPERATOR = "operator@lamongan.tolok.test";
const [SAKIP, CODE] = ["Nilai SAKIP dinas", "nilai-sakip"];
const PART = 1024 * 1024;

test.describe.configure({ mode: "serial" });

const rail = (page: Page) => page.getByRole("complementary", { name: "Rincian indikator" });
const pdf = (name: string, bytes = 100) => ({
  ...{ name, mimeType: "application/pdf" },
  buffer: Buffer.concat([Buffer.from(`%PDF-1.7\n% ${name}\n`), Buffer.alloc(bytes, 32), Buffer.from("\n%%EOF\n")]),
});

async function openSakip(page: Page): Promise<void> {
  await page.goto(ENTRY);
  await page.getByRole("button", { name: SAKIP, exact: true }).click();
  await expect(rail(page).getByRole("heading", { level: 2 })).toHaveText("Nilai Sakip Dinas Tenaga Kerja");
}

async function choose(page: Page, ...files: ReturnType<typeof pdf>[]): Promise<void> {
  await rail(page).getByRole("button", { name: "Tambah bukti" }).click();
  await rail(page).getByLabel("Berkas bukti").setInputFiles(files);
}

test("several files at once, each with its date and how far it is", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, OPERATOR);
  await openSakip(page);
  const [small, large] = [pdf("LHE 2024.pdf"), pdf("Lampiran besar.pdf", 2.5 * PART)];
  await choose(page, small, large);
  await rail(page).getByLabel("Tanggal dokumen LHE 2024.pdf").fill("2024-09-30");
  await rail(page).getByLabel("Tanggal dokumen Lampiran besar.pdf").fill("2025-01-03");
  await axe(page);
  await rail(page).getByRole("button", { name: "Lampirkan", exact: true }).click();
  await expect(page.getByText("2 berkas dilampirkan.")).toBeVisible();
  const item = (name: string) => rail(page).getByRole("listitem").filter({ hasText: name });
  await expect(item("LHE 2024.pdf")).toContainText("bertanggal 30 September 2024, di dalam periode");
  await expect(item("Lampiran besar.pdf")).toContainText("bertanggal 3 Januari 2025, di luar periode");
});

test("a network that breaks costs one part; after the tab was closed the same file goes on", async ({ page }) => {
  await signIn(page, OPERATOR);
  await openSakip(page);
  const file = pdf("Rekap setahun.pdf", 3.5 * PART);
  const sent: number[] = [];
  const breakAfter = (offset: number) => async (route: Route) => {
    const at = Number(new URL(route.request().url()).searchParams.get("offset"));
    if (route.request().method() !== "PUT" || at <= offset) {
      if (route.request().method() === "PUT") sent.push(at);
      return route.continue();
    }
    return route.abort("connectionfailed");
  };
  await page.route("**/api/bukti/unggahan?**", breakAfter(PART));
  await choose(page, file);
  await rail(page).getByRole("button", { name: "Lampirkan", exact: true }).click();
  await expect(rail(page)).toContainText("Jaringan terputus pada");
  expect(sent).toEqual([0, PART]);

  await page.reload();
  await page.unroute("**/api/bukti/unggahan?**");
  await page.route("**/api/bukti/unggahan?**", breakAfter(Number.POSITIVE_INFINITY));
  await openSakip(page);
  await choose(page, file);
  await rail(page).getByRole("button", { name: "Lampirkan", exact: true }).click();
  await expect(page.getByText("Rekap setahun.pdf dilampirkan.")).toBeVisible();
  await rail(page).getByRole("button", { name: "Catat tanggal Rekap setahun.pdf" }).click();
  await rail(page).getByLabel("Tanggal dokumen").fill("2024-12-31");
  await rail(page).getByRole("button", { name: "Catat", exact: true }).click();
  const item = rail(page).getByRole("listitem").filter({ hasText: "Rekap setahun.pdf" });
  await expect(item).toContainText("bertanggal 31 Desember 2024, di dalam periode");
  expect(sent).toEqual([0, PART, 2 * PART, 3 * PART]);
});

test("an address on the web is evidence as well", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, OPERATOR);
  await openSakip(page);
  await rail(page).getByRole("button", { name: "Tambah tautan" }).click();
  await rail(page).getByLabel("Alamat").fill("http://lamongankab.bps.go.id");
  await rail(page).getByLabel("Judul").fill("Publikasi BPS");
  await rail(page).getByLabel("Tanggal isinya").fill("2024-08-17");
  await rail(page).getByRole("button", { name: "Lampirkan tautan" }).click();
  await expect(rail(page)).toContainText("Alamat http:// tidak diterima");
  await axe(page);
  await rail(page).getByLabel("Alamat").fill("https://lamongankab.bps.go.id/publikasi");
  await rail(page).getByRole("button", { name: "Lampirkan tautan" }).click();
  const link = rail(page).getByRole("link", { name: /Publikasi BPS/ });
  await expect(link).toHaveAttribute("href", "https://lamongankab.bps.go.id/publikasi");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

test("what is no evidence is refused in words, and nothing of it stays", async ({ page, tolok }) => {
  await signIn(page, OPERATOR);
  await openSakip(page);
  const count = () =>
    withSql(tolok.databaseUrl, async (sql) => (await sql.query("select count(*)::int as n from evidence")).rows[0].n);
  const before = await count();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await choose(
    page,
    { ...pdf("laporan.pdf"), buffer: Buffer.from(`MZ\x90\0${"x".repeat(300)}`) },
    { ...pdf("gambar.png"), buffer: Buffer.from(svg) },
    { ...pdf("kosong.pdf"), buffer: Buffer.alloc(0) },
    { ...pdf("bom.xlsx"), buffer: Buffer.from(bombZip("xl/worksheets/sheet1.xml")) },
    pdf("terlalu besar.pdf", 21 * PART),
  );
  const item = (name: string) => rail(page).getByRole("listitem").filter({ hasText: name });
  await expect(item("terlalu besar.pdf")).toContainText("lebih dari 20 MB");
  await rail(page)
    .getByRole("button", { name: /Lampirkan|Coba lagi/ })
    .click();
  await expect(item("bom.xlsx").getByRole("alert")).toContainText('Isi "bom.xlsx" bukan PDF');
  await expect(item("laporan.pdf").getByRole("alert")).toContainText("melainkan EXE");
  await expect(item("gambar.png").getByRole("alert")).toContainText('Isi "gambar.png" bukan PDF');
  await expect(item("kosong.pdf").getByRole("alert")).toContainText("kosong (0 byte)");
  await rail(page).getByRole("button", { name: "Batal" }).click();
  expect(await count()).toBe(before);
});

test("the page of evidence: dated, opened without script, deleted while nothing relies on it", {
  tag: "@phone",
}, async ({ page }) => {
  await signIn(page, OPERATOR);
  await page.goto(EVIDENCE);
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("LHE 2024.pdf").first()).toContainText("di dalam periode");
  await axe(page);
  const file = await page.request.get((await row("LHE 2024.pdf").getByRole("link").first().getAttribute("href")) ?? "");
  expect(file.headers()["content-security-policy"]).toContain("sandbox");
  const doomed = row("Lampiran besar.pdf");
  await doomed.getByRole("button", { name: "Hapus Lampiran besar.pdf" }).click();
  await axe(page);
  await page.getByRole("button", { name: "Hapus untuk selamanya" }).click();
  await expect(page.getByText("Lampiran besar.pdf dihapus.")).toBeVisible();
  await expect(doomed).toHaveCount(0);
});

test("evidence replaced after approval: unchecked wherever it is shown, until somebody says that it still holds", async ({
  page,
  tolok,
}) => {
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", async (desk) => {
    await desk.typeDirect(CODE, "87,15");
    await desk.send(CODE);
  });
  await signIn(page, OPERATOR);
  await page.goto(EVIDENCE);
  const row = page.getByRole("row").filter({ hasText: "LHE 2024.pdf" });
  await row.getByRole("button", { name: "Hapus LHE 2024.pdf" }).click();
  await page.getByRole("button", { name: "Hapus untuk selamanya" }).click();
  await expect(row).toContainText(
    "tidak dapat dihapus: mendukung Nilai SAKIP dinas, Semester II 2024, yang menunggu verifikasi",
  );

  await passAndReopen(tolok.databaseUrl);
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", (desk) => desk.typeDirect(CODE, "86,90"));
  const unchecked = "belum diperiksa untuk nilai ini";
  await page.goto(EVIDENCE);
  await expect(row).toContainText(unchecked);
  await openSakip(page);
  const attached = rail(page).getByRole("listitem").filter({ hasText: "LHE 2024.pdf" });
  await expect(attached).toContainText(unchecked);
  await page.goto("/lamongan/disnaker/indikator/nilai-sakip?periode=2024-S2");
  await expect(page.getByRole("listitem").filter({ hasText: "LHE 2024.pdf" }).first()).toContainText(unchecked);
  await page.goto(EVIDENCE);
  await row.getByRole("button", { name: "Hapus LHE 2024.pdf" }).click();
  await page.getByRole("button", { name: "Hapus untuk selamanya" }).click();
  await expect(row).toContainText("dibekukan bersama nilai yang pernah disetujui");

  await openSakip(page);
  await attached.getByRole("button", { name: "Tetap mendukung nilai ini" }).click();
  await expect(attached).toContainText("cocok");
});

async function passAndReopen(databaseUrl: string): Promise<void> {
  const client = connect(databaseUrl);
  bindDb(client);
  try {
    const { id } = await client.realisasi.findFirstOrThrow({
      where: { indicator: { code: CODE }, period: { code: "2024-S2", government: { code: "lamongan" } } },
    });
    const head = await actorOf(client, "kepala@lamongan.tolok.test");
    await verifyRealisasi(await actorOf(client, "verifikator@lamongan.tolok.test"), { realisasiIds: [id] });
    await approveRealisasi(head, { realisasiIds: [id] });
    await reopenRealisasi(head, { realisasiId: id, reason: "LHE terbaru belum dipakai" });
  } finally {
    await client.$disconnect();
  }
}
