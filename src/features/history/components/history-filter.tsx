import type { Route } from "next";
import Link from "next/link";
import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import type { HistoryPerson } from "#features/history/agency-queries.ts";
import { type HistorySearch, SUBJECTS } from "#features/history/filter.ts";

type Props = { action: Route; period: string; search: HistorySearch; people: readonly HistoryPerson[]; clear: Route };

/** A form that only reads: what is chosen goes into the address, so that it can be kept and passed on. */
export function HistoryFilterForm({ action, period, search, people, clear }: Props) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="periode" value={period} />
      {search.lingkup && <input type="hidden" name="lingkup" value={search.lingkup} />}
      <div className="w-52">
        <Select
          name="tabel"
          label="Jenis perubahan"
          none="Semua jenis"
          defaultValue={search.tabel ?? ""}
          choices={Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="w-64">
        <Select
          name="orang"
          label="Siapa"
          none="Semua orang"
          defaultValue={search.orang ?? ""}
          choices={people.map(({ id, who }) => ({ value: id, label: who }))}
        />
      </div>
      <Button type="submit">Saring</Button>
      {(search.tabel || search.orang) && (
        <Link className="p-2 text-ui" href={clear}>
          Hapus saringan
        </Link>
      )}
    </form>
  );
}
