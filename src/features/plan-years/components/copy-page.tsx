import type { Route } from "next";
import Link from "next/link";
import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Head, TextCell } from "#components/table/cells.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { type Asked, partOf } from "#components/table/parts.ts";
import { Table } from "#components/table/table.tsx";
import { can } from "#domain/access/policy.ts";
import type { YearPart } from "#domain/planning/copy-year.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { CarryButton } from "#features/plan-years/components/carry-button.tsx";
import { copyHeadline } from "#features/plan-years/headline.ts";
import { differenceInWords } from "#features/plan-years/parts.ts";
import type { CopyPreview } from "#features/plan-years/queries.ts";
import { PlanTabs } from "#features/plans/components/plan-tabs.tsx";
import { formatDayTime } from "#lib/format.ts";

/** wanted: where each of the lists begins. */
type Props = { place: Place; preview: CopyPreview; wanted: Record<List, Asked>; now: Date };
type List = "berubah" | "dihentikan" | "ditambahkan";

/** Lines of words only: some 70 KB. */
const MOST = 150;

/** Carrying the plan into the next year: everything that would happen, then one button. */
export function CopyPage({ place: { actor, agency, period }, preview, wanted, now }: Props) {
  const { from, to, added, changed, dropped, copied, parts } = preview;
  const partHref = (list: List) => (from: Asked) =>
    addressOf(agency, "rencana/salin", { periode: period.code, [list]: String(from) });
  const changes = partOf(changed, wanted.berubah, MOST, () => 1);
  const canEdit = can(actor, "plan.edit", { agencyId: agency.id, governmentId: agency.governmentId });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Rencana", href: addressOf(agency, "rencana", { periode: period.code }) },
          { label: "Salin tahun" },
        ]}
        finding={copyHeadline(preview)}
        sub={
          copied && (
            <span>
              Terakhir disalin {formatDayTime(copied.at)}, oleh {copied.by}
            </span>
          )
        }
      />
      <PlanTabs agency={agency} period={period.code} current="rencana/salin" />
      <Columns
        first
        width={316}
        label="Salin"
        rail={
          <Section title={`${from} ke ${to}`}>
            <ul className="mb-4 grid gap-1 text-ui text-ink-2">
              <li>{added.length} ditambahkan</li>
              <li>{changed.length} berubah</li>
              <li>{dropped.length} tidak ikut</li>
              <li>
                Susunan program dan dasar PK ikut; pagu dan target {to} kosong sampai ditetapkan
                {preview.targets > 0 && ` (${preview.targets} target ${to} sudah ada dan tetap)`}.
              </li>
              {preview.extended.map(({ id, name }) => (
                <li key={id}>
                  {name} diperpanjang sampai {to}.
                </li>
              ))}
            </ul>
            <Deed {...{ preview, agencyId: agency.id, canEdit, calendar: addressOf(agency, "kalender") }} />
          </Section>
        }
      >
        {changed.length > 0 && (
          <Section title="Berubah" aside={`${changed.length}`}>
            <Table label="Bagian yang berubah" rows="snug">
              <PartHead last="Perubahan" />
              <tbody>
                {changes.groups.map(({ before, after }) => (
                  <tr key={after.id} className="row-tall">
                    <th scope="row">{after.kind}</th>
                    <TextCell place="full" word="Bagian">
                      {after.text}
                    </TextCell>
                    <TextCell place="full" word="Perubahan">
                      {differenceInWords(before, after)}
                    </TextCell>
                  </tr>
                ))}
              </tbody>
            </Table>
            <PartNav part={changes} word="bagian" href={partHref("berubah")} />
          </Section>
        )}
        <Parts title={`Tidak ikut ke ${to}`} parts={dropped} from={wanted.dihentikan} href={partHref("dihentikan")} />
        <Parts title={`Ditambahkan ke ${to}`} parts={added} from={wanted.ditambahkan} href={partHref("ditambahkan")} />
        {parts.length > 0 && preview.isSettled && (
          <p className="text-ui text-ink-2">
            {parts.length} bagian ada di rencana {to}. Menyalin lagi tidak mengubah apa pun.
          </p>
        )}
      </Columns>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Tahun ${from} ke ${to}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

type DeedProps = { preview: CopyPreview; agencyId: string; canEdit: boolean; calendar: ReturnType<typeof addressOf> };

function Deed({
  preview: { from, to, copied, hasCalendar, isSettled, parts },
  agencyId,
  canEdit,
  calendar,
}: DeedProps) {
  if (!canEdit)
    return <p className="text-ui text-ink-2">Yang menyalin: Subbag Perencanaan instansi atau pengelola pemda.</p>;
  if (parts.length === 0) return <p className="text-ui text-ink-2">Susun dahulu rencana {from}.</p>;
  if (!hasCalendar)
    return (
      <p className="text-ui text-ink-2">
        Kalender {to} belum ada. Pengelola pemda menambahkannya di <Link href={calendar}>Kalender</Link>.
      </p>
    );
  if (isSettled) return <p className="text-ui text-ink-2">Tidak ada yang perlu disalin.</p>;
  return (
    <CarryButton
      agencyId={agencyId}
      from={from}
      version={copied?.version ?? 0}
      verb={copied ? `Perbarui rencana ${to}` : `Salin ke ${to}`}
    />
  );
}

type PartsProps = { title: string; parts: readonly YearPart[]; from: Asked; href: (from: Asked) => Route };

function Parts({ title, parts, from, href }: PartsProps) {
  if (parts.length === 0) return null;
  const part = partOf(parts, from, MOST, () => 1);
  return (
    <Section title={title} aside={`${parts.length}`}>
      <Table label={title} rows="snug">
        <PartHead />
        <tbody>
          {part.groups.map(({ id, kind, text }) => (
            <tr key={id} className="row-tall">
              <th scope="row">{kind}</th>
              <TextCell place="full" word="Bagian" span={2}>
                {text}
              </TextCell>
            </tr>
          ))}
        </tbody>
      </Table>
      <PartNav part={part} word="bagian" href={href} />
    </Section>
  );
}

function PartHead({ last = "" }: { last?: string }) {
  return (
    <thead>
      <tr>
        <Head className="w-40">Tingkat</Head>
        <Head>Bagian</Head>
        <Head>{last}</Head>
      </tr>
    </thead>
  );
}
