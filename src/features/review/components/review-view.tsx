import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { type Step, Stepper } from "#components/page/stepper.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { partOf } from "#components/table/parts.ts";
import { Empty } from "#components/ui/empty.tsx";
import { periodName } from "#domain/period/period.ts";
import { reportWords } from "#domain/workflow/report.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { TableParts } from "#features/agencies/parts-address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import type { PeriodRow } from "#features/periods/queries.ts";
import { ReopenRow } from "#features/review/components/reopen-row.tsx";
import { ReviewCard } from "#features/review/components/review-card.tsx";
import { ReviewDesk } from "#features/review/components/review-desk.tsx";
import { DoneTable, DraftTable } from "#features/review/components/review-tables.tsx";
import type { DeskItem } from "#features/review/desk.ts";
import { type ReviewCounts, reviewHeadline } from "#features/review/headline.ts";
import type { Review, ReviewDeskRows, ReviewItem } from "#features/review/item.ts";
import { daysLeft, formatDay, formatDayTime } from "#lib/format.ts";

type Props = {
  agency: AgencyHead;
  period: PeriodRow;
  review: Review;
  parts: TableParts;
  wanted: string | null;
  now: Date;
};

/** Cards are looked at one by one; lines are read at a glance. wanted: the id of the one to begin with. */
const MOST = { desk: 8, moving: 3, lines: 12 } as const;

export function ReviewView({ agency, period, review, parts, wanted, now }: Props) {
  const { desks, counts, moving, drafts, done, notDue } = review;
  const mine = desks.flatMap((desk) => desk.items);
  const hrefOf = (item: ReviewItem): Route =>
    `${addressOf(agency, `indikator/${item.indicator.code}`, { periode: period.code })}#mengapa` as Route;
  const name = periodName(period);
  const partIn = (table: string, items: readonly ReviewItem[], most: number) => {
    const place = items.findIndex(({ id }) => id === wanted);
    const asked = parts.asked(table);
    return partOf(items, asked === 0 && place > 0 ? place : asked, most, () => 1);
  };
  const doneShown = partIn("selesai", done, MOST.lines);
  const draftsShown = partIn("draf", drafts, MOST.lines);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Pemeriksaan" },
        ]}
        finding={reviewHeadline({
          period,
          counts,
          takes: takesOf(desks),
          belowTarget: mine.filter(isBelowTarget).length,
        })}
        sub={<SubWords period={period} now={now} notDue={notDue} report={reportWords(review.report)} />}
        aside={<Stepper steps={stepsOf(review)} label={`Alur ${name}`} />}
      />
      <div className="mt-6 grid gap-8">
        {desks.map((desk) => {
          const part = partIn(desk.step, desk.items, MOST.desk);
          return (
            <Section key={desk.step} title={deskTitle(desk)} aside={DESK_WORDS[desk.step]} ruled>
              <ReviewDesk
                step={desk.step}
                period={name}
                items={part.groups.map((item) => deskItem(item, desk))}
                cards={Object.fromEntries(
                  part.groups.map((item) => [item.id, <ReviewCard key={item.id} item={item} href={hrefOf(item)} />]),
                )}
                empty={emptyWords(desk, counts)}
              />
              <PartNav part={part} word="isian" href={parts.href(desk.step)} />
            </Section>
          );
        })}
        {movingGroups(review).map(({ title, table, items }) => {
          const part = partIn(table, items, MOST.moving);
          return (
            <Section key={title} title={title} ruled>
              <CardList items={part.groups} hrefOf={hrefOf} />
              <PartNav part={part} word="isian" href={parts.href(table)} />
            </Section>
          );
        })}
        {done.length > 0 && (
          <Section title={`Sudah disetujui atau terbit (${done.length})`}>
            <DoneTable
              items={doneShown.groups}
              hrefOf={hrefOf}
              reopen={(item) => <ReopenRow item={reopenItem(item)} />}
            />
            <PartNav part={doneShown} word="indikator" href={parts.href("selesai")} />
          </Section>
        )}
        {drafts.length > 0 && (
          <Section title={`Masih di operator (${drafts.length})`}>
            <DraftTable items={draftsShown.groups} hrefOf={hrefOf} />
            <PartNav part={draftsShown} word="indikator" href={parts.href("draf")} />
          </Section>
        )}
        {desks.length === 0 && moving.length + done.length + drafts.length === 0 && (
          <Empty>Tidak ada isian yang harus diperiksa pada {name}.</Empty>
        )}
      </div>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={name}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

type SubProps = { period: PeriodRow; now: Date; notDue: number; report: string };

function SubWords({ period, now, notDue, report }: SubProps) {
  return (
    <>
      <span>Laporan {report}</span>
      <span>
        Batas pengisian <b>{formatDay(period.dueAt)}</b>, {daysLeft(now, period.dueAt)}
      </span>
      {notDue > 0 && <span>{notDue} indikator tidak diukur pada periode ini</span>}
    </>
  );
}

