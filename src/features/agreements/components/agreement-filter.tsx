import type { Route } from "next";
import Link from "next/link";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import type { AgreementSearch } from "#features/agreements/search.ts";
import { STANDING_KEYS } from "#features/agreements/search.ts";
import { capitalised } from "#lib/format.ts";
import { STANDING_WORDS } from "./standing-chip.tsx";

type Props = { action: Route; period: string; search: AgreementSearch; clear: Route };

/** A form that only reads: what is chosen goes into the address, so that it can be kept and passed on. */
export function AgreementFilter({ action, period, search, clear }: Props) {
  return (
    <search className="mb-3 print:hidden">
      <form action={action} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="periode" value={period} />
        <input type="hidden" name="tahun" value={search.year} />
        <div className="w-56">
          <Select
            name="keadaan"
            label="Keadaan"
            none="Semua"
            defaultValue={search.standing === "all" ? "" : STANDING_KEYS[search.standing]}
            choices={Object.entries(STANDING_KEYS).map(([standing, value]) => ({
              value,
              label: capitalised(STANDING_WORDS[standing as keyof typeof STANDING_WORDS]),
            }))}
          />
        </div>
        <div className="w-72 max-w-full">
          <TextInput
            name="cari"
            type="search"
            label="Jabatan, unit, atau pemangku"
            defaultValue={search.text}
            autoComplete="off"
            maxLength={80}
          />
        </div>
        <Button type="submit">Saring</Button>
        {(search.standing !== "all" || search.text !== "") && (
          <Link className="p-2 text-ui" href={clear}>
            Hapus saringan
          </Link>
        )}
      </form>
    </search>
  );
}
