// What the printed capaian of a document say beside the computed ones, counted, and as the heading of the page.
import type { PrintedVerdict } from "#domain/capaian/printed.ts";
import type { PrintedCheck, ReportRow, ReportTable } from "#features/realisasi/capaian-rows.ts";

export type Checked = PrintedCheck & { code: string; name: string; period: string; printed: string };

export type PrintedCount = { total: number } & Record<PrintedVerdict, number>;

/** Every printed capaian of the tables, in the order in which they stand there. */
export function checkedFigures(tables: readonly ReportTable[]): Checked[] {
  return rowsOf(tables).flatMap((row) =>
    [...(row.before ? [row.before] : []), ...row.parts].flatMap(({ code: period, capaian }) =>
      capaian.kind === "figure" && capaian.check
        ? [{ ...capaian.check, code: row.code, name: row.shortName, period, printed: capaian.text }]
        : [],
    ),
  );
}

export function countPrinted(checked: readonly Checked[]): PrintedCount {
  const count: PrintedCount = {
    total: checked.length,
    same: 0,
    "within-input-rounding": 0,
    truncated: 0,
    different: 0,
  };
  for (const { verdict } of checked) count[verdict] += 1;
  return count;
}

/** "13 capaian tercetak: 11 sama dengan hitungan, 2 dalam pembulatan masukan", or what there is instead. */
export function reportHeadline(tables: readonly ReportTable[], year: number): string {
  const count = countPrinted(checkedFigures(tables));
  if (count.total === 0) return withoutPrint(tables, year);
  const all = `${count.total} capaian tercetak`;
  if (count.same === count.total) return `${all}, ${count.total === 1 ? "" : "semuanya "}sama dengan hitungan`;
  const said = VERDICTS.flatMap((verdict) => (count[verdict] > 0 ? [`${count[verdict]} ${SAID[verdict]}`] : []));
  return `${all}: ${said.join(", ")}`;
}

function withoutPrint(tables: readonly ReportTable[], year: number): string {
  const rows = rowsOf(tables);
  if (rows.length === 0) return `Belum ada indikator sasaran atau program tahun ${year}`;
  const measured = rows.filter(({ parts }) => parts.some(({ capaian }) => capaian.kind === "figure"));
  if (measured.length > 0) return `Capaian ${year}: ${measured.length} dari ${rows.length} indikator sudah terukur`;
  const untargeted = rows.every(
    ({ yearTarget, parts }) => yearTarget.kind === "absent" && parts.every(({ target }) => target.kind === "absent"),
  );
  return untargeted
    ? `${rows.length} indikator, target dan realisasi ${year} belum diisi`
    : `${rows.length} indikator, belum ada capaian ${year}`;
}

/** The last part of the year for which anything was measured: "s.d. Semester I". */
export function measuredUntil(table: ReportTable): string | null {
  const measured = table.groups.flatMap(({ rows }) =>
    rows.flatMap(({ parts }) => parts.filter(({ realisasi }) => realisasi.kind === "figure").map(({ code }) => code)),
  );
  return measured.sort().at(-1) ?? null;
}

const rowsOf = (tables: readonly ReportTable[]): ReportRow[] =>
  tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));

const VERDICTS = ["same", "within-input-rounding", "truncated", "different"] as const;
const SAID: Record<PrintedVerdict, string> = {
  same: "sama dengan hitungan",
  "within-input-rounding": "dalam pembulatan masukan",
  truncated: "dipotong, tidak dibulatkan",
  different: "berbeda dari hitungan",
};
