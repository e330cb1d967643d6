import { Formula } from "#components/page/formula.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { describeFormula } from "#domain/formula/describe.ts";
import type { Trace, TracedInput } from "#domain/formula/trace.ts";
import type { Formula as Tree } from "#domain/formula/tree.ts";
import { typesetFormula } from "#domain/formula/typeset.ts";
import { ABSENCE_WORDS, formatFigure } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import type { FormulaRow, IndicatorDetail } from "#features/indicators/detail.ts";
import { FORMULA_WORDS } from "#features/indicators/words.ts";

type Props = { detail: IndicatorDetail; trace: Trace | null; year: number };

/** The formula in words, and beside it with the figures of the period where it was computed. */
export function FormulaSection({ detail, trace, year }: Props) {
  const version = versionOf(detail, trace, year);
  const tree = trace?.formula?.tree ?? version?.tree;
  return (
    <Section title="Rumus" aside={version && versionWords(version)}>
      {tree ? (
        <Typeset tree={tree} labels={detail.labels} trace={trace} />
      ) : (
        <WithoutFormula detail={detail} version={version} />
      )}
      {version?.printed && <p className="meta mt-2">Tercetak di dokumen: “{version.printed}”</p>}
      {detail.sharedWith.length > 0 && (
        <p className="meta mt-2">
          Data dasarnya juga dipakai{" "}
          {detail.sharedWith.map((one) => `${one.shortName} (${one.labels.join(", ")})`).join("; ")}.
        </p>
      )}
    </Section>
  );
}

function Typeset({ tree, labels, trace }: { tree: Tree; labels: IndicatorDetail["labels"]; trace: Trace | null }) {
  const sentence = describeFormula(tree, labels);
  // With no figure at all there is nothing to put in.
  const computed = trace?.formula && trace.inputs.some(({ value }) => value.kind === "number") ? trace : null;
  const number = computed?.realisasi.kind === "number";
  const result = computed && number ? withSatuan(computed.rounding.shown, computed.indicator.satuan) : undefined;
  return (
    <Formula
      spoken={
        computed ? `${sentence}. Dengan angkanya: ${computed.substituted}${result ? ` = ${result}` : ""}` : sentence
      }
      words={typesetFormula(tree, labels)}
      figures={computed ? typesetFormula(tree, labels, figuresOf(computed.inputs)) : undefined}
      result={result}
    />
  );
}

function figuresOf(inputs: readonly TracedInput[]): Record<string, string> {
  return Object.fromEntries(
    inputs.map(({ use, value, decimals }) => [
      use,
      value.kind === "number"
        ? formatFigure(value.exact, longest(value.exact, decimals ?? 0))
        : ABSENCE_WORDS[value.because],
    ]),
  );
}

const longest = (exact: string, decimals: number): number => Math.max(decimals, exact.split(".")[1]?.length ?? 0);

function WithoutFormula({ detail, version }: { detail: IndicatorDetail; version: FormulaRow | undefined }) {
  const by = detail.dataProvider ? ` oleh ${detail.dataProvider}` : "";
  if (!version) return <Empty>Dokumen tidak memuat rumus; angkanya dicatat langsung{by}.</Empty>;
  return (
    <Empty>
      Tanpa rumus: {FORMULA_WORDS[version.kind]} yang diberikan{by || " dari luar"} dan diisi langsung.
    </Empty>
  );
}

/** The version that made the figure, else the one in force in the year. */
function versionOf(detail: IndicatorDetail, trace: Trace | null, year: number): FormulaRow | undefined {
  const used = trace?.formula?.version;
  return (
    detail.formulas.find((one) => one.version === used) ??
    detail.formulas.find((one) => one.validFromYear <= year && (one.validToYear === null || one.validToYear >= year))
  );
}

const versionWords = (one: FormulaRow): string =>
  `versi ${one.version}, ${FORMULA_WORDS[one.kind]}, berlaku sejak ${one.validFromYear}`;
