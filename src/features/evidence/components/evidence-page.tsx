import type { Route } from "next";
import type { ReactNode } from "react";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { MOST_ROWS, type Part, partOf } from "#components/table/parts.ts";
import { Table } from "#components/table/table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { can } from "#domain/access/policy.ts";
import { measuredInWords, periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { TableParts } from "#features/agencies/parts-address.ts";
import type { Place } from "#features/agencies/place.ts";
import { EvidenceTable } from "#features/evidence/components/evidence-table.tsx";
import type { EvidenceFile } from "#features/evidence/period-queries.ts";
import { entryWords, evidenceHeadline, fileSize, type SupportedEntry, supportOf } from "#features/evidence/support.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";

type Props = { place: Place; entries: SupportedEntry[]; files: EvidenceFile[]; parts: TableParts; now: Date };

/** Lines of the table: a file and each value that it supports. */
const MOST_LINES = 150;

/** Evidence of the period: first who has none, then every file with what it supports. */
export function EvidencePage({ place, entries, files, parts, now }: Props) {
  const { actor, agency, period } = place;
  const support = supportOf(entries, period);
  const shown = partOf(files, parts.asked("berkas"), MOST_LINES, ({ supports }) => 1 + supports.length);
  const without = partOf(support.without, parts.asked("tanpa"), MOST_ROWS, () => 1);
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
        {support.without.length > 0 && (
          <WithoutEvidence part={without} indicatorHref={indicatorHref}>
            <PartNav part={without} word="indikator" href={parts.href("tanpa")} />
          </WithoutEvidence>
        )}
        <Section title="Berkas dan tautan" aside={files.length > 0 && "disegel pada versi nilai yang didukungnya"}>
          {files.length === 0 ? (
            <Empty>Belum ada berkas atau tautan bukti untuk periode ini.</Empty>
          ) : (
            <>
              <EvidenceTable
                files={shown.groups}
                indicator={[addressOf(agency, "indikator/"), `?periode=${period.code}`]}
                mayDelete={mayDelete}
              />
              <PartNav part={shown} word="berkas dan tautan" href={parts.href("berkas")} />
            </>
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

type WithoutProps = { part: Part<SupportedEntry>; indicatorHref: (code: string) => Route; children: ReactNode };

function WithoutEvidence({ part, indicatorHref, children }: WithoutProps) {
  return (
    <Section title="Belum didukung bukti" aside={`${part.of} indikator`}>
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
          {part.groups.map((entry) => (
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
      {children}
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
