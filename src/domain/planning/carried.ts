// How an indicator is carried by those below it (IKU by IKI): copied, in shares of the whole, or in components that add up
// to it. What can be checked by figures is checked here; what cannot is said to be so.
import { unevenShares } from "#domain/planning/shares.ts";
import { compareExact, divideExact, multiplyExact, sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { isCountable, withSatuan } from "#domain/value/satuan.ts";

/** target, realisasi: canonical decimals of one period; null where there is none, or none of one figure (a range). */
type Carrier = {
  code: string;
  name: string;
  satuan: string;
  target: string | null;
  realisasi: string | null;
};

export type Carried = Carrier & {
  by: readonly (Carrier & { kind: "copy" | "share" | "component"; share: string | null })[];
};

/** holds: false where two figures contradict each other, null where there is nothing yet to compare. */
export type CarryFinding = { holds: boolean | null; text: string };

/** One finding per rule and link that there is; empty where nothing carries the indicator. */
export function checkCarried(carried: Carried): CarryFinding[] {
  return [...shareFindings(carried), ...copyFindings(carried), ...componentFindings(carried)];
}

function shareFindings(carried: Carried): CarryFinding[] {
  const parts = carried.by.flatMap((one) =>
    one.kind === "share" && one.share !== null ? [{ ...one, share: one.share }] : [],
  );
  if (parts.length === 0) return [];
  const links = parts.map(({ share }) => ({ parentCode: carried.code, parentName: carried.name, share }));
  const sum = formatFigure(sumExact(parts.map(({ share }) => share)));
  const who = `Bagian dari ${parts.length} indikator`;
  const total =
    unevenShares(links).length === 0
      ? { holds: true, text: `${who} berjumlah 100%.` }
      : { holds: false, text: `${who} berjumlah ${sum}%, bukan 100%.` };
  return [total, ...parts.flatMap((part) => shareOfTarget(carried, part))];
}

/** A share of something that is counted is a count as well: 25% of 100 people are 25 people. */
function shareOfTarget(carried: Carried, part: Carrier & { share: string }): CarryFinding[] {
  if (!isCountable(carried.satuan) || part.satuan !== carried.satuan) return [];
  if (carried.target === null || part.target === null) return [];
  const due = divideExact(multiplyExact(carried.target, part.share), "100") as string;
  const shares = `${formatFigure(part.share)}% dari target ${written(carried, carried.target)}`;
  if (compareExact(due, part.target) === 0) return [{ holds: true, text: `Target ${part.name} adalah ${shares}.` }];
  return [
    {
      holds: false,
      text: `Target ${part.name} ${written(part, part.target)}, padahal ${shares} adalah ${written(part, due)}.`,
    },
  ];
}

function copyFindings(carried: Carried): CarryFinding[] {
  return carried.by
    .filter(({ kind }) => kind === "copy")
    .flatMap((copy) => {
      if (copy.satuan !== carried.satuan)
        return [
          {
            holds: false,
            text: `${copy.name} bersatuan ${copy.satuan}, ${carried.name} ${carried.satuan}: bukan indikator yang sama.`,
          },
        ];
      return [same("Target", "target", carried, copy), same("Realisasi", "realisasi", carried, copy)];
    });
}

function same(word: string, of: "target" | "realisasi", carried: Carrier, copy: Carrier): CarryFinding {
  const [above, below] = [carried[of], copy[of]];
  if (above === null || below === null) {
    const lacking = above === null ? carried.name : copy.name;
    return { holds: null, text: `${word} ${lacking} belum ada, jadi belum dapat dibandingkan.` };
  }
  if (compareExact(above, below) === 0)
    return { holds: true, text: `${word} ${copy.name} sama, ${written(copy, below)}.` };
  return {
    holds: false,
    text: `${word} ${copy.name} ${written(copy, below)}, berbeda dari ${carried.name} ${written(carried, above)}.`,
  };
}

function componentFindings(carried: Carried): CarryFinding[] {
  const parts = carried.by.filter(({ kind }) => kind === "component");
  if (parts.length === 0) return [];
  if (!isCountable(carried.satuan) || parts.some(({ satuan }) => satuan !== carried.satuan))
    return [
      {
        holds: null,
        text: `${parts.length} komponen tidak dijumlahkan: satuannya ${unlike(carried, parts)}. Rumus ${carried.name} yang menghubungkannya.`,
      },
    ];
  return [summed("target", carried, parts), summed("realisasi", carried, parts)];
}

function summed(of: "target" | "realisasi", carried: Carrier, parts: readonly Carrier[]): CarryFinding {
  const figures = parts.flatMap((one) => one[of] ?? []);
  const whole = carried[of];
  const name = `${of === "target" ? "Target" : "Realisasi"} ${parts.length} komponen`;
  if (whole === null || figures.length < parts.length) {
    const lacking = parts.length - figures.length;
    const why = lacking > 0 ? `${lacking} komponen belum punya ${of}` : `${carried.name} belum punya ${of}`;
    return { holds: null, text: `${name} belum dapat dijumlahkan: ${why}.` };
  }
  const sum = sumExact(figures);
  if (compareExact(sum, whole) === 0) return { holds: true, text: `${name} berjumlah ${written(carried, sum)}.` };
  return {
    holds: false,
    text: `${name} berjumlah ${written(carried, sum)}, padahal ${of} ${carried.name} ${written(carried, whole)}.`,
  };
}

function unlike(carried: Carrier, parts: readonly Carrier[]): string {
  const units = [...new Set([carried.satuan, ...parts.map(({ satuan }) => satuan)])];
  return units.length > 1 ? `berbeda (${units.join(", ")})` : units.join();
}

const written = ({ satuan }: Carrier, exact: string): string => withSatuan(formatFigure(exact), satuan);
