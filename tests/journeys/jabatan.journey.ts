// Positions and who holds them: the planner of Malang hands a position over, writes its fungsi, ties an IKI as a share of
// another indicator and is told the sum; a new name leaves the old year as it was; everybody else reads.
import type { Page } from "@playwright/test";
import { withSql } from "../support/copies.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";

const LIST = "/malang/disnaker/organisasi/jabatan";
const KASUBBAG = "Kepala Sub Bagian Umum dan Kepegawaian";
const PAGE = `${LIST}/kasubbag-umum-kepegawaian?periode=2018`;

const stays = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const holders = (page: Page) => page.getByRole("table", { name: "Pejabat dari waktu ke waktu" });
const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("from a definitif to a Plt.: the days follow each other, and two at once are refused", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  const answer = await page.goto(`${LIST}?periode=2018`);
  expect((await answer?.body())?.byteLength).toBeLessThan(300 * 1024);
  await expect(heading(page)).toHaveText("Belum satu pun dari 46 jabatan berpejabat");
  await axe(page);
  await page.getByLabel("Cari jabatan atau pejabat").fill("umum kepegawaian");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/cari=umum\+kepegawaian/);
  await page.getByRole("link", { name: KASUBBAG }).click();
  await expect(heading(page)).toHaveText(`${KASUBBAG} belum berpejabat; 1 kinerja, 3 IKI`);

  await page.getByRole("link", { name: "Catat pejabat" }).click();
  await page.getByLabel(/^Nama ?wajib$/).fill("Pejabat Satu");
  await page.getByLabel(/^Sejak ?wajib$/).fill("2017-01-01");
  await page.getByLabel("NIP").fill("123");
  await page.getByRole("button", { name: "Catat pejabat" }).click();
  await expect(page.getByText("NIP terdiri atas 18 angka").first()).toBeVisible();
  await page.getByLabel("NIP").fill("");
  await page.getByRole("button", { name: "Catat pejabat" }).click();
  await expect(holders(page).getByRole("row", { name: /Pejabat Satu/ })).toContainText("Sejak 1 Januari 2017");
  await expect(heading(page)).toContainText("dipangku Pejabat Satu");

  await page.getByRole("link", { name: "Serah terima Pejabat Satu" }).click();
  await page.getByLabel(/^Nama ?wajib$/).fill("Pejabat Dua");
  await page.getByLabel(/^Mulai, sehari sesudah/).fill("2018-03-01");
  await page.getByLabel("Hari terakhir").fill("2018-06-30");
  await page.getByRole("button", { name: "Serah terima" }).click();
  await expect(holders(page)).toContainText("Plt. dari 1 Maret 2018 sampai 30 Juni 2018");
  await expect(holders(page)).toContainText("Dari 1 Januari 2017 sampai 28 Februari 2018");
  await expect(holders(page).getByRole("row", { name: /tidak ada pejabat/ })).toContainText("Sejak 1 Juli 2018");

  await page.getByRole("link", { name: "Catat pejabat" }).click();
  await page.getByLabel(/^Nama ?wajib$/).fill("Pejabat Tiga");
  await page.getByLabel(/^Sejak ?wajib$/).fill("2018-06-01");
  await page.getByRole("button", { name: "Catat pejabat" }).click();
  await expect(page.getByText(/Pejabat Dua \(Plt\.\) memangku jabatan ini dari 1 Maret 2018/)).toBeVisible();
  await expect(page.getByLabel(/^Nama ?wajib$/)).toHaveValue("Pejabat Tiga");
  await axe(page);
  await page.getByLabel(/^Sejak ?wajib$/).fill("2018-07-01");
  await page.getByRole("button", { name: "Catat pejabat" }).click();
  await expect(heading(page)).toContainText("dipangku Pejabat Tiga");
});

