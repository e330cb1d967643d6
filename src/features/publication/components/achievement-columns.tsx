import { Columns } from "#components/charts/columns.tsx";
import type { Period } from "#domain/period/period.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { Achievement } from "#features/publication/achievement.ts";
import { periodWords } from "#features/publication/headline.ts";
import { inWords } from "#lib/format.ts";

/** More figures than this do not fit under their columns. The list beside the chart has them all. */
const LABELLED = 12;

type Props = {
  /** From the lowest capaian to the highest. */
  ordered: Achievement[];
  period: Period;
};

export function AchievementColumns({ ordered, period }: Props) {
  const columns = ordered.flatMap(({ shortName, capaian }) =>
    capaian ? [{ name: shortName, value: capaian.exact, text: formatFigure(capaian.exact, 1), ...capaian }] : [],
  );
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return <div />;
  const span = columns.length > 1 ? `dari ${first.shown} sampai ${last.shown}` : first.shown;
  return (
    <figure className="pt-16 stack:pt-0 print:pt-0">
      <figcaption className="meta">
        Capaian tiap indikator dalam % target.{first.below && " Batang arsir belum mencapai target."}
      </figcaption>
      <div className="mt-3">
        <Columns
          label={`Capaian ${inWords(columns.length)} indikator ${periodWords(period)}, ${span} persen`}
          referenceText="100"
          columns={columns.map(({ name, value, text }, i) => ({
            ...{ name, value },
            text: columns.length <= LABELLED || i === 0 || i === columns.length - 1 ? text : "",
          }))}
        />
      </div>
    </figure>
  );
}
