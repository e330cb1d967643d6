import type { Route } from "next";
import type { ReactNode } from "react";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { type Step, Stepper } from "#components/page/stepper.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { ReviewCard } from "#features/review/components/review-card.tsx";
import { ReviewDesk } from "#features/review/components/review-desk.tsx";
import { DoneTable, DraftTable } from "#features/review/components/review-tables.tsx";
import type { DeskItem } from "#features/review/desk.ts";
import { reviewHeadline } from "#features/review/headline.ts";
import type { Review, ReviewItem } from "#features/review/item.ts";
import { daysLeft, formatDay } from "#lib/format.ts";

type Props = { agency: AgencyHead; period: PeriodRow; review: Review; now: Date };

export function ReviewView({ agency, period, review, now }: Props) {
  const { as, counts, mine, moving, drafts, done, notDue } = review;
  const hrefOf = (item: ReviewItem): Route =>
    `${addressOf(agency, `indikator/${item.indicator.code}`, { periode: period.code })}#mengapa` as Route;
  const name = periodName(period);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Pemeriksaan" },
        ]}
        finding={reviewHeadline({ as, period, counts, belowTarget: mine.filter(isBelowTarget).length })}
        sub={<SubWords period={period} now={now} notDue={notDue} />}
        aside={<Stepper steps={stepsOf(review)} label={`Alur ${name}`} />}
      />
      <div className="mt-6 grid gap-8">
        {as !== "reader" && (
          <Section title="Menunggu Anda" aside={asideOf(as)} ruled>
            <ReviewDesk
              step={as === "verifier" ? "verify" : "approve"}
              period={name}
              items={mine.map((item) => deskItem(item, as))}
              cards={Object.fromEntries(
                mine.map((item) => [item.id, <ReviewCard key={item.id} item={item} href={hrefOf(item)} />]),
              )}
              empty={emptyWords(review)}
            />
          </Section>
        )}
        {movingGroups(review).map(({ title, items }) => (
          <Section key={title} title={title} ruled>
            <CardList items={items} hrefOf={hrefOf} />
          </Section>
        ))}
        {done.length > 0 && (
          <Section title={`Sudah disetujui atau terbit (${done.length})`}>
            <DoneTable items={done} hrefOf={hrefOf} />
          </Section>
        )}
        {drafts.length > 0 && (
          <Section title={`Masih di operator (${drafts.length})`}>
            <DraftTable items={drafts} hrefOf={hrefOf} />
          </Section>
        )}
        {as === "reader" && moving.length + done.length + drafts.length === 0 && (
          <Empty>Tidak ada isian yang harus diperiksa pada {name}.</Empty>
        )}
      </div>
    </>
  );
}

function SubWords({ period, now, notDue }: { period: PeriodRow; now: Date; notDue: number }) {
  return (
    <>
      <span>
        Batas pengisian <b>{formatDay(period.dueAt)}</b>, {daysLeft(now, period.dueAt)}
      </span>
      {notDue > 0 && <span>{notDue} indikator tidak diukur pada periode ini</span>}
    </>
  );
}

const isBelowTarget = (item: ReviewItem): boolean => item.indicator.measurement.capaian.belowTarget === true;

const asideOf = (as: "verifier" | "head"): ReactNode =>
  as === "verifier"
    ? "Yang dicentang diteruskan bersama; yang keliru dikembalikan satu per satu."
    : "Yang dicentang disetujui bersama dan terkunci; yang keliru dikembalikan satu per satu.";

function stepsOf({ as, counts }: Review): Step[] {
  const steps = [
    { word: "Draf", count: counts.drafts, note: "di operator" },
    { word: "Verifikasi", count: counts.submitted, note: "di verifikator" },
    { word: "Persetujuan", count: counts.verified, note: "di kepala dinas" },
    { word: "Terbit", count: counts.approved + counts.published, note: "disetujui atau terbit" },
  ];
  const own = as === "verifier" ? 1 : as === "head" ? 2 : -1;
  const first = steps.findIndex(({ count }) => count > 0);
  const now = own >= 0 && (steps[own]?.count ?? 0) > 0 ? own : first;
  return steps.map(({ word, count, note }, index) => ({
    word: `${word} (${count})`,
    note,
    state: index === now ? "now" : index < first || first < 0 ? "done" : "later",
  }));
}

const DESK_WORDS =
  "Anda ikut mengisi nilai ini, jadi tidak dapat meneruskannya sendiri. Verifikator lain yang memeriksanya; Anda tetap dapat mengembalikannya.";
const HEAD_WORDS =
  "Anda ikut mengisi nilai ini, jadi tidak dapat menyetujuinya sendiri. Pejabat lain yang menyetujuinya; Anda tetap dapat mengembalikannya.";

function deskItem(item: ReviewItem, as: "verifier" | "head"): DeskItem {
  const typed = as === "verifier" ? DESK_WORDS : HEAD_WORDS;
  const blocked = item.mayPass ? null : item.typedByReader ? typed : "Isian ini tidak dapat Anda teruskan.";
  return { id: item.id, name: item.indicator.shortName, state: item.state, blocked, mayReturn: item.mayReturn };
}

function emptyWords({ as, counts }: Review): string {
  if (as === "head" && counts.submitted > 0)
    return "Belum ada yang menunggu persetujuan Anda; verifikator masih memeriksa.";
  if (counts.drafts > 0) return "Belum ada yang menunggu Anda; isian masih di operator.";
  return "Tidak ada yang menunggu Anda pada periode ini.";
}

function movingGroups({ moving }: Review): { title: string; items: ReviewItem[] }[] {
  const groups = [
    { title: "Menunggu verifikasi", items: moving.filter(({ state }) => state === "submitted") },
    { title: "Menunggu persetujuan Kepala Dinas", items: moving.filter(({ state }) => state === "verified") },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ ...group, title: `${group.title} (${group.items.length})` }));
}

function CardList({ items, hrefOf }: { items: ReviewItem[]; hrefOf: (item: ReviewItem) => Route }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="border-b border-line py-4" aria-label={item.indicator.shortName}>
          <ReviewCard item={item} href={hrefOf(item)} />
        </li>
      ))}
    </ul>
  );
}