test("ended by mistake and taken back; a record that was wrong is removed and taken back", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(PAGE);
  await page.getByRole("link", { name: "Akhiri Pejabat Tiga" }).click();
  await page.getByLabel(/^Hari terakhir Pejabat Tiga/).fill("2018-12-01");
  await page.getByRole("button", { name: "Akhiri", exact: true }).click();
  await expect(heading(page)).toContainText("belum berpejabat");
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(heading(page)).toContainText("dipangku Pejabat Tiga");
  await page.getByRole("link", { name: "Akhiri Pejabat Dua" }).click();
  await page.getByRole("button", { name: "Hapus catatan ini" }).click();
  await expect(holders(page).getByRole("row", { name: /Pejabat Dua/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(holders(page)).toContainText("Plt. dari 1 Maret 2018 sampai 30 Juni 2018");
});

test("fungsi by keyboard alone: written, put in order, removed and taken back; tied to the kinerja", async ({
  page,
}) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(PAGE);
  const fungsi = part(page, "Fungsi");
  for (const text of ["pelaksanaan urusan kepegawaian", "pelaksanaan urusan rumah tangga"]) {
    await fungsi.getByRole("button", { name: "Tambah fungsi" }).focus();
    await page.keyboard.press("Enter");
    await expect(fungsi.getByLabel(/^Kalimat fungsi/)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(fungsi.getByRole("listitem").filter({ hasText: text })).toBeVisible();
  }
  await fungsi.getByRole("button", { name: "Naik pelaksanaan urusan rumah tangga" }).press("Enter");
  await expect(fungsi.getByRole("listitem").first()).toContainText("rumah tangga");
  await fungsi.getByRole("button", { name: "Hapus pelaksanaan urusan rumah tangga" }).press("Enter");
  await expect(fungsi.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Urungkan" }).press("Enter");
  await expect(fungsi.getByRole("listitem").first()).toContainText("rumah tangga");

  const kinerja = part(page, "Kinerja dan IKI");
  await kinerja.getByRole("button", { name: /^Tautkan ke fungsi/ }).press("Enter");
  await kinerja.getByLabel("pelaksanaan urusan kepegawaian").press("Space");
  await kinerja.getByRole("button", { name: "Simpan tautan" }).press("Enter");
  await expect(kinerja).toContainText("Menjalankan fungsi: pelaksanaan urusan kepegawaian");
  await expect(heading(page)).toContainText("1 fungsi tanpa kinerja");
  // Where the keys have brought the page, the bar at its top lies over some of it.
  await page.evaluate(() => window.scrollTo(0, 0));
  await axe(page);
});

test("an IKI carries a share of another indicator; the sum is said until it makes the whole", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(PAGE);
  await page
    .getByRole("link", { name: /^Tautkan/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Tambah tautan" }).click();
  await page.getByLabel("Indikator tertaut 1").selectOption({ label: "PNS yang mendapat layanan kepegawaian" });
  await page.getByLabel("Jenis tautan").selectOption("share");
  await expect(page.getByText("Belum ada bagian lain; semuanya harus berjumlah 100%.")).toBeVisible();
  await page.getByLabel("Bagian").fill("60");
  await page.getByRole("button", { name: "Simpan indikator" }).click();
  await expect(page).not.toHaveURL(/ubah/);
  await page.goto(PAGE);
  const sums = part(page, "Jumlah ke indikator di atasnya");
  await expect(sums).toContainText("Bagian dari 1 indikator berjumlah 60%, bukan 100%.");
  await expect(part(page, "Kinerja dan IKI")).toContainText("60% dari PNS yang mendapat layanan kepegawaian");
  await sums.getByRole("link", { name: "PNS yang mendapat layanan kepegawaian" }).click();
  await expect(part(page, "Yang mendukung indikator ini")).toContainText("berjumlah 60%, bukan 100%");
});

test("a new name holds from its day; another person's text stands beside one's own", async ({ page, tolok }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(PAGE);
  await page.getByRole("link", { name: "Ganti nama" }).click();
  await page.getByLabel(/^Nama pendek/).fill("Kasubbag Kepegawaian");
  await page.getByLabel(/^Bernama begini sejak/).fill("2019-01-01");
  await page.getByRole("button", { name: "Simpan nama baru" }).click();
  await expect(part(page, "Nama dan unit dari waktu ke waktu")).toContainText("sampai 31 Desember 2018");
  await expect(heading(page)).toContainText(KASUBBAG);

  await page.getByRole("link", { name: "Koreksi", exact: true }).click();
  await page.getByLabel(/^Nama pendek/).fill("Kasubbag Umpeg");
  await withSql(tolok.databaseUrl, async (sql) => {
    const { rows } = await sql.query(`select id from "user" where email = 'verifikator@malang.tolok.test'`);
    await sql.query("begin");
    await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test', true)", [
      rows[0].id,
    ]);
    await sql.query(`update "position" set short_name = 'Kasubbag Kepegawaian dan Umum', version = version + 1
      where code = 'kasubbag-umum-kepegawaian'`);
    await sql.query("commit");
  });
  await page.getByRole("button", { name: "Simpan koreksi" }).click();
  await expect(page.getByText("Tersimpan: Kasubbag Kepegawaian dan Umum")).toBeVisible();
  await expect(page.getByText("Tulisan Anda: Kasubbag Umpeg")).toBeVisible();
  await page.getByRole("button", { name: "Pakai tulisan saya" }).click();
  await page.getByRole("button", { name: "Simpan koreksi" }).click();
  await expect(page.getByRole("link", { name: "Catat pejabat" })).toBeVisible();
  await page.goto("/malang/disnaker/riwayat");
  await expect(page.getByText(/mengakhiri nama .* pada 31 Desember 2018/).first()).toBeVisible();
});

test("a new position, moved and ended, its place in the list told by its unit", async ({ page }) => {
  await signIn(page, "verifikator@malang.tolok.test");
  await page.goto(`${LIST}/baru?periode=2018`);
  await page.getByRole("button", { name: "Tambah jabatan" }).click();
  await expect(page.getByText("Tulis nama jabatan seperti pada peraturannya").first()).toBeVisible();
  await page.getByLabel(/^Nama jabatan/).fill("Kepala Dinas Tenaga Kerja");
  await page.getByLabel(/^Nama pendek/).fill("Kepala dinas");
  await page.getByLabel(/^Jenjang/).selectOption("kepala");
  await page.getByLabel(/^Ada sejak/).fill("2017-01-01");
  await page.getByRole("button", { name: "Tambah jabatan" }).click();
  await expect(heading(page)).toHaveText("Kepala dinas belum berpejabat; belum ada kinerja");
  await expect(part(page, "Atasan")).toContainText("Pimpinan daerah");
  await page.getByRole("link", { name: "Akhiri", exact: true }).click();
  await page.getByLabel(/^Hari terakhir/).fill("2018-06-30");
  await page.getByRole("button", { name: "Akhiri jabatan" }).click();
  await expect(heading(page)).toHaveText("Kepala dinas tidak ada pada hari ini");
  await page.getByRole("button", { name: "Buka kembali jabatan" }).click();
  await expect(heading(page)).toContainText("belum berpejabat");
  await page.goto("/malang/disnaker/organisasi/tugas?periode=2018");
  await part(page, "Tugas").getByRole("button", { name: "Tambah tugas" }).click();
  await page.getByLabel(/^Kalimat tugas/).fill("membantu Bupati melaksanakan urusan ketenagakerjaan");
  await page.getByRole("button", { name: "Simpan tugas" }).click();
  await expect(part(page, "Tugas").getByRole("listitem").filter({ hasText: "membantu Bupati" })).toBeVisible();
  await axe(page);
});

test("who reads the agency sees it, without a deed; the public sees nobody", { tag: "@phone" }, async ({ page }) => {
  await signIn(page, "operator@malang.tolok.test");
  await page.goto(`${LIST}?periode=2018&celah=tanpa-pejabat`);
  await expect(page.getByLabel("Yang kurang")).toHaveValue("tanpa-pejabat");
  await expect(page.getByRole("link", { name: "Tambah jabatan" })).toHaveCount(0);
  await stays(page);
  await axe(page);
  await page.goto(`${LIST}/sekretaris-dinas?periode=2018`);
  await expect(heading(page)).toContainText("Sekretaris dinas");
  await expect(page.getByRole("link", { name: "Catat pejabat" })).toHaveCount(0);
  await expect(part(page, "Bawahan langsung, 3 jabatan")).toBeVisible();
  await stays(page);
  await axe(page);
  const missing = await page.goto(`${LIST}/baru?periode=2018`);
  expect(missing?.status()).toBe(404);
  await page.goto("/publik/malang/disnaker");
  await expect(page.getByText("Pejabat Tiga")).toHaveCount(0);
});
