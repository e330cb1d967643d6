import type { ReactNode } from "react";
import { Formula } from "#components/page/formula.tsx";
import { Section } from "#components/page/section.tsx";
import { describeFormula } from "#domain/formula/describe.ts";
import type { Formula as Tree } from "#domain/formula/tree.ts";
import { typesetFormula } from "#domain/formula/typeset.ts";
import { formatFigure, longFigure } from "#domain/value/format.ts";
import { formulaDifference } from "#features/formulas/difference.ts";
import type { StoredTest } from "#features/formulas/figures.ts";
import type { FormulaKind } from "#features/formulas/schema.ts";
import { FORMULA_WORDS } from "#features/formulas/words.ts";

export type Side = { title: string; tree: Tree | null; kind: FormulaKind; note: string; tests: StoredTest[] };

/** Old and new beside each other, and in words what comes and what goes. */
export function VersionDifference({
  title,
  above,
  before,
  after,
  labels,
}: {
  title: string;
  above?: ReactNode;
  before: Side | null;
  after: Side;
  labels: Record<string, string>;
}) {
  const { isSame, added, dropped } = formulaDifference(before?.tree ?? null, after.tree);
  const named = (keys: string[]) => keys.map((key) => labels[key] ?? key).join("; ");
  return (
    <Section title={title} aside={before && isSame ? "rumusnya sama" : undefined}>
      {above}
      <div className="grid grid-cols-2 gap-4 stack:grid-cols-1">
        {before && <SideBox side={before} labels={labels} />}
        <SideBox side={after} labels={labels} />
      </div>
      {before && (added.length > 0 || dropped.length > 0) && (
        <dl className="mt-2 grid gap-1 text-ui">
          {added.length > 0 && (
            <div>
              <dt className="meta inline">Data dasar baru: </dt>
              <dd className="inline">{named(added)}</dd>
            </div>
          )}
          {dropped.length > 0 && (
            <div>
              <dt className="meta inline">Tidak dipakai lagi: </dt>
              <dd className="inline">{named(dropped)}</dd>
            </div>
          )}
        </dl>
      )}
    </Section>
  );
}

function SideBox({ side, labels }: { side: Side; labels: Record<string, string> }) {
  return (
    <div className="min-w-0">
      <h3>{side.title}</h3>
      {side.tree ? (
        <Formula spoken={describeFormula(side.tree, labels)} words={typesetFormula(side.tree, labels)} />
      ) : (
        <p className="formula text-ui">Tanpa rumus: {FORMULA_WORDS[side.kind]}, diisi langsung.</p>
      )}
      <p className="meta mt-1">{side.note}</p>
      {side.tests.map(({ figures, expected }) => (
        <p key={JSON.stringify(figures)} className="meta mt-1">
          Angka uji:{" "}
          {Object.entries(figures)
            .map(([name, exact]) => `${labels[name] ?? name} ${formatFigure(exact)}`)
            .join("; ")}{" "}
          menghasilkan <b>{longFigure(expected)}</b>
        </p>
      ))}
    </div>
  );
}
