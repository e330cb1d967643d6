import type { Icon as Shape } from "@phosphor-icons/react";
import { ArrowRightIcon } from "@phosphor-icons/react/dist/ssr/ArrowRight";
import { ArrowUUpLeftIcon } from "@phosphor-icons/react/dist/ssr/ArrowUUpLeft";
import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { GlobeIcon } from "@phosphor-icons/react/dist/ssr/Globe";
import { LockSimpleOpenIcon } from "@phosphor-icons/react/dist/ssr/LockSimpleOpen";
import { PaperclipIcon } from "@phosphor-icons/react/dist/ssr/Paperclip";
import { PencilSimpleLineIcon } from "@phosphor-icons/react/dist/ssr/PencilSimpleLine";
import { SealCheckIcon } from "@phosphor-icons/react/dist/ssr/SealCheck";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Head, TextCell } from "#components/table/cells.tsx";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import type { HistoryRecord, Sentence } from "#features/history/record.ts";
import { sentenceOf } from "#features/history/sentences.ts";
import { formatDay, formatTime, isoDay } from "#lib/format.ts";

type IndicatorHref = (code: string) => Route;

/** One line per record, the newest day first. */
export function HistoryTable({ records, indicatorHref }: { records: HistoryRecord[]; indicatorHref: IndicatorHref }) {
  const days = [...new Set(records.map(({ at }) => isoDay(at)))];
  return (
    <Table label="Riwayat perubahan, yang terbaru lebih dulu" rows="snug" sticky>
      <thead>
        <tr>
          <Head className="w-24">Waktu</Head>
          <Head className="w-56">Siapa</Head>
          <Head>Apa</Head>
          <Head className="w-60">Sebelum dan sesudah</Head>
          <Head className="w-36">Periode</Head>
        </tr>
      </thead>
      {days.map((day) => {
        const ofDay = records.filter(({ at }) => isoDay(at) === day);
        return (
          <tbody key={day}>
            <GroupRow span={5}>{ofDay[0] && formatDay(ofDay[0].at)}</GroupRow>
            {ofDay.map((record) => (
              <Line key={record.id} record={record} indicatorHref={indicatorHref} />
            ))}
          </tbody>
        );
      })}
    </Table>
  );
}

function Line({ record, indicatorHref }: { record: HistoryRecord; indicatorHref: IndicatorHref }) {
  const sentence = sentenceOf(record);
  const period = record.about.periodCode ? parsePeriodCode(record.about.periodCode) : null;
  return (
    <tr className="row-tall">
      <TextCell place="figure" className="text-ink-2">
        <time dateTime={record.at.toISOString()}>{formatTime(record.at)}</time>
      </TextCell>
      <TextCell place="name" className="font-semibold">
        {record.who}
      </TextCell>
      <TextCell place="full">
        <span className="flex gap-2">
          <span className={sentence.sign === "returned" ? "tone-returned" : "text-ink-3"}>
            <Icon of={SIGNS[sentence.sign]} />
          </span>
          <span className="min-w-0 wrap-anywhere">
            {withLink(sentence.what, record, indicatorHref)}
            {record.reason && !sentence.what.includes(record.reason) && (
              <span className="meta block">alasan: {record.reason}</span>
            )}
          </span>
        </span>
      </TextCell>
      <TextCell place="full" className="wrap-anywhere text-ink-2">
        <Change sentence={sentence} />
      </TextCell>
      <TextCell place="full" className="text-ink-2">
        {period && periodName(period)}
      </TextCell>
    </tr>
  );
}

/** Old and new, where the sentence has not already said it. */
function Change({ sentence: { what, from, to } }: { sentence: Sentence }) {
  if (from !== null && to !== null && from !== to) {
    return (
      <>
        {from} <Icon of={ArrowRightIcon} size={14} />
        <span className="sr-only"> menjadi </span> <b>{to}</b>
      </>
    );
  }
  if (from !== null && to === null) return <>semula {from}</>;
  return to !== null && !what.includes(to) ? <b>{to}</b> : null;
}

function withLink(what: string, { about }: HistoryRecord, href: IndicatorHref): ReactNode {
  const { indicator, indicatorCode } = about;
  const at = indicator && indicatorCode ? what.indexOf(indicator) : -1;
  if (!indicator || !indicatorCode || at < 0) return what;
  return (
    <>
      {what.slice(0, at)}
      <Link href={href(indicatorCode)} prefetch={false}>
        {indicator}
      </Link>
      {what.slice(at + indicator.length)}
    </>
  );
}

const SIGNS: Record<Sentence["sign"], Shape> = {
  changed: PencilSimpleLineIcon,
  attached: PaperclipIcon,
  passed: CheckIcon,
  returned: ArrowUUpLeftIcon,
  approved: SealCheckIcon,
  published: GlobeIcon,
  opened: LockSimpleOpenIcon,
};
