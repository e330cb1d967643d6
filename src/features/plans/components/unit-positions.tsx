import type { Route } from "next";
import Link from "next/link";
import { Fold } from "#components/ui/fold.tsx";
import { measuredInWords } from "#domain/period/period.ts";
import type { TargetColumn } from "#features/plans/columns.ts";
import { DutyList } from "#features/plans/components/duty-list.tsx";
import type { IndicatorHref } from "#features/plans/components/indicator-cells.tsx";
import { indicatorsOf, type PlanIndicator, type PlanPosition, type YearPlan } from "#features/plans/plan.ts";
import type { UnitGroup } from "#features/plans/positions.ts";

type Props = {
  group: UnitGroup;
  plan: YearPlan;
  /** Periods in which some IKI has a target; where none has, nothing is said of targets here. */
  columns: readonly TargetColumn[];
  indicatorHref: IndicatorHref;
  positionHref: (code: string) => Route;
  /** Their texts are long: they come with what was looked for. */
  withDuties: boolean;
  here: Route;
};

/**
 * The positions of one unit: duties folded, then each kinerja with its IKI. An agency has hundreds of these lines, so
 * each says only what is its own; the look that they share is told once, by the unit.
 */
export function UnitPositions({ group, plan, columns, indicatorHref, positionHref, withDuties, here }: Props) {
  return (
    <div className={LOOK}>
      {group.positions.map((position) => (
        <div key={position.id}>
          <PositionHead position={position} withDuties={withDuties} here={here} href={positionHref} />
          {position.kinerja.length === 0 && <p>Belum ada kinerja.</p>}
          {position.kinerja.map(({ id, text }) => (
            <Kinerja key={id} text={text} iki={indicatorsOf(plan, id)} columns={columns} href={indicatorHref} />
          ))}
        </div>
      ))}
    </div>
  );
}

const LOOK =
  "pb-2 pl-4 text-ui [&>div]:border-t [&>div]:border-line [&>div]:py-1.5 [&_p]:text-ink-2 [&_ul]:pl-4 [&_ul>li]:py-0.5 narrow:[&_ul>li]:py-2";

type HeadProps = { position: PlanPosition; withDuties: boolean; here: Route; href: (code: string) => Route };

function PositionHead({ position: { name, shortName, code, holder, duties }, withDuties, here, href }: HeadProps) {
  const { tugas, fungsi } = duties;
  const counts = [tugas.length > 0 && `${tugas.length} tugas`, fungsi.length > 0 && `${fungsi.length} fungsi`];
  const title = <b title={name}>{shortName}</b>;
  const who = holder && <span className="meta">{holder}</span>;
  const link = code && (
    <Link className="meta" href={href(code)} prefetch={false}>
      buka jabatan<span className="sr-only"> {shortName}</span>
    </Link>
  );
  if (tugas.length + fungsi.length === 0)
    return (
      <>
        {title} {who} {link}
      </>
    );
  if (!withDuties)
    return (
      <>
        {title} {who} {link}{" "}
        <Link className="meta" href={`${here}&cari=${encodeURIComponent(shortName)}#jabatan` as Route} prefetch={false}>
          {counts.filter(Boolean).join(", ")}
        </Link>
      </>
    );
  return (
    <Fold summary={title} note={[holder, ...counts].filter(Boolean).join(", ")}>
      <p className="pl-4">{link}</p>
      <DutyList duties={duties} />
    </Fold>
  );
}

type KinerjaProps = { text: string; iki: PlanIndicator[]; columns: readonly TargetColumn[]; href: IndicatorHref };

function Kinerja({ text, iki, columns, href }: KinerjaProps) {
  return (
    <>
      <p>{iki.length > 0 ? `Kinerja: ${text}` : `Kinerja: ${text}. Belum ada IKI.`}</p>
      <ul>
        {iki.map((one) => (
          <li key={one.code}>
            <Link className="row-link" href={href(one.code)} title={one.name} prefetch={false}>
              {one.shortName}
            </Link>{" "}
            <small className="meta">{factsOf(one, columns)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "persen, target 2018 80,00, diukur tiap tahun". */
function factsOf({ satuan, targets, measuredIn, parents }: PlanIndicator, columns: readonly TargetColumn[]): string {
  const written = columns.map(({ code, label }) => {
    const target = targets.find(({ period }) => period === code);
    return target ? `target ${label} ${target.written}` : `target ${label} belum ada`;
  });
  const above = parents.length > 0 && `mendukung ${parents.map(({ shortName }) => shortName).join(" dan ")}`;
  return [satuan, ...written, measuredInWords(measuredIn), above].filter(Boolean).join(", ");
}
