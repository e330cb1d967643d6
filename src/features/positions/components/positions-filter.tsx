import type { Route } from "next";
import Link from "next/link";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import type { CoverageGap } from "#domain/organisation/coverage.ts";
import { type ListFilter, unitChoices } from "#features/positions/list-view.ts";
import type { PositionUnit } from "#features/positions/position.ts";

type Props = { filter: ListFilter; units: PositionUnit[]; hasIku: boolean; here: Route; period: string };

/** A plain form: what is asked for stands in the address, and works without script. */
export function PositionsFilter({ filter, units, hasIku, here, period }: Props) {
  const isSifted = filter.text !== "" || filter.unitId !== null || filter.gap !== null || filter.withEnded;
  return (
    <search className="print:hidden">
      <form action={here} className="flex flex-wrap items-end gap-2 py-3">
        <input type="hidden" name="periode" value={period} />
        <div className="w-64 max-w-full">
          <TextInput
            name="cari"
            type="search"
            label="Cari jabatan atau pejabat"
            defaultValue={filter.text}
            autoComplete="off"
            maxLength={80}
          />
        </div>
        <div className="w-64 max-w-full">
          <Select
            name="unit"
            label="Unit"
            none="Semua unit"
            choices={unitChoices(units)}
            defaultValue={filter.unitId ?? ""}
          />
        </div>
        <div className="w-56 max-w-full">
          <Select
            name="celah"
            label="Yang kurang"
            none="Semua jabatan"
            choices={GAPS.filter(([gap]) => hasIku || gap !== "iki-tanpa-iku").map(([value, label]) => ({
              value,
              label,
            }))}
            defaultValue={filter.gap ?? ""}
          />
        </div>
        <Tick name="berakhir" value="1" label="Juga yang berakhir" defaultChecked={filter.withEnded} />
        <Button type="submit">Terapkan</Button>
        {isSifted && (
          <Link className="p-2 text-ui" href={`${here}?periode=${period}` as Route}>
            Hapus saringan
          </Link>
        )}
      </form>
    </search>
  );
}

const GAPS: [CoverageGap, string][] = [
  ["tanpa-pejabat", "Tanpa pejabat"],
  ["tanpa-kinerja", "Tanpa kinerja"],
  ["tanpa-iki", "Tanpa IKI"],
  ["kinerja-tanpa-iki", "Ada kinerja tanpa IKI"],
  ["iki-tanpa-iku", "Ada IKI tanpa IKU"],
  ["fungsi-tanpa-kinerja", "Ada fungsi tanpa kinerja"],
];
