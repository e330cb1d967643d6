// The entry sheet goes out to Excel and comes back: two hundred cells with traps by the clipboard, and a workbook filled
// by hand, while a colleague types into the same period.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { bindDb, connect } from "#lib/db.ts";
import type { Cell } from "#lib/spreadsheet/cell.ts";
import { textOf } from "#lib/spreadsheet/cell.ts";
import { readWorkbook } from "#lib/spreadsheet/read.ts";
import { type WrittenCell, writeWorkbook } from "#lib/spreadsheet/write.ts";
import { transaction } from "#lib/transaction.ts";
import { bombZip } from "../support/archive.ts";
import { withSql } from "../support/copies.ts";
import { atDesk } from "../support/desk.ts";
import { axe, expect, signIn, test } from "../support/journey.ts";
import { systemActor } from "../support/world.ts";

const PAGE = "/lamongan/disnaker/pengisian?periode=2024-S2";
const OPERATOR = "operator@lamongan.tolok.test";
const COLLEAGUE = "operator.pelatihan@lamongan.tolok.test";
const MANY = 200;

test.describe.configure({ mode: "serial" });

const cell = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}(,|$)`) });
const preview = (page: Page) => page.getByRole("region", { name: "Pratinjau tempel" });
const line = (page: Page, name: string) => preview(page).getByRole("row").filter({ hasText: name });
const nth = (n: number) => `Uji ${String(n).padStart(3, "0")}`;
const menu = async (page: Page, what: string) => {
  await page.getByText("Excel", { exact: true }).first().click();
  await page.getByText(what, { exact: true }).click();
};
const upload = (page: Page, name: string, content: Uint8Array) =>
  page.getByLabel("Lembar isian dari Excel").setInputFiles({
    ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) },
  });

async function open(page: Page): Promise<void> {
  await signIn(page, OPERATOR);
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Isi realisasi Semester II 2024");
}

test("filled in Excel: what was typed there is shown beside what is here, and only what is chosen goes in", async ({
  page,
  tolok,
}) => {
  await atDesk(tolok.databaseUrl, OPERATOR, "2024-S2", async (desk) => {
    await desk.type("pencari_kerja_terdaftar", "6.080");
    await desk.type("perusahaan_seluruhnya", "1.020");
  });
  await open(page);
  const [download] = await Promise.all([page.waitForEvent("download"), menu(page, "Unduh lembar")]);
  expect(download.suggestedFilename()).toBe("isian-disnaker-2024-s2.xlsx");
  const content = new Uint8Array(readFileSync(await download.path()));
  const filled = await filledIn(content, {
    pencari_kerja_terdaftar: { number: "6100" },
    pencari_kerja_ditempatkan: { text: "4.200,0" },
    perusahaan_menerapkan_uu: { text: "6o4" },
    perusahaan_seluruhnya: null,
    "nilai-sakip": { number: "0.9", percent: true },
    "nilai-ikm-internal": { text: "1,234" },
    angkatan_kerja: { text: "1,234" },
  });
  await atDesk(tolok.databaseUrl, COLLEAGUE, "2024-S2", (desk) => desk.type("pencari_kerja_terdaftar", "6.090"));
  await page.reload();
  await upload(page, "isian saya.xlsx", filled);
  await expect(preview(page).getByRole("heading")).toHaveText("Pratinjau isian saya.xlsx: 6 sel berubah");
  await expect(line(page, "Pencari kerja yang terdaftar")).toContainText(
    "berubah sejak diunduh: dahulu 6.080, sekarang 6.090",
  );
  await expect(line(page, "Pencari kerja yang ditempatkan")).toContainText("diisi");
  await expect(line(page, "Perusahaan yang menerapkan")).toContainText("ada huruf o di tengah");
  await expect(line(page, "Perusahaan seluruhnya")).toContainText("kosong: dilewati");
  await expect(line(page, "Nilai SAKIP dinas")).toContainText("90%");
  await expect(line(page, "Nilai IKM internal")).toContainText("1,234");
  await expect(line(page, "Angkatan kerja").getByRole("button")).toHaveCount(2);
  await axe(page);
  await line(page, "Angkatan kerja").getByRole("button", { name: "Pakai 1.234" }).click();
  await line(page, "Nilai IKM internal").getByRole("checkbox").uncheck();
  await preview(page).getByRole("button", { name: "Terapkan 3 isian" }).click();
  await expect(cell(page, "Pencari kerja yang ditempatkan")).toHaveValue("4.200,0");
  await expect(cell(page, "Angkatan kerja")).toHaveValue("1234");
  await expect(cell(page, "Nilai SAKIP dinas")).toHaveValue("90%");
  await expect(cell(page, "Pencari kerja yang terdaftar")).toHaveValue("6.090");
  await expect(cell(page, "Perusahaan seluruhnya")).toHaveValue("1.020");
  await expect(cell(page, "Nilai IKM internal")).toHaveValue("");
  await expect
    .poll(() => stored(tolok.databaseUrl))
    .toMatchObject({ pencari_kerja_ditempatkan: "4200", pencari_kerja_terdaftar: "6090", angkatan_kerja: "1234" });
});

test("another file, another period, a program, a bomb: told in words, and nothing changes", async ({ page }) => {
  await open(page);
  const told = (words: string) => expect(page.getByText(words)).toBeVisible();
  await upload(page, "laporan.xlsx", Buffer.from(`MZ\x90\0${"x".repeat(400)}`));
  await told('"laporan.xlsx" bukan buku kerja Excel.');
  await upload(page, "kosong.xlsx", new Uint8Array());
  await told('"kosong.xlsx" kosong (0 byte)');
  await upload(page, "bom.xlsx", bombZip("xl/worksheets/sheet1.xml"));
  await told('"bom.xlsx" menjadi terlalu besar bila dibuka');
  await upload(page, "besar.xlsx", new Uint8Array(21 * 1024 * 1024));
  await told("Berkas lebih dari 5 MB, jadi bukan lembar isian");
  await upload(
    page,
    "lain.xlsx",
    await writeWorkbook([
      {
        name: "Rekap",
        rows: [
          ["Kode", "Nilai"],
          ["a", { number: "1" }],
        ],
      },
    ]),
  );
  await told("Ini bukan lembar isian dari Tolok");
  const other = await page.request.get("/api/unduh/isian?pemda=lamongan&instansi=disnaker&periode=2024-S1");
  await upload(page, "semester satu.xlsx", await other.body());
  await told("Lembar ini untuk Semester I 2024, sedangkan yang dibuka Semester II 2024");
  await expect(preview(page)).toHaveCount(0);
  const stranger = await page.request.get("/api/unduh/isian?pemda=jombang&instansi=dinsosnakertrans&periode=2015");
  expect(stranger.status()).toBe(404);
});

test("copied out and pasted back, every row finds its own cell and nothing changes", async ({ page }) => {
  await open(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await menu(page, "Salin ke Excel");
  await expect(page.getByText(/^\d+ baris disalin\. Tempel di Excel\.$/)).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await (await item?.getType(type))?.text()) ?? "";
    return { text: await text("text/plain"), html: await text("text/html") };
  });
  expect(copied.text).toContain(
    "pencari_kerja_ditempatkan\tTenaga kerja yang ditempatkan\tPencari kerja yang ditempatkan\torang",
  );
  expect(copied.text).toMatch(/\t4200(\r|$)/m);
  expect(copied.html).toContain("<td>4200</td>");
  await cell(page, "Angkatan kerja").focus();
  await page.keyboard.press("Control+V");
  await expect(preview(page)).toContainText("Tujuan, menurut nama");
  await expect(preview(page).getByRole("button", { name: "Tidak ada yang diterapkan" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview(page)).toHaveCount(0);
});

test("two hundred cells from Excel with every trap: each has its verdict, and what can be read goes in", async ({
  page,
  tolok,
}) => {
  test.setTimeout(180_000);
  await addMany(tolok.databaseUrl);
  await open(page);
  await page.reload();
  await lockSome(tolok.databaseUrl, [41, 42, 43]);
  await page.reload();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const figures = Array.from({ length: MANY }, (_, at) => figureAt(at + 1));
  const extra = ["1", "2"];
  const block = [...figures, ...extra].map((figure, at) => `baris ${at}\t${at * 3},1\t${figure}`).join("\r\n");
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${block}\r\n`);
  await cell(page, nth(1)).focus();
  await page.keyboard.press("Control+V");
  await expect(preview(page).getByRole("heading")).toHaveText(`Pratinjau tempel: ${MANY} sel dari Excel`);
  await expect(preview(page)).toContainText("2 baris tidak punya sel tujuan, jadi dilewati.");
  await expect(line(page, nth(2))).toContainText("2,5");
  await expect(line(page, nth(20))).toContainText("90%");
  await expect(line(page, nth(7)).getByRole("button")).toHaveCount(2);
  await expect(line(page, nth(13))).toContainText("kosong: dilewati");
  await expect(line(page, nth(29))).toContainText("bukan bilangan");
  await expect(line(page, nth(31))).toContainText("tidak terbaca");
  await expect(line(page, nth(41))).toContainText("terkunci: menunggu verifikasi");
  await line(page, nth(7)).getByRole("button", { name: "Pakai 1,234" }).click();
  await line(page, nth(3)).getByRole("checkbox").uncheck();
  const passed = figures.filter((figure, at) => isFigure(figure) && ![2, 40, 41, 42].includes(at)).length + 1;
  await preview(page)
    .getByRole("button", { name: `Terapkan ${passed} isian` })
    .click();
  await expect.poll(() => storedMany(tolok.databaseUrl), { timeout: 120_000 }).toMatchObject({ n: passed });
  const values = (await storedMany(tolok.databaseUrl)).values;
  expect(values).toMatchObject({ "uji-002": "2.5", "uji-007": "1.234", "uji-020": "90", "uji-200": "90" });
  expect(Object.keys(values)).not.toEqual(expect.arrayContaining(["uji-003"]));
  await expect(cell(page, nth(13))).toHaveValue("");
  await expect(page.getByText("Menyimpan", { exact: false })).toHaveCount(0);
});

