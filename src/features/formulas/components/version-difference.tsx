import { Formula } from "#components/page/formula.tsx";
import { Section } from "#components/page/section.tsx";
import { describeFormula } from "#domain/formula/describe.ts";
import type { Formula as Tree } from "#domain/formula/tree.ts";
import { typesetFormula } from "#domain/formula/typeset.ts";
import { formulaDifference } from "#features/formulas/difference.ts";
import type { FormulaKind } from "#features/formulas/schema.ts";
import { FORMULA_WORDS } from "#features/indicators/words.ts";

type Side = { title: string; tree: Tree | null; kind: FormulaKind; note: string };

/** Old and new beside each other, and in words what comes and what goes. */
export function VersionDifference({
  before,
  after,
  labels,
}: {
  before: Side | null;
  after: Side;
  labels: Record<string, string>;
}) {
  const { isSame, added, dropped } = formulaDifference(before?.tree ?? null, after.tree);
  const named = (keys: string[]) => keys.map((key) => labels[key] ?? key).join("; ");
  return (
    <Section title={before ? "Beda rumus" : "Rumus sekarang"} aside={before && isSame ? "rumusnya sama" : undefined}>
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
    </div>
  );
}
