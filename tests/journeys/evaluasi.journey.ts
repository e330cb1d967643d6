// Lamongan 2024: evaluated from its own assessment to the inspector's approval, in the browser, by the keyboard where
// people would use it. What is answered eighty times over is written below the surface; every kind of step is done above.
import type { Page } from "@playwright/test";
import { criteriaOf, subsOf, type Template } from "#domain/evaluation/template.ts";
import { templateOf } from "#features/lke-templates/queries.ts";
import { withSql } from "../support/copies.ts";
import { smallPdf } from "../support/file-store.ts";
import { axe, expect, signIn, signOut, type Tolok, test } from "../support/journey.ts";
import { SYSTEM_ID } from "../support/world.ts";

const LEAD = "ketua.tim@lamongan.tolok.test";
const OPERATOR = "operator@lamongan.tolok.test";
const HEAD = "kepala@lamongan.tolok.test";
const FIRST = "evaluator@lamongan.tolok.test";
const SECOND = "evaluator2@lamongan.tolok.test";
const INSPECTOR = "inspektur@lamongan.tolok.test";
const HOME = "/lamongan/disnaker/evaluasi?periode=2024";
const SELF = "/lamongan/disnaker/evaluasi/2024/mandiri";
const DESK = "/lamongan/disnaker/evaluasi/2024/kertas-kerja";

test.describe.configure({ mode: "serial" });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** As the installation: rows that nobody would click eighty times in a test. */
const below = (
  tolok: Tolok,
  work: (sql: Parameters<Parameters<typeof withSql>[1]>[0], id: string, template: Template) => Promise<void>,
) =>
  withSql(tolok.databaseUrl, async (sql) => {
    await sql.query("begin");
    await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test', true)", [
      SYSTEM_ID,
    ]);
    const { rows } = await sql.query(
      "select e.id, v.body from evaluation e join lke_template_version v on v.id = e.template_version_id where e.year = 2024",
    );
    await work(sql, rows[0].id, templateOf(rows[0].body));
    await sql.query("commit");
  });

const changeTo = async (page: Page, email: string) => {
  await signOut(page);
  await signIn(page, email);
};

const confirm = async (page: Page, verb: string) => {
  await page.getByRole("button", { name: verb }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: verb }).click();
};

test("on a phone the team lead finds where to begin", { tag: "@phone-only" }, async ({ page }) => {
  await signIn(page, LEAD);
  await page.goto(HOME);
  await expect(heading(page)).toHaveText("Belum ada evaluasi AKIP yang dimulai");
  await axe(page);
});

test("the team lead starts the evaluation with two evaluators", async ({ page }) => {
  await signIn(page, LEAD);
  await page.goto(HOME);
  await expect(heading(page)).toHaveText("Belum ada evaluasi AKIP yang dimulai");
  await axe(page);
  await page.getByRole("checkbox", { name: "Evaluator Inspektorat" }).check();
  await page.getByRole("checkbox", { name: "Evaluator Kedua Inspektorat" }).check();
  await page.getByLabel("Bagian Evaluator Kedua Inspektorat").fill("1.b");
  await page.getByLabel("Ketua tim").selectOption({ label: "Ketua Tim Inspektorat" });
  await page.getByLabel(/^Inspektur/).selectOption({ index: 1 });
  await page.getByRole("button", { name: /Mulai evaluasi/ }).click();
  await page.waitForURL(/kertas-kerja/);
  await expect(heading(page)).toContainText("12 bagian belum dijawab");
});

test("the agency assesses itself: by letter, by number, and once for good", async ({ page, tolok }) => {
  await signIn(page, OPERATOR);
  await page.goto(SELF);
  await expect(heading(page)).toContainText("belum dijawab");
  await axe(page);
  const first = page.getByRole("group", { name: "Jawaban 1.a.1", exact: true });
  await first.getByRole("radio").first().focus();
  await page.keyboard.press("y");
  await expect(first.getByRole("radio", { name: "Ya" })).toBeChecked();
  await expect(page.getByText(/tersimpan \d\d\.\d\d/).first()).toBeVisible();
  const ruler = page.getByRole("group", { name: "Jawaban mandiri 1.a" });
  await ruler.getByRole("radio").first().focus();
  await page.keyboard.press("3");
  await expect(ruler.getByRole("radio", { name: /^BB/ })).toBeChecked();
  await expect(page.getByText(/tersimpan \d\d\.\d\d/).nth(1)).toBeVisible();
  await page.reload();
  await expect(first.getByRole("radio", { name: "Ya" })).toBeChecked();
  await page.getByRole("button", { name: "Unggah bukti untuk 1.a.1" }).click();
  await page.getByLabel("Berkas untuk 1.a.1").setInputFiles({
    name: "pedoman.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(smallPdf("pedoman teknis perencanaan")),
  });
  await page.getByLabel("Tanggal dokumen").fill("2024-01-15");
  await page.getByRole("textbox", { name: "Halaman" }).fill("hal. 3");
  await page.getByRole("button", { name: "Lampirkan" }).click();
  await expect(page.getByText(/hal\. 3, 15 Januari 2024/)).toBeVisible();
  await below(tolok, async (sql, id, template) => {
    for (const { key } of criteriaOf(template))
      await sql.query(
        `insert into self_answer (agency_id, evaluation_id, key, probe, edited_by_id)
         select agency_id, id, $2, 'yes', $3 from evaluation where id = $1 on conflict do nothing`,
        [id, key, SYSTEM_ID],
      );
    for (const { key } of subsOf(template))
      await sql.query(
        `insert into self_answer (agency_id, evaluation_id, key, answer, edited_by_id)
         select agency_id, id, $2, 'BB', $3 from evaluation where id = $1 on conflict do nothing`,
        [id, key, SYSTEM_ID],
      );
  });
  await changeTo(page, HEAD);
  await page.goto(SELF);
  await expect(heading(page)).toHaveText("Penilaian mandiri lengkap dan siap dikirim");
  await confirm(page, "Kirim penilaian mandiri");
  await expect(heading(page)).toContainText("Penilaian mandiri dikirim");
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.goto(DESK);
  await expect(page.getByText("Halaman tidak ditemukan").or(heading(page))).toBeVisible();
  await expect(page.getByText("Nilai sementara")).toHaveCount(0);
});