test("on a phone the way out and back lies on the screen as well", { tag: "@phone-only" }, async ({ page }) => {
  await open(page);
  await page.getByText("Excel", { exact: true }).first().click();
  for (const what of ["Salin ke Excel", "Unduh lembar", "Unggah lembar"])
    await expect(page.getByText(what, { exact: true })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(page.getByText("Unduh lembar", { exact: true })).toBeHidden();
  await axe(page);
});

/** Commas, per cent signs, two readings, nothing, words, a slip of the keyboard. */
function figureAt(n: number): string {
  if (n === 7) return "1.234";
  if (n === 13) return "";
  if (n === 29) return "sembilan";
  if (n === 31) return "1.012.0";
  return n % 20 === 0 ? "90%" : `${n},5`;
}

const isFigure = (text: string) => /^\d+(,\d+|%)$/.test(text);

/** The workbook with other contents in the figure column of these rows; everything else as it came. */
async function filledIn(content: Uint8Array, figures: Record<string, WrittenCell>): Promise<Uint8Array> {
  const sheets = await readWorkbook({ name: "isian.xlsx", content });
  return writeWorkbook(
    sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => {
        const code = textOf(row[0]);
        const same = row.map(written);
        return code in figures ? same.with(5, figures[code] ?? null) : same;
      }),
    })),
  );
}

