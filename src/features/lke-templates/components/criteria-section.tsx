import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { FACT_NAMES } from "#domain/evaluation/factNames.ts";
import type { Component, SubComponent, Template } from "#domain/evaluation/template.ts";
import { formatFigure } from "#domain/value/format.ts";

/** Every component with its sub-components; the criteria of each lie in a fold. */
export function CriteriaSection({ template }: { template: Template }) {
  return (
    <div className="grid gap-8">
      {template.components.map((component) => (
        <Section
          key={component.no}
          title={`${component.no} ${component.name}`}
          aside={`bobot ${formatFigure(component.weight)}`}
          ruled
        >
          <div className="grid">
            {component.subs.map((sub) => (
              <SubFold key={sub.no} {...{ template, component, sub }} />
            ))}
          </div>
        </Section>
      ))}
    </div>
  );
}

function SubFold({ template, component, sub }: { template: Template; component: Component; sub: SubComponent }) {
  const key = `${component.no}.${sub.no}`;
  const withPoints = template.mode === "criterion_points";
  return (
    <Fold
      summary={
        <span>
          <b className="font-semibold">{key}</b> {sub.name}
        </span>
      }
      note={`bobot ${formatFigure(sub.weight)}, ${sub.criteria.length} kriteria${sub.kind ? `, ${sub.kind}` : ""}`}
    >
      {sub.criteria.length === 0 ? (
        <p className="meta">Belum ada kriteria.</p>
      ) : (
        <Table label={`Kriteria ${key}`} rows="snug">
          <thead>
            <tr>
              <Head>No</Head>
              <Head>Kriteria</Head>
              {withPoints && <Head num>Poin</Head>}
              <Head>Fakta dari sistem</Head>
            </tr>
          </thead>
          <tbody>
            {sub.criteria.map(({ no, text, points, toFill, facts, scale }) => (
              <tr key={no}>
                <NameCell>{`${key}.${no}`}</NameCell>
                <TextCell place="full">
                  {text} {toFill && <Chip tone="late">belum ditulis</Chip>}
                  {scale && <span className="meta"> skala {scale}</span>}
                </TextCell>
                {withPoints && (
                  <FigureCell value={points === null ? undefined : formatFigure(points)} place="figure" word="poin" />
                )}
                <TextCell place="full" className="text-ink-2">
                  {facts.map((fact) => FACT_NAMES[fact] ?? fact).join("; ")}
                </TextCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Fold>
  );
}
