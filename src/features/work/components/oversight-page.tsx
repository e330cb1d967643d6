import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { periodName } from "#domain/period/period.ts";
import { reportWords } from "#domain/workflow/report.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { windowSentence } from "#features/work/headline.ts";
import { type AgencyProgress, lateAgencies, oversightHeadline, publishHeadline } from "#features/work/oversight.ts";
import { daysUntil } from "#lib/format.ts";

type Overseen = { period: PeriodRow; progress: AgencyProgress[] };

type Props = { place: AgencyPlace; overseen: Overseen[]; now: Date };

/** For those above the agencies: how far each one is, and who is late. */
export function OversightPage({ place, overseen, now }: Props) {
  const { agency } = place;
  const [first] = overseen;
  const isLate = first !== undefined && lateAgencies(first.progress, first.period, now).length > 0;
  const publishing = place.actor.role === "manager" ? publishHeadline(overseen) : null;
  return (
    <>
      <PageHead
        crumbs={[{ label: agency.government }, { label: "Tugas saya" }]}
        finding={
          (!isLate && publishing) ||
          (first ? oversightHeadline(first.progress, first.period, now) : "Tidak ada periode yang terbuka")
        }
        sub={
          first && (
            <>
              <span>{agency.government}</span>
              <span>{windowSentence(first.period, now)}</span>
              {isLate && publishing && <span>{publishing}</span>}
            </>
          )
        }
      />
      {overseen.length === 0 && (
        <Empty action={<ButtonLink href={addressOf(agency, "kalender")}>Lihat kalender</ButtonLink>}>
          Instansi mengisi bila sebuah periode terbuka. Kapan itu, ada di kalender.
        </Empty>
      )}
      <div className="mt-6 grid gap-8">
        {overseen.map(({ period, progress }) => (
          <Section
            key={period.code}
            title={periodName(period)}
            aside={period === first?.period ? undefined : windowSentence(period, now)}
          >
            <ProgressTable period={period} progress={progress} now={now} />
          </Section>
        ))}
      </div>
    </>
  );
}

function ProgressTable({ period, progress, now }: Overseen & { now: Date }) {
  const late = new Set(lateAgencies(progress, period, now));
  const days = Math.max(1, daysUntil(period.dueAt, now));
  return (
    <Table label={`Kemajuan instansi, ${periodName(period)}`}>
      <thead>
        <tr>
          <Head>Instansi</Head>
          <Head>Keadaan</Head>
          <Head num>Belum dikirim</Head>
          <Head num>Verifikasi</Head>
          <Head num>Persetujuan</Head>
          <Head num>Menunggu terbit</Head>
          <Head num>Selesai</Head>
          <Head num>Dari</Head>
        </tr>
      </thead>
      <tbody>
        {progress.map((one) => (
          <tr key={one.agency.id}>
            <NameCell href={addressOf(one.agency, "periksa", { periode: period.code })} official={one.agency.name}>
              {one.agency.shortName}
            </NameCell>
            <TextCell place="figure">
              <ProgressState one={one} lateDays={late.has(one) ? days : null} />
              {one.total > 0 && <span className="meta block">{reportWords(one.report)}</span>}
            </TextCell>
            <FigureCell value={String(one.draft)} word="belum dikirim" place="left" />
            <FigureCell value={String(one.submitted)} word="verifikasi" place="right" />
            <FigureCell value={String(one.verified)} word="persetujuan" place="left-2" />
            <FigureCell value={String(one.approved)} word="menunggu terbit" place="hide" />
            <FigureCell value={String(one.done)} word="selesai" place="right-2" />
            <FigureCell value={String(one.total)} word="dari" place="hide" tone="soft" />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ProgressState({ one, lateDays }: { one: AgencyProgress; lateDays: number | null }) {
  if (one.total === 0) return <StateChip state="notDue">tidak ada yang diukur</StateChip>;
  if (lateDays !== null) return <StateChip state="late">terlambat {lateDays} hari</StateChip>;
  if (one.returned > 0) return <StateChip state="returned">{one.returned} dikembalikan</StateChip>;
  if (one.draft === one.total) return <StateChip state="missing">belum ada yang dikirim</StateChip>;
  if (one.draft > 0) return <StateChip state="editing">sebagian dikirim</StateChip>;
  if (one.approved > 0 && one.done === one.total)
    return <StateChip state="pending">{reportWords(one.report)}, menunggu terbit</StateChip>;
  if (one.done === one.total) return <StateChip state="approved">terbit</StateChip>;
  if (one.approved > 0) return <StateChip state="pending">{one.approved} menunggu terbit</StateChip>;
  return (
    <StateChip state="pending">{one.late > 0 ? `semua dikirim, ${one.late} lewat batas` : "semua dikirim"}</StateChip>
  );
}
