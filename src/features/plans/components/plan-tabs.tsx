import { Tabs } from "#components/ui/tabs.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";

const PAGES = [
  ["rencana", "Pohon rencana"],
  ["rencana/tabel", "Tabel"],
  ["rencana/target", "Target"],
  ["pk", "Perjanjian kinerja"],
  ["rencana/pohon", "Pohon kinerja"],
  ["rencana/crosscutting", "Crosscutting"],
  ["rencana/salin", "Salin tahun"],
] as const;

/** The pages of the plan, each with its own address. */
export function PlanTabs({
  agency,
  period,
  current,
}: {
  agency: AgencyHead;
  period: string;
  current: (typeof PAGES)[number][0];
}) {
  return (
    <div className="mt-4 print:hidden">
      <Tabs
        label="Bagian rencana"
        tabs={PAGES.map(([page, label]) => ({
          label,
          href: addressOf(agency, page, { periode: period }),
          current: page === current,
        }))}
      />
    </div>
  );
}
