import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "#components/page/section.tsx";
import { measuredInWords } from "#domain/period/period.ts";
import { formatFigure } from "#domain/value/format.ts";
import { satuanWords, withSatuan } from "#domain/value/satuan.ts";
import type { IndicatorDetail, LinkRow, Marked } from "#features/indicators/detail.ts";
import { accumulationWords, PARENT_WORDS, POLARITY_WORDS } from "#features/indicators/words.ts";

type Props = {
  detail: IndicatorDetail;
  hrefOf: (code: string) => Route;
  /** Where a program stands in the plan. */
  programHref: (id: string) => Route;
};

/** Everything the plan says about an indicator; what it leaves open is named, because others will ask for it. */
export function DefinitionSection({ detail, hrefOf, programHref }: Props) {
  const { parent, position } = detail;
  // Made here by a planner it has no place in a document that could have said it.
  const notSaid = <span className="quiet">{detail.isPrinted ? "tidak disebut di dokumen" : "belum ditulis"}</span>;
  return (
    <Section title="Definisi" aside={detail.mark ? `nomor ${detail.mark.replace(/\.$/, "")} di dokumen` : undefined}>
      <dl className="border-t border-line">
        <Entry name="Nama resmi">{detail.name}</Entry>
        {position && <Entry name="Jabatan">{position.name}</Entry>}
        <Entry name={PARENT_WORDS[parent.kind]}>
          {parent.text}
          {parent.above && <p className="meta">{parent.above}</p>}
        </Entry>
        <Entry name="Penjelasan">{detail.definition ?? notSaid}</Entry>
        {detail.criteria.map(({ title, items }) => (
          <Entry key={title} name={title}>
            <MarkedList items={items} />
          </Entry>
        ))}
        <Entry name="Mengapa penting">{detail.purpose ?? notSaid}</Entry>
        <Entry name="Satuan">{satuanWords(detail.satuan)}</Entry>
        <Entry name="Polaritas">{POLARITY_WORDS[detail.polarity]}</Entry>
        <Entry name="Waktu ukur">
          {measuredInWords(detail.measuredIn)}; {accumulationWords(detail.mode, detail.accumulation)}
        </Entry>
        {detail.baseline !== null && (
          <Entry name="Data awal">{withSatuan(formatFigure(detail.baseline, detail.decimals), detail.satuan)}</Entry>
        )}
        <Entry name="Sumber data">{detail.dataSource ?? notSaid}</Entry>
        {detail.dataProvider && <Entry name="Penyedia data">{detail.dataProvider}</Entry>}
        <Entry name="Penanggung jawab">
          {detail.responsible ?? notSaid}
          {detail.unit && <p className="meta">Diisi {detail.unit}</p>}
        </Entry>
        {detail.upward.length > 0 && (
          <Entry name="Mendukung">
            <Links links={detail.upward} hrefOf={hrefOf} />
          </Entry>
        )}
        {detail.downward.length > 0 && (
          <Entry name="Didukung oleh">
            <Links links={detail.downward} hrefOf={hrefOf} />
          </Entry>
        )}
        {detail.programs.length > 0 && (
          <Entry name="Program pendukung">
            <ul>
              {detail.programs.map(({ id, shortName, level }) => (
                <li key={id}>
                  <Link href={programHref(id)} prefetch={false}>
                    {shortName}
                  </Link>
                  {level !== "program" && <span className="quiet"> ({PARENT_WORDS[level].toLowerCase()})</span>}
                </li>
              ))}
            </ul>
          </Entry>
        )}
        <Entry name="Berlaku">
          {detail.retiredFromYear === null
            ? `sejak ${detail.validFromYear}`
            : `${detail.validFromYear}–${detail.retiredFromYear - 1}`}
        </Entry>
        {position && position.tugas.length > 0 && (
          <Entry name="Tugas jabatan">
            <MarkedList items={position.tugas} />
          </Entry>
        )}
        {position && position.fungsi.length > 0 && (
          <Entry name="Fungsi jabatan">
            <MarkedList items={position.fungsi} />
          </Entry>
        )}
      </dl>
    </Section>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[10rem_minmax(0,1fr)] gap-x-4 border-b border-line py-2 text-ui phone:grid-cols-1">
      <dt className="text-ink-3">{name}</dt>
      <dd className="max-w-[80ch]">{children}</dd>
    </div>
  );
}

function MarkedList({ items }: { items: readonly Marked[] }) {
  if (items.length === 1) return items[0]?.text;
  return (
    <ol className="grid gap-1">
      {items.map(({ mark, text }) => (
        <li key={`${mark} ${text}`} className="flex gap-2">
          <span className="quiet shrink-0">{mark ?? "–"}</span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

const LINK_WORDS = { copy: "sama", share: "bagian", component: "komponen" } as const;

function Links({ links, hrefOf }: { links: readonly LinkRow[]; hrefOf: (code: string) => Route }) {
  return (
    <ul>
      {links.map(({ code, shortName, kind, share }) => (
        <li key={code}>
          <Link href={hrefOf(code)} prefetch={false}>
            {shortName}
          </Link>{" "}
          <span className="quiet">
            ({LINK_WORDS[kind]}
            {share !== null && ` ${formatFigure(share)}%`})
          </span>
        </li>
      ))}
    </ul>
  );
}
