// A workbook that comes back: whose it is, and what stands in its figure column now. It changes nothing; the form lays
// it beside what is there and a person decides.
import { periodName } from "#domain/period/period.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { codeOf, HEADS } from "#features/entry/workbook.ts";
import { Refusal } from "#lib/refusal.ts";
import { type Cell, type Sheet, textOf } from "#lib/spreadsheet/cell.ts";

/** exact: of a number cell, which has one reading; text: as it stands there; kept, version: as it left. */
export type UploadedRow = { field: string; text: string; exact: string | null; kept: string; version: number };

type Where = Pick<EntrySheet, "agency" | "period">;

export function readUploaded(sheets: readonly Sheet[], where: Where): UploadedRow[] {
  refuseUnlessOurs(sheets, where);
  const found = sheets.map(({ rows }) => rowsUnder(rows)).find((rows) => rows !== null);
  if (!found)
    throw refused(
      "Kolom tersembunyi pada lembar ini hilang, jadi barisnya tidak dikenali. Unduh lagi lembarnya, lalu isi di sana.",
    );
  return found;
}

function refuseUnlessOurs(sheets: readonly Sheet[], where: Where): void {
  const texts = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map(textOf)));
  const code = texts.find((text) => /^tolok-isian\/\d+\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(text));
  if (!code)
    throw refused(
      "Ini bukan lembar isian dari Tolok. Unduh lembar periode ini dan isi di sana; tabel lain dapat ditempel dengan Tempel dari Excel.",
    );
  if (code === codeOf(where)) return;
  const [, version, agencyId] = code.split("/");
  if (version !== "1") throw refused("Lembar ini dari Tolok versi lain. Unduh lagi lembarnya.");
  if (agencyId !== where.agency.id) throw refused(`Lembar ini milik instansi lain, bukan ${where.agency.name}.`);
  const told = texts[texts.indexOf("Periode") + 1];
  const name = periodName(where.period);
  throw refused(
    `Lembar ini untuk ${told && told !== "" ? told : "periode lain"}, sedangkan yang dibuka ${name}. Buka periode itu, atau unduh lembar ${name}.`,
  );
}

/** null: this sheet has no row that carries our heads. Rows may be sorted, filtered or fewer; the heads say where. */
function rowsUnder(rows: readonly Cell[][]): UploadedRow[] | null {
  const at = rows.findIndex((row) => row.map(textOf).includes(HEADS.field));
  const head = rows[at]?.map(textOf) ?? [];
  const column = (name: string) =>
    head.findIndex((text) => text === name || (name === HEADS.figure && text.startsWith(`${name} `)));
  const [figure, field, version, kept] = [HEADS.figure, HEADS.field, HEADS.version, HEADS.kept].map(column) as [
    number,
    number,
    number,
    number,
  ];
  if (at < 0 || [figure, field, version, kept].some((place) => place < 0)) return null;
  return rows.slice(at + 1).flatMap((row) => {
    const name = textOf(row[field]).trim();
    if (!/^(angka|nilai)\/[0-9a-f-]{36}$/.test(name)) return [];
    const cell = row[figure];
    return [
      {
        ...{ field: name, text: textOf(cell).trim(), kept: textOf(row[kept]) },
        exact: cell?.kind === "number" && !cell.percent ? cell.exact : null,
        version: Number(textOf(row[version])) || 0,
      },
    ];
  });
}

const refused = (message: string) => new Refusal("invalid", message);
