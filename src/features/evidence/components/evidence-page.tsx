import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { can } from "#domain/access/policy.ts";
import { measuredInWords, periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { EvidenceTable } from "#features/evidence/components/evidence-table.tsx";
import type { EvidenceFile } from "#features/evidence/period-queries.ts";
import { entryWords, evidenceHeadline, fileSize, type SupportedEntry, supportOf } from "#features/evidence/support.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";

type Props = { place: Place; entries: SupportedEntry[]; files: EvidenceFile[]; now: Date };

/** Evidence of the period: first who has none, then every file with what it supports. */
export function EvidencePage({ place, entries, files, now }: Props) {
  const { actor, agency, period } = place;
  const support = supportOf(entries, period);
  const search = { periode: period.code };
  const indicatorHref = (code: string) => addressOf(agency, `indikator/${code}`, search);
  const mayAttach = actor.role === "operator" && (period.window === "open" || period.window === "late");
  const mayDelete = can(actor, "evidence.delete", { agencyId: agency.id, governmentId: agency.governmentId });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", search) },
          { label: "Bukti dukung" },
        ]}
        finding={evidenceHeadline(support, period)}
        sub={
          <>
            <span>
              {agency.name} {agency.government}
            </span>
            <span>{sumOf(files)}</span>
          </>
        }
        aside={
          mayAttach &&
          support.without.length > 0 && (
            <ButtonLink look="primary" href={addressOf(agency, "pengisian", search)}>
              Lampirkan di Pengisian
            </ButtonLink>
          )
        }
      />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-7">
        {support.without.length > 0 && <WithoutEvidence entries={support.without} indicatorHref={indicatorHref} />}
        <Section title="Berkas dan tautan" aside={files.length > 0 && "disegel pada versi nilai yang didukungnya"}>
          {files.length === 0 ? (
            <Empty>Belum ada berkas atau tautan bukti untuk periode ini.</Empty>
          ) : (
            <EvidenceTable files={files} indicatorHref={indicatorHref} mayDelete={mayDelete} />
          )}
        </Section>
      </div>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={periodName(period)}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

type WithoutProps = { entries: readonly SupportedEntry[]; indicatorHref: (code: string) => Route };

function WithoutEvidence({ entries, indicatorHref }: WithoutProps) {
  return (
    <Section title="Belum didukung bukti" aside={`${entries.length} indikator`}>
      <Table label="Indikator yang diukur pada periode ini dan belum didukung bukti" rows="snug">
        <thead>
          <tr>
            <Head>Indikator</Head>
            <Head>Bukti</Head>
            <Head>Keadaan isian</Head>
            <Head>Jadwal</Head>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.code}>
              <NameCell href={indicatorHref(entry.code)}>{entry.shortName}</NameCell>
              <TextCell place="figure">
                <StateChip state="missing">belum ada</StateChip>
              </TextCell>
              <TextCell place="left" className="text-ink-2">
                {entryWords(entry)}
              </TextCell>
              <TextCell place="right" className="text-ink-2">
                {measuredInWords(entry.measuredIn)}
              </TextCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function sumOf(files: readonly EvidenceFile[]): string {
  if (files.length === 0) return "Belum ada berkas";
  const links = files.filter(({ url }) => url).length;
  const stored = files.length - links;
  const size = fileSize(files.reduce((sum, one) => sum + one.size, 0));
  return [stored > 0 && `${stored} berkas, ${size}`, links > 0 && `${links} tautan`].filter(Boolean).join(" dan ");
}