const written = (one: Cell): WrittenCell =>
  one.kind === "number" ? { number: one.exact, percent: one.percent } : textOf(one);

async function onDatabase(url: string, work: (client: ReturnType<typeof connect>) => Promise<unknown>): Promise<void> {
  const client = connect(url);
  bindDb(client);
  try {
    await work(client);
  } finally {
    await client.$disconnect();
  }
}

const addMany = (url: string) =>
  onDatabase(url, async (client) => {
    const model = await client.indicator.findFirstOrThrow({
      where: { code: "tenaga-kerja-ditempatkan", agency: { code: "disnaker", government: { code: "lamongan" } } },
      select: { agencyId: true, programId: true },
    });
    await transaction(systemActor, "test.many", (tx) =>
      tx.indicator.createMany({
        data: Array.from({ length: MANY }, (_, at) => ({
          ...{
            ...model,
            code: `uji-${String(at + 1).padStart(3, "0")}`,
            sortOrder: 1000 + at,
            level: "program" as const,
            isIku: false,
          },
          ...{
            name: nth(at + 1),
            shortName: nth(at + 1),
            satuan: "persen",
            polarity: "maximise" as const,
            decimals: 2,
          },
          ...{
            accumulation: "last" as const,
            entryMode: "cumulative" as const,
            measuredIn: ["S1", "S2"],
            validFromYear: 2021,
          },
        })),
      }),
    );
  });

const lockSome = (url: string, numbers: number[]) =>
  onDatabase(url, async () => {
    const codes = numbers.map((n) => `uji-${String(n).padStart(3, "0")}`);
    await transaction(systemActor, "test.lock", (tx) =>
      tx.realisasi.updateMany({ where: { indicator: { code: { in: codes } } }, data: { state: "submitted" } }),
    );
  });

const stored = (url: string) =>
  withSql(url, async (sql) => {
    const { rows } = await sql.query<{ key: string; amount: string }>(
      `select v.key, trim_scale(w.amount)::text as amount from variable_value w join variable v on v.id = w.variable_id
       join period p on p.id = w.period_id where p.code = '2024-S2' and w.amount is not null`,
    );
    return Object.fromEntries(rows.map(({ key, amount }) => [key, amount]));
  });

const storedMany = (url: string) =>
  withSql(url, async (sql) => {
    const { rows } = await sql.query<{ code: string; amount: string }>(
      `select i.code, trim_scale(r.direct_amount)::text as amount from realisasi r join indicator i on i.id = r.indicator_id
       where i.code like 'uji-%' and r.direct_amount is not null`,
    );
    return { n: rows.length, values: Object.fromEntries(rows.map(({ code, amount }) => [code, amount])) };
  });
