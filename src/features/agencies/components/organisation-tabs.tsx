import { Tabs } from "#components/ui/tabs.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";

const PAGES = [
  ["organisasi", "Susunan unit"],
  ["organisasi/jabatan", "Jabatan"],
  ["organisasi/tugas", "Tugas dan fungsi"],
] as const;

type Props = { agency: AgencyHead; period: string; current: (typeof PAGES)[number][0] };

/** The pages of the organisation, each with its own address. */
export function OrganisationTabs({ agency, period, current }: Props) {
  return (
    <div className="mt-4 print:hidden">
      <Tabs
        label="Bagian organisasi"
        tabs={PAGES.map(([page, label]) => ({
          label,
          href: addressOf(agency, page, { periode: period }),
          current: page === current,
        }))}
      />
    </div>
  );
}
