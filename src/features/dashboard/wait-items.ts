// "Menunggu keputusan Anda": what is in this person's hands, in the words of their role.
import type { Role } from "#domain/access/actor.ts";
import { type Period, periodName } from "#domain/period/period.ts";
import type { Waiting } from "#features/realisasi/waiting.ts";
import { daysLeft, formatDay, inWords, listed, lowered } from "#lib/format.ts";

export type WaitItem = { title: string; note: string; page: "pengisian" | "periksa"; period: string };

export type WaitWords = {
  title: string;
  /** The count that the navigation shows too. */
  count: number;
  items: WaitItem[];
  action: { label: string; page: WaitItem["page"]; period: string };
};

/** Entries of the chosen period that an operator still has to fill in or send; null where it is not open. */
export type Unsent = { period: Period & { code: string; dueAt: Date }; empty: number; drafts: number } | null;

/** null where nothing waits: then there is no panel. */
export function waitWords(role: Role, waiting: readonly Waiting[], unsent: Unsent, now: Date): WaitWords | null {
  const page = role === "operator" ? "pengisian" : "periksa";
  const items = [
    ...byPeriod(waiting).map((same) => itemOf(role, same, page)),
    ...(role === "operator" ? unsentItems(unsent, now) : []),
  ];
  const [first] = items;
  if (!first) return null;
  const title = role === "operator" ? "Menunggu isian Anda" : "Menunggu keputusan Anda";
  const label = role === "operator" ? "Buka pengisian" : "Periksa satu per satu";
  return { title, count: waiting.length, items, action: { label, page, period: first.period } };
}

function byPeriod(waiting: readonly Waiting[]): Waiting[][] {
  const found = new Map<string, Waiting[]>();
  for (const one of waiting) found.set(one.period.code, [...(found.get(one.period.code) ?? []), one]);
  return [...found.values()];
}

function itemOf(role: Role, same: readonly Waiting[], page: WaitItem["page"]): WaitItem {
  const [first] = same;
  if (!first) throw new Error("nothing waits in this period");
  const period = lowered(periodName(first.period));
  const many = `${inWords(same.length)} realisasi ${period}`;
  const names = listed(
    same.map(({ name }) => name),
    2,
  );
  const common = { page, period: first.period.code };
  if (role === "operator") return { ...common, title: `Perbaiki ${many} yang dikembalikan`, note: reasons(same) };
  return { ...common, title: `${role === "head" ? "Setujui" : "Verifikasi"} ${many}`, note: names };
}

function reasons(same: readonly Waiting[]): string {
  const said = same.map(({ name, returnedReason }) => `${name}: ${returnedReason}`);
  return said.length > 1 ? `${said[0]} (dan ${said.length - 1} lainnya)` : (said[0] ?? "");
}

function unsentItems(unsent: Unsent, now: Date): WaitItem[] {
  if (!unsent) return [];
  const { period, empty, drafts } = unsent;
  const name = lowered(periodName(period));
  const note = `Batas ${formatDay(period.dueAt)}, ${daysLeft(now, period.dueAt)}`;
  const common = { note, page: "pengisian" as const, period: period.code };
  return [
    ...(empty > 0 ? [{ ...common, title: `Isi ${inWords(empty)} realisasi ${name}` }] : []),
    ...(drafts > 0 ? [{ ...common, title: `Kirim ${inWords(drafts)} draf ${name}` }] : []),
  ];
}
