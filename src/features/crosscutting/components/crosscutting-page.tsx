import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { FrameworkSection } from "#features/crosscutting/components/framework-section.tsx";
import { LinkTable } from "#features/crosscutting/components/link-table.tsx";
import { ProposeForm } from "#features/crosscutting/components/propose-form.tsx";
import { SupportFigure } from "#features/crosscutting/components/support-drawing.tsx";
import { drawSupport } from "#features/crosscutting/drawing.ts";
import {
  type CrosscuttingChoices,
  type CrosscuttingView,
  crosscuttingHeadline,
  type LinkView,
} from "#features/crosscutting/view.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { PlanTabs } from "#features/plans/components/plan-tabs.tsx";
import { formatDayTime } from "#lib/format.ts";

type Props = { place: Place; view: CrosscuttingView; choices: CrosscuttingChoices | null; now: Date };

/** Who supports whose sasaran: what waits, what is agreed, and for a planner what can be proposed. */
export function CrosscuttingPage({ place: { agency, period }, view, choices, now }: Props) {
  const { links, frameworks, year } = view;
  const waiting = links.filter(({ mayDecide }) => mayDecide);
  const sasaran = links.filter(({ sasaranId }) => sasaranId !== null);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Rencana", href: addressOf(agency, "rencana", { periode: period.code }) },
          { label: "Crosscutting" },
        ]}
        finding={crosscuttingHeadline(view)}
        sub={<span>Dukungan antarinstansi yang berlaku {year}</span>}
        aside={<PrintButton />}
      />
      <PlanTabs agency={agency} period={period.code} current="rencana/crosscutting" />
      <Columns
        first={waiting.length > 0}
        width={316}
        label="Usulan"
        rail={
          <>
            {waiting.length > 0 && (
              <Section title="Menunggu keputusan Anda" className="print:hidden" aside={`${waiting.length}`}>
                <p className="text-ui text-ink-2">
                  Putuskan di tabel; yang mengusulkan melihat keputusan dan alasannya.
                </p>
              </Section>
            )}
            {choices && (
              <Section title="Usulkan dukungan" className="print:hidden">
                <ProposeForm agency={{ id: agency.id, name: agency.shortName }} year={year} choices={choices} />
              </Section>
            )}
          </>
        }
      >
        {sasaran.length > 0 && <SasaranSection links={sasaran} year={year} />}
        {frameworks.map((framework) => (
          <FrameworkSection
            key={framework.id}
            framework={framework}
            links={links}
            agencyId={agency.id}
            year={year}
            canPropose={choices !== null}
          />
        ))}
        {sasaran.length === 0 && frameworks.length === 0 && (
          <Empty>
            Belum ada dukungan atau kerangka bersama.{" "}
            {choices
              ? "Usulkan di samping: pilih instansi, sasaran, dan isi dukungannya."
              : "Subbag Perencanaan yang mengusulkannya."}
          </Empty>
        )}
      </Columns>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Tahun ${year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

function SasaranSection({ links, year }: { links: LinkView[]; year: number }) {
  const aims = [
    ...new Map(links.map(({ sasaranId, aim }) => [sasaranId ?? "", { id: sasaranId ?? "", text: aim }])).values(),
  ];
  const drawing = drawSupport(
    aims,
    links.map(({ id, supporter, text }) => ({ id, agency: supporter, text })),
    links.map(({ id, sasaranId, state }) => ({ aimId: sasaranId ?? "", itemId: id, state })),
  );
  return (
    <Section
      title="Sasaran yang didukung lintas instansi"
      aside={`${aims.length} sasaran, ${links.length} dukungan`}
      ruled
    >
      <SupportFigure
        drawing={drawing}
        label={`${links.length} dukungan untuk ${aims.length} sasaran; rinciannya di tabel.`}
      />
      <LinkTable links={links} label="Dukungan untuk sasaran" year={year} />
    </Section>
  );
}
