import type { Route } from "next";
import Link from "next/link";
import { TextInput } from "#components/form/text-input.tsx";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { targetColumns } from "#features/plans/columns.ts";
import type { IndicatorHref } from "#features/plans/components/indicator-cells.tsx";
import { UnitPositions } from "#features/plans/components/unit-positions.tsx";
import type { YearPlan } from "#features/plans/plan.ts";
import { groupByUnit, searchPositions, type UnitGroup } from "#features/plans/positions.ts";

type Props = {
  plan: YearPlan;
  wanted: string;
  unit: string | null;
  period: string;
  here: Route;
  indicatorHref: IndicatorHref;
  positionHref: (code: string) => Route;
};

/** Positions by unit with their kinerja and IKI, folded; a search opens what it finds. */
export function Positions({ plan, wanted, unit, period, here, indicatorHref, positionHref }: Props) {
  if (plan.positions.length === 0) return null;
  const all = groupByUnit(plan);
  const found = searchPositions(all, plan, wanted);
  const iki = plan.indicators.filter(({ level }) => level === "iki");
  // What every line would say is said once instead.
  const columns = iki.some(({ targets }) => targets.length > 0) ? targetColumns(iki, plan.year) : [];
  const isSearch = wanted.trim() !== "";
  // Of a large agency the positions of one unit at a time.
  const isLarge = !isSearch && plan.positions.length + iki.length > MANY;
  return (
    <div id="jabatan" className="scroll-mt-16">
      <Section title="Jabatan, kinerja, dan IKI" aside={countsOf(all)} ruled>
        <search className="py-3 print:hidden">
          <form action={here.split("?")[0]} className="flex flex-wrap items-end gap-2">
            <input type="hidden" name="periode" value={period} />
            <div className="w-80 max-w-full">
              <TextInput
                name="cari"
                type="search"
                label="Cari jabatan, kinerja, atau IKI"
                defaultValue={wanted}
                autoComplete="off"
                maxLength={80}
              />
            </div>
            <Button type="submit">Cari</Button>
            {isSearch && (
              <Link className="p-2 text-ui" href={`${here}#jabatan` as Route}>
                Hapus pencarian
              </Link>
            )}
          </form>
        </search>
        {columns.length === 0 && iki.length > 0 && (
          <p className="meta pb-2">Belum ada target {plan.year} untuk satu IKI pun.</p>
        )}
        {isSearch && found.length > 0 && (
          <p className="meta pb-2" role="status">
            {countsOf(found)} cocok dengan “{wanted.trim()}”
          </p>
        )}
        {found.length === 0 ? (
          <Empty>Tidak ada jabatan, kinerja, atau IKI yang memuat “{wanted.trim()}”.</Empty>
        ) : (
          found.map((group) =>
            isLarge && group.id !== unit ? (
              <p
                key={group.id}
                className={
                  group.depth > 0
                    ? "border-b border-line py-1.5 pl-8 text-ui"
                    : "border-b border-line py-1.5 pl-4 text-ui"
                }
              >
                <Link href={`${here}&unit=${group.id}#jabatan` as Route} prefetch={false}>
                  {group.name}
                </Link>{" "}
                <span className="meta">{countsOf([group])}</span>
              </p>
            ) : (
              <Fold
                key={group.id}
                open={isSearch || isLarge}
                className={group.depth > 0 ? "border-b border-line pl-4" : "border-b border-line"}
                summary={<h3 className="inline">{group.name}</h3>}
                note={countsOf([group])}
              >
                <UnitPositions
                  withDuties={isSearch || isLarge}
                  here={here}
                  group={group}
                  plan={plan}
                  columns={columns}
                  indicatorHref={indicatorHref}
                  positionHref={positionHref}
                />
              </Fold>
            ),
          )
        )}
      </Section>
    </div>
  );
}

const MANY = 160;

function countsOf(groups: readonly UnitGroup[]): string {
  const positions = groups.flatMap((group) => group.positions);
  return `${positions.length} jabatan, ${positions.reduce((sum, one) => sum + one.iki, 0)} IKI`;
}
