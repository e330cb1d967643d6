import type { ReactNode } from "react";
import { Formula } from "#components/page/formula.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { describeFormula } from "#domain/formula/describe.ts";
import type { Trace, TracedInput } from "#domain/formula/trace.ts";
import type { Formula as Tree } from "#domain/formula/tree.ts";
import { typesetFormula } from "#domain/formula/typeset.ts";
import { ABSENCE_WORDS, givenFigure } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import { FORMULA_WORDS } from "#features/formulas/words.ts";
import { VariableTable } from "#features/indicators/components/variable-table.tsx";
import type { FormulaRow, IndicatorDetail } from "#features/indicators/detail.ts";

type Props = {
  detail: IndicatorDetail;
  trace: Trace | null;
  year: number;
  /** For who may write the formula that is not there yet. */
  make?: ReactNode;
};

/** The formula in words, and beside it with the figures of the period where it was computed. */
export function FormulaSection({ detail, trace, year, make }: Props) {
  const version = versionOf(detail, trace, year);
  const tree = trace?.formula?.tree ?? version?.tree;
  return (
    <Section title="Rumus" aside={version && versionWords(version)}>
      {tree ? (
        <Typeset tree={tree} labels={detail.labels} trace={trace} />
      ) : (
        <WithoutFormula detail={detail} version={version} make={make} />
      )}
      {version && version.keys.length > 0 && (
        <div className="mt-3">
          <VariableTable variables={detail.variables.filter(({ key }) => version.keys.includes(key))} />
        </div>
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
      value.kind === "number" ? givenFigure(value.exact, decimals ?? 0) : ABSENCE_WORDS[value.because],
    ]),
  );
}

type Without = { detail: IndicatorDetail; version: FormulaRow | undefined; make?: ReactNode };

function WithoutFormula({ detail, version, make }: Without) {
  const by = detail.dataProvider ? ` oleh ${detail.dataProvider}` : "";
  if (!version && detail.formulas.length > 0)
    return <Empty action={make}>Belum ada versi rumus yang berlaku pada tahun ini.</Empty>;
  if (!version && !detail.isPrinted)
    return <Empty action={make}>Rumusnya belum dirancang; sampai saat itu angkanya dicatat langsung{by}.</Empty>;
  if (!version) return <Empty action={make}>Dokumen tidak memuat rumus; angkanya dicatat langsung{by}.</Empty>;
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
