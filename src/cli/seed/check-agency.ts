/** What the shape of an agency file cannot say: that its parts know each other and its figures are what is printed. */
import { collectVariables } from "#domain/formula/collect.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import { sumExact } from "#domain/value/arithmetic.ts";
import { readFigure } from "#domain/value/read.ts";
import type { AgencyFile, SeedIndicator } from "./format.ts";
import { indicatorsOf } from "./indicators.ts";

/** Problems in Indonesian, each naming its place; none when the file holds together. */
export function agencyProblems(file: AgencyFile): string[] {
  return [
    ...keyProblems(file),
    ...unitProblems(file),
    ...formulaProblems(file),
    ...figureProblems(file),
    ...paguProblems(file),
    ...file.findings.flatMap(({ place, indicator }) =>
      indicator === null || indicatorsOf(file).some((placed) => placed.indicator.key === indicator)
        ? []
        : [`Temuan "${place}": indikator "${indicator}" tidak ada.`],
    ),
  ];
}

function keyProblems(file: AgencyFile): string[] {
  const kegiatan = file.programs.flatMap((program) => program.kegiatan);
  const sets: [string, { key: string }[]][] = [
    ["indikator", indicatorsOf(file).map(({ indicator }) => indicator)],
    ["variabel", file.variables],
    ["unit", file.units],
    ["sasaran", file.sasaran],
    [
      "program, kegiatan, dan sub kegiatan",
      [...file.programs, ...kegiatan, ...kegiatan.flatMap((one) => one.subKegiatan)],
    ],
    ["jabatan", file.positions],
    ["kinerja", file.positions.flatMap(({ kinerja }) => kinerja)],
  ];
  return sets.flatMap(([what, items]) =>
    duplicates(items.map(({ key }) => key)).map((key) => `Kunci ${what} "${key}" dipakai dua kali.`),
  );
}

function unitProblems(file: AgencyFile): string[] {
  const known = new Map(file.units.map((unit) => [unit.key, unit]));
  const missing = (place: string, keys: readonly (string | null)[]) =>
    keys.flatMap((key) => (key === null || known.has(key) ? [] : [`${place}: unit "${key}" tidak ada.`]));
  return [
    // A parent stands above its children in the file, so a circle cannot be written.
    ...file.units.flatMap(({ key, parent }, index) =>
      parent === null || file.units.slice(0, index).some((above) => above.key === parent)
        ? []
        : [`Unit "${key}": induk "${parent}" tidak ada di atasnya.`],
    ),
    ...file.positions.flatMap(({ key, unit }) => missing(`Jabatan "${key}"`, [unit])),
    ...file.variables.flatMap(({ key, unit }) => missing(`Variabel "${key}"`, [unit])),
    ...indicatorsOf(file).flatMap(({ indicator }) =>
      missing(placeOf(indicator), [...indicator.units, indicator.sourceUnit]),
    ),
    ...indicatorsOf(file).flatMap(({ indicator }) =>
      indicator.units
        .filter(
          (key) =>
            indicator.responsible !== null &&
            !known.get(key)?.printedAs.some((name) => indicator.responsible?.includes(name)),
        )
        .map((key) => `${placeOf(indicator)}: penanggung jawab "${indicator.responsible}" bukan ejaan unit "${key}".`),
    ),
  ];
}

function formulaProblems(file: AgencyFile): string[] {
  const known = new Set(file.variables.map(({ key }) => key));
  const used = new Set<string>();
  const problems = indicatorsOf(file).flatMap(({ indicator }) => {
    const { formula } = indicator;
    const place = placeOf(indicator);
    if (formula === null) return [];
    const direct = formula.kind === "score" || formula.kind === "index";
    if (direct !== (formula.expression === null))
      return [`${place}: jenis ${formula.kind} ${direct ? "diukur langsung, tanpa" : "memerlukan"} rumus.`];
    if (formula.expression === null) return [];
    if ((formula.latex === null) === (formula.printed === null))
      return [`${place}: rumus tercetak ditulis pada latex atau printed, tepat satu.`];
    const parsed = parseFormula(formula.expression);
    if (!parsed.ok) return parsed.errors.map(({ message }) => `${place}: ${message}`);
    const uses = collectVariables(parsed.tree);
    for (const { key } of uses) used.add(key);
    const unknown = uses
      .filter(({ key }) => !known.has(key))
      .map(({ key }) => `${place}: variabel "${key}" tidak ada.`);
    return unknown.length > 0 || isOfKind(formula.kind, formula.expression)
      ? unknown
      : [`${place}: rumus bukan jenis ${formula.kind}.`];
  });
  return [
    ...problems,
    ...[...known].filter((key) => !used.has(key)).map((key) => `Variabel "${key}" tidak dipakai rumus mana pun.`),
  ];
}

