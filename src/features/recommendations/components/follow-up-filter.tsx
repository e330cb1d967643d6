import type { Route } from "next";
import Link from "next/link";
import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import { STATE_WORDS } from "#domain/evaluation/recommendation.ts";
import { AGE_CHOICES } from "#features/recommendations/by-agency.ts";
import { type FollowUpSearch, writtenSearch } from "#features/recommendations/search.ts";
import { capitalised } from "#lib/format.ts";

type Props = { action: Route; search: FollowUpSearch; years: readonly number[]; clear: Route };

/** A form that only reads: what is chosen goes into the address, so that it can be kept and passed on. */
export function FollowUpFilter({ action, search, years, clear }: Props) {
  const chosen = writtenSearch(search);
  const states = Object.entries(STATE_WORDS).filter(([value]) => value !== "draft");
  return (
    <form action={action} className="mb-3 flex flex-wrap items-end gap-2 print:hidden">
      {chosen.lingkup && <input type="hidden" name="lingkup" value={chosen.lingkup} />}
      <div className="w-36">
        <Select
          name="tahun"
          label="Tahun dievaluasi"
          none="Semua"
          defaultValue={chosen.tahun ?? ""}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </div>
      <div className="w-64">
        <Select
          name="keadaan"
          label="Keadaan"
          none="Semua"
          defaultValue={chosen.keadaan ?? ""}
          choices={[
            { value: "open", label: "Belum selesai" },
            ...states.map(([value, label]) => ({ value, label: capitalised(label) })),
          ]}
        />
      </div>
      <div className="w-64">
        <Select
          name="umur"
          label="Umur"
          none="Semua"
          defaultValue={chosen.umur ?? ""}
          choices={AGE_CHOICES.map(({ value, label }) => ({ value, label: capitalised(label) }))}
        />
      </div>
      <Button type="submit">Saring</Button>
      {(chosen.tahun || chosen.keadaan || chosen.umur) && (
        <Link className="p-2 text-ui" href={clear}>
          Hapus saringan
        </Link>
      )}
    </form>
  );
}
