import type { Route } from "next";
import Link from "next/link";
import { labelAt } from "#domain/formula/describe.ts";
import { writeFormula } from "#domain/formula/write.ts";
import type { FormulaRow } from "#features/indicators/detail.ts";
import { formatDay } from "#lib/format.ts";

type Props = {
  formulas: FormulaRow[];
  labels: Record<string, string>;
  /** The version by which the figure of the page was computed. */
  used: number | undefined;
  year: number;
  /** Where a version stands beside the one before it. */
  differenceHref: (before: number, after: number) => Route;
};

/** Newest first, each with its reason: an approved figure keeps the version it was approved with. */
export function FormulaVersions({ formulas, labels, used, year, differenceHref }: Props) {
  return (
    <ol>
      {formulas.map((one, index) => (
        <li key={one.id} className="grid grid-cols-[24px_minmax(0,1fr)] gap-2 border-b border-line py-2 text-ui">
          <b className={isInForce(one, year) ? "text-brand" : "text-ink-3"}>
            <span className="sr-only">Versi </span>
            {one.version}
          </b>
          <div>
            {one.reason}
            <p className="meta">
              {yearsOf(one)}, {authorship(one)}
              {one.version === used && ", dipakai angka ini"}
              {formulas[index + 1] && (
                <>
                  .{" "}
                  <Link href={differenceHref(formulas[index + 1]?.version ?? 0, one.version)} prefetch={false}>
                    Lihat beda<span className="sr-only"> dengan versi {formulas[index + 1]?.version}</span>
                  </Link>
                </>
              )}
            </p>
            {formulas.length > 1 && one.tree && (
              <p className="meta">{writeFormula(one.tree, ({ key, at }) => labelAt(key, at, labels))}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const isInForce = ({ validFromYear, validToYear }: FormulaRow, year: number): boolean =>
  validFromYear <= year && (validToYear === null || validToYear >= year);

function yearsOf({ validFromYear, validToYear }: FormulaRow): string {
  return validToYear === null ? `berlaku sejak ${validFromYear}` : `berlaku ${validFromYear}–${validToYear}`;
}

function authorship({ author, approvedBy, approvedAt }: FormulaRow): string {
  if (!approvedBy || !approvedAt) return `dicatat ${author}`;
  return `disetujui ${approvedBy} ${formatDay(approvedAt)}`;
}
