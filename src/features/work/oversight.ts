// For those who read a whole government: how far each agency is in a period, and who is late.
import { isDue, type Period, periodName } from "#domain/period/period.ts";
import { type Report, reportOf } from "#domain/workflow/report.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { isEntered } from "#features/entry/opening.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { capitalised, daysLeft, daysUntil, inWords, lowered } from "#lib/format.ts";

export type AgencyName = { id: string; code: string; name: string; shortName: string; governmentCode: string };

export type AgencyProgress = {
  agency: AgencyName;
  /** Realisasi that the agency owes in the period. */
  total: number;
  draft: number;
  returned: number;
  submitted: number;
  verified: number;
  /** Approved, not published yet. */
  approved: number;
  done: number;
  report: Report;
  /** Sent after the deadline. */
  late: number;
};

export type Owed = {
  indicatorId: string;
  agencyId: string;
  unitId: string | null;
  measuredIn: string[];
  realisasi: { state: WorkflowState; isLate: boolean; isReturned: boolean; isBegun: boolean } | null;
};

export function progressOf(
  agencies: readonly AgencyName[],
  rows: readonly Owed[],
  period: Period,
  calendar: readonly Period[],
): AgencyProgress[] {
  return agencies
    .map((agency) =>
      countOf(
        agency,
        rows.filter((row) => row.agencyId === agency.id && isOwed(row, period, calendar)),
      ),
    )
    .sort((a, b) => b.draft - a.draft || a.agency.name.localeCompare(b.agency.name, "id"));
}

/** Entered in this period, and due or begun. */
export function isOwed({ measuredIn, realisasi }: Owed, period: Period, calendar: readonly Period[]): boolean {
  const schedule = measuredIn.length > 0 ? measuredIn : null;
  const due = isDue(schedule, period);
  if (!realisasi) return due === "due" && isEntered(schedule, period, calendar);
  return realisasi.state !== "draft" || due === "due" || realisasi.isBegun;
}

/** Whose drafts are still there after the deadline. */
export const lateAgencies = (progress: readonly AgencyProgress[], period: Pick<PeriodRow, "dueAt">, now: Date) =>
  now > period.dueAt ? progress.filter((one) => one.draft > 0) : [];

/** "3 instansi menunggu terbit": where the manager is the one who is waited for. */
const toPublish = (progress: readonly AgencyProgress[]) => progress.filter((one) => one.approved > 0);

export function publishHeadline(overseen: readonly { progress: readonly AgencyProgress[] }[]): string | null {
  const waiting = new Set(overseen.flatMap(({ progress }) => toPublish(progress).map((one) => one.agency.id)));
  const values = overseen.flatMap(({ progress }) => progress).reduce((sum, one) => sum + one.approved, 0);
  if (waiting.size === 0) return null;
  return `${capitalised(inWords(waiting.size))} instansi menunggu terbit, ${inWords(values)} realisasi sudah disetujui`;
}

export function oversightHeadline(progress: readonly AgencyProgress[], period: PeriodRow, now: Date): string {
  const owing = progress.filter((one) => one.total > 0);
  const name = lowered(periodName(period));
  if (period.window === "not-open") return `${capitalised(name)} belum dibuka`;
  if (owing.length === 0) return `Tidak ada realisasi yang diukur pada ${name}`;
  const late = lateAgencies(owing, period, now);
  if (late.length > 0) {
    const days = Math.max(1, daysUntil(period.dueAt, now));
    return `${capitalised(inWords(late.length))} instansi terlambat ${inWords(days)} hari mengirim ${name}`;
  }
  const sent = owing.filter((one) => one.draft === 0).length;
  const all = sent === owing.length;
  const who = all ? (owing.length === 1 ? "Satu-satunya instansi" : "Semua instansi") : partWords(sent, owing.length);
  const left = period.window === "open" && !all ? `, batasnya ${daysLeft(now, period.dueAt)}` : "";
  return `${who} selesai mengirim ${name}${left}`;
}

const partWords = (sent: number, of: number): string =>
  sent === 0 ? "Belum ada instansi yang" : `${capitalised(inWords(sent))} dari ${inWords(of)} instansi`;

function countOf(agency: AgencyName, rows: readonly Owed[]): AgencyProgress {
  const inState = (...states: WorkflowState[]) =>
    rows.filter(({ realisasi }) => states.includes(realisasi?.state ?? "draft"));
  return {
    agency,
    total: rows.length,
    draft: inState("draft").length,
    returned: rows.filter(({ realisasi }) => realisasi?.isReturned).length,
    submitted: inState("submitted").length,
    verified: inState("verified").length,
    approved: inState("approved").length,
    done: inState("approved", "published").length,
    report: reportOf(
      rows.map(({ realisasi }) => ({ state: realisasi?.state ?? null, isBegun: realisasi?.isBegun ?? false })),
    ),
    late: rows.filter(({ realisasi }) => realisasi?.isLate).length,
  };
}
