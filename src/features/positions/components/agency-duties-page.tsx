import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { can } from "#domain/access/policy.ts";
import { addressOf } from "#features/agencies/address.ts";
import { OrganisationTabs } from "#features/agencies/components/organisation-tabs.tsx";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { DutyList } from "#features/plans/components/duty-list.tsx";
import type { Duty } from "#features/positions/detail.ts";
import { dutiesHeadline } from "#features/positions/headline.ts";
import { formatDayTime } from "#lib/format.ts";
import { DutyEditor } from "./duty-editor.tsx";

type Props = { place: Place; duties: Duty[]; now: Date };

/** Tugas and fungsi of the agency itself, as its regulation gives them. */
export function AgencyDutiesPage({ place: { actor, agency, period }, duties, now }: Props) {
  const isKeeper = can(actor, "organisation.keep", { agencyId: agency.id, governmentId: agency.governmentId });
  const at = (page: string) => addressOf(agency, page, { periode: period.code });
  const of = (kind: Duty["kind"]) => duties.filter((duty) => duty.kind === kind);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: at("dasbor") },
          { label: "Organisasi", href: at("organisasi") },
          { label: "Tugas dan fungsi" },
        ]}
        finding={dutiesHeadline(of("tugas").length, of("fungsi").length)}
        sub={
          <span>
            {agency.name} {agency.government}
          </span>
        }
        aside={<PrintButton />}
      />
      <OrganisationTabs agency={agency} period={period.code} current="organisasi/tugas" />
      <div className="mt-6 grid gap-8">
        {isKeeper ? (
          (["tugas", "fungsi"] as const).map((kind) => (
            <Section key={kind} title={kind === "tugas" ? "Tugas" : "Fungsi"} ruled>
              <DutyEditor agencyId={agency.id} positionId={null} kind={kind} duties={of(kind)} />
            </Section>
          ))
        ) : (
          <DutyList duties={{ tugas: of("tugas"), fungsi: of("fungsi") }} />
        )}
      </div>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period="Tugas dan fungsi"
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}
