// An opinion instead of a figure: the planner makes the indicator, gives it a target in words, and the operator answers with
// a word; capaian comes from the steps of the scale.
import { withSql } from "../support/copies.ts";
import { axe, expect, signIn, signOut, test } from "../support/journey.ts";

test.describe.configure({ mode: "serial" });

const NAME = "Opini BPK atas laporan keuangan";
const CODE = "opini-bpk-atas-laporan-keuangan";

test("the planner makes an indicator whose satuan is a scale, and its figure comes from outside", async ({
  page,
  tolok,
}) => {
  const sasaran = await withSql(tolok.databaseUrl, async (sql) => {
    const { rows } = await sql.query<{ id: string }>(
      `select s.id from sasaran s join plan p on p.id = s.plan_id join agency a on a.id = p.agency_id
       join government g on g.id = a.government_id
       where g.code = 'lamongan' and a.code = 'disnaker' order by s.sort_order limit 1`,
    );
    return rows[0]?.id ?? "";
  });
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto(`/lamongan/disnaker/indikator/baru?periode=2024-S2&sasaran=${sasaran}`);
  await page.getByLabel(/^Nama resmi/).fill(NAME);
  await page.getByLabel(/^Nama pendek/).fill(NAME);
  await page.getByLabel(/^Satuan/).selectOption("opini BPK");
  await page.getByLabel("Angka di belakang koma").fill("0");
  await page.getByLabel("Semester II", { exact: true }).check();
  await page.getByRole("button", { name: "Tambah indikator" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(NAME);

  await page.goto(`/lamongan/disnaker/indikator/${CODE}/rumus?periode=2024-S2`);
  await page.getByLabel("Jenis rumus").selectOption("score");
  await page.getByLabel("Mengapa rumusnya begini").fill("Opini diberikan BPK, bukan dihitung dinas.");
  await page.getByRole("button", { name: "Ajukan untuk disetujui" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/menunggu persetujuan$/);
  await signOut(page);
  await signIn(page, "kepala@lamongan.tolok.test");
  await page.goto(`/lamongan/disnaker/indikator/${CODE}/rumus?periode=2024-S2`);
  await page.getByRole("button", { name: /^Setujui, berlaku sejak/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("versi 1 berlaku sejak");
});

test("its target is a word of the scale; a figure beside the scale is refused with the words there are", async ({
  page,
}) => {
  await signIn(page, "verifikator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/rencana/target?tahun=2024");
  const cell = page.getByLabel(`Target ${NAME}, Semester II 2024`);
  await cell.fill("79,48");
  await expect(page.getByText(/bukan tingkat skala Opini BPK.*WTP, WDP, TW, TMP/)).toBeVisible();
  await cell.fill("wtp");
  await page.getByLabel(`Target ${NAME}, Tahun 2024`).fill("WTP");
  await page.getByRole("button", { name: "Simpan 2 target" }).click();
  await expect(cell).toHaveValue("WTP");
  await expect(page.getByText("2 sel berubah")).toHaveCount(0);
});

test("the operator answers with a word, and reads capaian from the scale", async ({ page }) => {
  await signIn(page, "operator@lamongan.tolok.test");
  await page.goto("/lamongan/disnaker/pengisian?periode=2024-S2");
  const cell = page.getByRole("textbox", { name: new RegExp(`^${NAME}`) });
  await cell.fill("bagus");
  await cell.press("Enter");
  await expect(page.getByText(/"bagus" bukan tingkat skala Opini BPK/)).toBeVisible();
  await cell.fill("wdp");
  await cell.press("Enter");
  await expect(cell).toHaveValue("WDP");
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: NAME, exact: true }) });
  await expect(row).toContainText("75,00");
  await axe(page);
  await page.reload();
  await expect(cell).toHaveValue("WDP");
  await page.goto(`/lamongan/disnaker/indikator/${CODE}?periode=2024-S2`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${NAME} WDP pada Semester II 2024, di bawah target WTP`,
  );
  await expect(page.getByRole("main")).not.toContainText("opini BPK opini BPK");
  await axe(page);
});