test("two evaluators score apart, differ, and settle", async ({ page, tolok }) => {
  await below(tolok, async (sql, id, template) => {
    for (const { key } of criteriaOf(template))
      await sql.query(
        `insert into evaluation_answer (agency_id, evaluation_id, user_id, key, probe)
         select e.agency_id, e.id, u.id, $2, 'yes' from evaluation e, "user" u where e.id = $1 and u.email = $3`,
        [id, key, FIRST],
      );
    for (const { key } of subsOf(template).filter((one) => one.key !== "1.a"))
      await sql.query(
        `insert into evaluation_answer (agency_id, evaluation_id, user_id, key, answer)
         select e.agency_id, e.id, u.id, $2, 'BB' from evaluation e, "user" u where e.id = $1 and u.email = $3`,
        [id, key, FIRST],
      );
  });
  await signIn(page, SECOND);
  await page.goto(`${DESK}?bagian=1.b`);
  await expect(page.getByText(/target 2024 di bawah realisasi 2023/).first()).toBeVisible();
  await axe(page);
  const ruler = page.getByRole("group", { name: "Jawaban evaluator 1.b" });
  await ruler.getByRole("radio").first().focus();
  await page.keyboard.press("5");
  await expect(ruler.getByRole("radio", { name: /^CC/ })).toBeChecked();
  await page.getByLabel("Catatan evaluator").fill("Satuan dua indikator tidak cocok dengan rumusnya.");
  // The window closes before the field is left: the words are there again, and saved.
  await page.reload();
  await expect(page.getByLabel("Catatan evaluator")).toHaveValue("Satuan dua indikator tidak cocok dengan rumusnya.");
  await expect(page.getByText(/tersimpan \d\d\.\d\d/).first()).toBeVisible();
  await expect(page.getByText("1.b: dua jawaban.")).toBeVisible();
  await page.getByLabel("Yang disepakati").selectOption("CC");
  await page.getByRole("textbox", { name: /^Alasan ?wajib$/ }).fill("Disepakati sesudah membaca bukti bersama.");
  await page.getByRole("button", { name: "Sepakati" }).click();
  await expect(page.getByText("Disepakati CC")).toBeVisible();
  await page.getByRole("button", { name: "Jadikan rekomendasi" }).click();
  await expect(page.getByText(/Rekomendasi 1 dibuat dari 1\.b/)).toBeVisible();
  await changeTo(page, FIRST);
  await page.goto(`${DESK}?bagian=1.a`);
  const own = page.getByRole("group", { name: "Jawaban evaluator 1.a" });
  await own.getByRole("radio").first().focus();
  await page.keyboard.press("3");
  await expect(heading(page)).toContainText("Nilai 78,20, predikat BB");
  await page.keyboard.press("Alt+ArrowRight");
  await page.waitForURL(/bagian=1\.b/);
});

test("finished, reviewed and approved by three; then it stands", async ({ page, tolok }) => {
  await below(tolok, async (sql, id, template) => {
    for (const rule of template.prerequisites)
      await sql.query(
        `insert into evaluation_explanation (agency_id, evaluation_id, key, reason, written_by_id)
         select agency_id, id, $2, 'Pemanfaatan berjalan dari dokumen tahun lalu.', $3 from evaluation where id = $1`,
        [id, `${rule.subject} ${rule.rule} ${rule.of.join(" ")}`, SYSTEM_ID],
      );
  });
  await signIn(page, FIRST);
  await page.goto(DESK);
  await confirm(page, "Selesaikan penilaian");
  await expect(page.getByText("menunggu reviu ketua tim")).toBeVisible();
  await changeTo(page, LEAD);
  await page.goto(DESK);
  await axe(page);
  await confirm(page, "Selesai direviu");
  await expect(page.getByText("menunggu persetujuan inspektur")).toBeVisible();
  await changeTo(page, INSPECTOR);
  await page.goto(DESK);
  await confirm(page, "Setujui evaluasi");
  await expect(page.getByText("sudah disetujui")).toBeVisible();
  await expect(heading(page)).toHaveText("Nilai 78,20, predikat BB");
  await changeTo(page, OPERATOR);
  await page.goto(HOME);
  await expect(heading(page)).toHaveText("Evaluasi 2024: 78,20, predikat BB");
  await page.goto(DESK);
  await expect(heading(page)).toHaveText("Nilai 78,20, predikat BB");
});

test("the report is drafted from the approved worksheet", async ({ page }) => {
  await signIn(page, LEAD);
  await page.goto(DESK);
  await page.getByRole("link", { name: "Laporan (LHE)" }).click();
  await expect(heading(page)).toHaveText("Laporan hasil evaluasi 2024 belum ada");
  await page.getByRole("button", { name: "Susun draf laporan" }).click();
  await expect(heading(page)).toContainText("Nilai 78,20, predikat BB");
  await page.goto("/lamongan/disnaker/evaluasi/2024/lhe?tampilan=cetak");
  await expect(page.getByRole("cell", { name: "78,20" }).first()).toBeVisible();
});