const reopenItem = ({ id, state, mayReopen, indicator }: ReviewItem): DeskItem => ({
  ...{ id, name: indicator.shortName, state, mayReopen },
  ...{ mayReturn: false, blocked: null },
});

const isBelowTarget = (item: ReviewItem): boolean => item.indicator.measurement.capaian.belowTarget === true;

const takesOf = (desks: readonly ReviewDeskRows[]) => ({
  verify: desks.some(({ step }) => step === "verify"),
  approve: desks.some(({ step }) => step === "approve"),
  publish: desks.some(({ step }) => step === "publish"),
});

const deskTitle = ({ step, onBehalfOf }: ReviewDeskRows): string =>
  step === "publish" ? "Menunggu terbit" : onBehalfOf ? `Menunggu Anda, a.n. ${onBehalfOf}` : "Menunggu Anda";

const DESK_WORDS = {
  verify: "Yang dicentang diteruskan bersama; yang keliru dikembalikan satu per satu.",
  approve: "Yang dicentang disetujui bersama dan terkunci; yang keliru dikembalikan satu per satu.",
  publish: "Yang dicentang terbit bersama dan terbaca publik; yang keliru dibuka kembali satu per satu.",
} as const;

function stepsOf({ desks, counts }: Review): Step[] {
  const steps = [
    { word: "Draf", count: counts.drafts, note: "di operator" },
    { word: "Verifikasi", count: counts.submitted, note: "di verifikator" },
    { word: "Persetujuan", count: counts.verified, note: "di kepala dinas" },
    {
      word: "Terbit",
      count: counts.published,
      note: counts.approved > 0 ? `${counts.approved} siap terbit` : "untuk publik",
    },
  ];
  const busy = desks.find(({ items }) => items.length > 0);
  const first = steps.findIndex(({ count }) => count > 0);
  const now = busy ? { verify: 1, approve: 2, publish: 3 }[busy.step] : first;
  return steps.map(({ word, count, note }, index) => ({
    word: `${word} (${count})`,
    note,
    state: index === now ? "now" : index < first || first < 0 ? "done" : "later",
  }));
}

const STEP_WORDS = {
  verify: { self: "meneruskannya", other: "Verifikator lain yang memeriksanya" },
  approve: { self: "menyetujuinya", other: "Pejabat lain yang menyetujuinya" },
} as const;

function deskItem(item: ReviewItem, { step }: ReviewDeskRows): DeskItem {
  const { id, state, mayReturn, mayReopen, blocked, indicator } = item;
  const isBlocked = step !== "publish" && blocked;
  return {
    ...{ id, name: indicator.shortName, state, mayReturn, mayReopen },
    blocked: isBlocked ? blockedWords(isBlocked, step) : null,
  };
}

function blockedWords(blocked: NonNullable<ReviewItem["blocked"]>, step: "verify" | "approve"): string {
  const { self, other } = STEP_WORDS[step];
  const who =
    blocked.by === "reader"
      ? `Anda ikut mengisi nilai ini, jadi tidak dapat ${self} sendiri.`
      : `${blocked.title} ikut mengisi nilai ini, jadi Anda tidak dapat ${self} atas namanya.`;
  return `${who} ${other}; Anda tetap dapat mengembalikannya.`;
}

function emptyWords({ step }: ReviewDeskRows, counts: ReviewCounts): string {
  if (step === "publish")
    return counts.published > 0 && counts.submitted + counts.verified + counts.drafts === 0
      ? "Semua sudah terbit."
      : "Belum ada yang disetujui untuk diterbitkan.";
  if (step === "approve" && counts.submitted > 0)
    return "Belum ada yang menunggu persetujuan Anda; verifikator masih memeriksa.";
  if (counts.drafts > 0) return "Belum ada yang menunggu Anda; isian masih di operator.";
  return "Tidak ada yang menunggu Anda pada periode ini.";
}

function movingGroups({ moving }: Review): { title: string; table: string; items: ReviewItem[] }[] {
  const groups = [
    {
      title: "Menunggu verifikasi",
      table: "menunggu-verifikasi",
      items: moving.filter(({ state }) => state === "submitted"),
    },
    {
      title: "Menunggu persetujuan Kepala Dinas",
      table: "menunggu-persetujuan",
      items: moving.filter(({ state }) => state === "verified"),
    },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ ...group, title: `${group.title} (${group.items.length})` }));
}

function CardList({ items, hrefOf }: { items: ReviewItem[]; hrefOf: (item: ReviewItem) => Route }) {
  return (
    <ul>
      {items.map((item) => (
        <li
          key={item.id}
          id={item.id}
          className="keep scroll-mt-16 border-b border-line py-4"
          aria-label={item.indicator.shortName}
        >
          <ReviewCard item={item} href={hrefOf(item)} />
        </li>
      ))}
    </ul>
  );
}