function isOfKind(kind: NonNullable<SeedIndicator["formula"]>["kind"], expression: string): boolean {
  const key = "([a-z0-9_]+)";
  const forms: Partial<Record<typeof kind, RegExp>> = {
    count: new RegExp(`^${key}$`),
    difference: new RegExp(`^${key} - ${key}$`),
    ratio: new RegExp(`^${key} / ${key} \\* 100$`),
    growth: new RegExp(`^\\(${key} - last_year\\(\\1\\)\\) / last_year\\(\\1\\) \\* 100$`),
  };
  return forms[kind]?.test(expression) ?? true;
}

function figureProblems(file: AgencyFile): string[] {
  return indicatorsOf(file).flatMap(({ indicator }) => {
    const place = placeOf(indicator);
    const printed = [
      ...indicator.targets.map((one) => [`target ${one.period}`, one] as const),
      ...indicator.realisasi.map((one) => [`realisasi ${one.period}`, one] as const),
      ...indicator.realisasi.flatMap((one) => (one.capaian ? [[`capaian ${one.period}`, one.capaian] as const] : [])),
    ];
    return [
      ...printed
        .filter(([, one]) => !saysTheSame(one))
        .map(([what, one]) => `${place}: ${what} tercetak "${one.printed}", nilainya ${one.value}.`),
      ...duplicates(indicator.targets.map(({ period }) => period)).map(
        (period) => `${place}: target ${period} tertulis dua kali.`,
      ),
      ...duplicates(indicator.realisasi.map(({ period }) => period)).map(
        (period) => `${place}: realisasi ${period} tertulis dua kali.`,
      ),
    ];
  });
}

function paguProblems(file: AgencyFile): string[] {
  const subKegiatan = file.programs.flatMap(({ kegiatan }) => kegiatan.flatMap((one) => one.subKegiatan));
  const all = [...file.plan.paguTotal, ...[...file.programs, ...subKegiatan].flatMap(({ pagu }) => pagu)];
  const problems = all
    .filter((one) => !saysTheSame(one))
    .map(({ printed, value }) => `Pagu tercetak "${printed}", nilainya ${value}.`);
  for (const total of file.plan.paguTotal) {
    const sum = sumExact(
      file.programs.flatMap(({ pagu }) => pagu.filter(({ year }) => year === total.year).map(({ value }) => value)),
    );
    if (sum !== total.value) problems.push(`Pagu ${total.year}: jumlah program ${sum}, tercetak ${total.printed}.`);
  }
  if (file.poverty) {
    const { supporting, supportingTotal } = file.poverty;
    for (const { subKegiatan: key, printed, value } of supporting) {
      const found = subKegiatan.find((sub) => sub.key === key);
      if (!found) problems.push(`Anggaran kemiskinan: sub kegiatan "${key}" tidak ada.`);
      else if (!found.pagu.some((pagu) => pagu.value === value))
        problems.push(`Anggaran kemiskinan: ${printed} bukan pagu "${key}".`);
    }
    const sum = sumExact(supporting.map(({ value }) => value));
    if (sum !== supportingTotal.value)
      problems.push(`Anggaran kemiskinan: jumlahnya ${sum}, tercetak ${supportingTotal.printed}.`);
  }
  return problems;
}

function saysTheSame({ printed, value }: { printed: string; value: string | null }): boolean {
  const reading = readFigure(printed);
  return value === null ? reading.kind === "dash" : reading.kind === "number" && reading.exact === value;
}

const placeOf = ({ key }: SeedIndicator) => `Indikator "${key}"`;
const duplicates = (keys: readonly string[]) => [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
