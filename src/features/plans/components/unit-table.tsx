import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { targetColumns } from "#features/plans/columns.ts";
import { DutyList } from "#features/plans/components/duty-list.tsx";
import { IndicatorCells, IndicatorHeads } from "#features/plans/components/indicator-cells.tsx";
import type { IndicatorHref } from "#features/plans/components/plan-page.tsx";
import { indicatorsOf, type PlanPosition, type YearPlan } from "#features/plans/plan.ts";
import type { UnitGroup } from "#features/plans/positions.ts";

type Props = { group: UnitGroup; plan: YearPlan; indicatorHref: IndicatorHref };

/** The positions of one unit: duties folded, then each kinerja with its IKI. */
export function UnitTable({ group, plan, indicatorHref }: Props) {
  // One set of columns for all units, so that they stand below each other.
  const columns = targetColumns(
    plan.indicators.filter(({ level }) => level === "iki"),
    plan.year,
  );
  const span = columns.length + 3;
  return (
    <Table label={`Jabatan, kinerja, dan IKI ${group.name}`} rows="dense" className="mb-3">
      <thead>
        <tr>
          <IndicatorHeads columns={columns} name="Jabatan, kinerja, dan IKI" />
        </tr>
      </thead>
      {group.positions.map((position) => (
        <tbody key={position.id}>
          <GroupRow span={span}>
            <PositionHead position={position} />
          </GroupRow>
          {position.kinerja.map((kinerja) => (
            <Kinerja key={kinerja.id} text={kinerja.text} span={span}>
              {indicatorsOf(plan, kinerja.id).map((indicator) => (
                <tr key={indicator.code}>
                  <IndicatorCells indicator={indicator} columns={columns} href={indicatorHref} indent />
                </tr>
              ))}
            </Kinerja>
          ))}
          {position.kinerja.length === 0 && (
            <tr>
              <td colSpan={span} className="quiet">
                belum ada kinerja
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </Table>
  );
}

function PositionHead({ position }: { position: PlanPosition }) {
  const { tugas, fungsi } = position.duties;
  const counts = [tugas.length > 0 && `${tugas.length} tugas`, fungsi.length > 0 && `${fungsi.length} fungsi`];
  if (tugas.length + fungsi.length === 0) return <span title={position.name}>{position.shortName}</span>;
  return (
    <Fold
      summary={<span title={position.name}>{position.shortName}</span>}
      note={<span className="font-normal">{counts.filter(Boolean).join(", ")}</span>}
    >
      <DutyList duties={position.duties} />
    </Fold>
  );
}

function Kinerja({ text, span, children }: { text: string; span: number; children: React.ReactNode[] }) {
  return (
    <>
      <tr>
        <td colSpan={span} data-place="full" className="text-ink-2">
          Kinerja: {text}
        </td>
      </tr>
      {children.length > 0 ? (
        children
      ) : (
        <tr>
          <td colSpan={span} className="quiet">
            belum ada IKI
          </td>
        </tr>
      )}
    </>
  );
}
