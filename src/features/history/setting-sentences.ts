// The history of what a government is run by, in people's words: who changed a satuan, a policy, the calendar, an account.
import { type PeriodKind, periodName } from "#domain/period/period.ts";
import { delegationSentence } from "#features/history/calendar-sentences.ts";
import { changedColumns, type HistoryRecord, type Row } from "#features/history/record.ts";
import { formatDay } from "#lib/format.ts";

export const SETTING_TABLES = [
  ...(["reference_entry", "capaian_policy", "government", "agency", "period"] as const),
  ...(["user", "membership", "delegation"] as const),
];
export type SettingTable = (typeof SETTING_TABLES)[number];

/** What stands after the role: "mengubah satuan orang: desimal 0 menjadi 2". */
export function settingSentence(record: HistoryRecord): string {
  return (TELLERS[record.table as SettingTable] ?? plain)(record);
}

const TELLERS: Record<SettingTable, (record: HistoryRecord) => string> = {
  reference_entry: referenceSentence,
  capaian_policy: policySentence,
  government: (record) => nameSentence(record, "pemda"),
  agency: (record) => nameSentence(record, "instansi"),
  period: periodSentence,
  user: accountSentence,
  membership: roleSentence,
  delegation: (record) => delegationSentence(record).what,
};

function referenceSentence({ operation, before, after }: HistoryRecord): string {
  const what = `${after?.kind === "bands" ? "susunan kategori" : "satuan"} ${(after ?? before)?.name}`;
  if (operation === "INSERT") return `menambah ${what}`;
  if (after?.retired_at && !before?.retired_at) return `tidak menawarkan lagi ${what}`;
  if (before?.retired_at && !after?.retired_at) return `menawarkan lagi ${what}`;
  const [was, is] = [bodyOf(before), bodyOf(after)];
  const changes = Object.keys({ ...was, ...is })
    .filter((key) => shown(was[key]) !== shown(is[key]))
    .map((key) => `${BODY[key] ?? key} ${shown(was[key])} menjadi ${shown(is[key])}`);
  return `mengubah ${what}${changes.length > 0 ? `: ${changes.join("; ")}` : ""}`;
}

const BODY: Record<string, string> = { symbol: "lambang", kind: "jenis", decimals: "desimal", bands: "kategori" };
const KINDS: Record<string, string> = {
  ...{ percentage: "persentase", count: "jumlah", money: "uang", score: "nilai atau indeks" },
};

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "object" ? JSON.stringify(value) : (KINDS[String(value)] ?? String(value));
}

function bodyOf(row: Row | null): Record<string, unknown> {
  const body: unknown = JSON.parse(row?.body ?? "{}");
  return typeof body === "object" && body !== null ? { ...body } : {};
}

function policySentence({ operation, before, after }: HistoryRecord): string {
  const name = (after ?? before)?.name ?? "kebijakan";
  if (operation === "DELETE") return `menarik keputusan ${name} sebelum berlaku`;
  if (operation === "INSERT")
    return `memutuskan ${name}, berlaku mulai ${dayOf(after?.valid_from)}, dasar hukum ${after?.legal_basis}`;
  if (before?.valid_until !== after?.valid_until)
    return after?.valid_until ? `mengakhiri ${name} pada ${dayOf(after.valid_until)}` : `melanjutkan ${name}`;
  return `mengubah ${name}`;
}

function nameSentence({ operation, before, after }: HistoryRecord, noun: string): string {
  if (operation === "INSERT") return `menambah ${noun} ${after?.name}`;
  if (before?.name !== after?.name) return `mengubah nama ${before?.name} menjadi ${after?.name}`;
  if (before?.short_name !== after?.short_name)
    return `mengubah nama pendek ${before?.short_name} menjadi ${after?.short_name}`;
  return `mengubah ${noun} ${(after ?? before)?.name}`;
}

const DAYS = { opens_at: "dibuka", due_at: "batas isian", locks_at: "dikunci" } as const;

function periodSentence({ operation, before, after }: HistoryRecord): string {
  const row = after ?? before;
  const period = {
    ...{ year: Number(row?.year), kind: (row?.kind ?? "year") as PeriodKind, ordinal: Number(row?.ordinal) },
  };
  const name = periodName(period);
  if (operation === "INSERT") return `menambah ${name}, batas isian ${dayOf(after?.due_at)}`;
  if (operation === "DELETE") return `menghapus ${name}`;
  const moved = (Object.keys(DAYS) as (keyof typeof DAYS)[])
    .filter((column) => before?.[column] !== after?.[column])
    .map((column) => `${DAYS[column]} ${dayOf(before?.[column])} menjadi ${dayOf(after?.[column])}`);
  return `mengubah ${name}${moved.length > 0 ? `: ${moved.join("; ")}` : ""}`;
}

function accountSentence(record: HistoryRecord): string {
  const { operation, before, after } = record;
  if (operation === "INSERT") return "membuka akun ini";
  if (before?.is_active !== after?.is_active) return after?.is_active === "true" ? "membuka lagi akun" : "menutup akun";
  if (before?.name !== after?.name) return `mengubah nama ${before?.name} menjadi ${after?.name}`;
  if (before?.email !== after?.email) return `mengubah alamat surel ${before?.email} menjadi ${after?.email}`;
  return changedColumns(record).includes("session_epoch") ? "mengganti kata sandi" : "menetapkan kata sandi";
}

function roleSentence({ operation, before, after }: HistoryRecord): string {
  const title = (after ?? before)?.title ?? "peran";
  if (operation === "INSERT") return `memberi peran ${title} mulai ${dayOf(after?.valid_from)}`;
  if (operation === "DELETE") return `mencabut peran ${title} sebelum berlaku`;
  if (after?.valid_until) return `mengakhiri peran ${title} pada ${dayOf(after.valid_until)}`;
  return `mengubah peran ${title}`;
}

const plain = ({ table }: HistoryRecord): string => `mengubah ${table}`;

const dayOf = (text: string | null | undefined): string => (text ? formatDay(new Date(text)) : "–");
