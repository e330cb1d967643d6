/** Accounts and calendar beside the agencies they are about: nobody works for an agency that is not there. */
import type { AgencyFile } from "./format.ts";
import type { AccountsFile, CalendarFile } from "./format-installation.ts";
import { indicatorsOf } from "./indicators.ts";

type Account = AccountsFile["accounts"][number];

export function accountProblems(
  { agencies: supporting, accounts }: AccountsFile,
  files: readonly AgencyFile[],
): string[] {
  const agencies = new Map<string, readonly { key: string }[]>([
    ...files.map(({ government, agency, units }) => [`${government.code}/${agency.code}`, units] as const),
    ...supporting.map(({ government, code, units }) => [`${government}/${code}`, units] as const),
  ]);
  const governments = new Set(files.map(({ government }) => government.code));
  const emails = accounts.map(({ email }) => email);
  return [
    ...supporting
      .filter(({ government }) => !governments.has(government))
      .map(({ code, government }) => `Instansi "${code}": pemerintah "${government}" tidak ada.`),
    ...accounts
      .filter(({ email }, index) => emails.indexOf(email) !== index)
      .map(({ email }) => `Akun ${email} tertulis dua kali.`),
    ...accounts.flatMap((account) =>
      placementProblem(account, governments, agencies).map((problem) => `Akun ${account.email}: ${problem}`),
    ),
  ];
}

function placementProblem(
  { role, government, agency, unit }: Account,
  governments: ReadonlySet<string>,
  agencies: ReadonlyMap<string, readonly { key: string }[]>,
): string[] {
  if (role === "administrator")
    return government || agency || unit ? ["administrator tidak bekerja untuk satu instansi."] : [];
  if (government === null || !governments.has(government)) return [`pemerintah "${government}" tidak ada.`];
  if (agency === null) return role === "leader" ? [] : [`peran ${role} memerlukan instansi.`];
  const units = agencies.get(`${government}/${agency}`);
  if (!units) return [`instansi "${agency}" tidak ada.`];
  return unit === null || units.some(({ key }) => key === unit) ? [] : [`unit "${unit}" tidak ada.`];
}

export function calendarProblems({ governments }: CalendarFile, files: readonly AgencyFile[]): string[] {
  const codes = new Map(governments.map(({ government, periods }) => [government, periods.map(({ code }) => code)]));
  return [
    ...governments
      .filter(({ government }) => !files.some((file) => file.government.code === government))
      .map(({ government }) => `Pemerintah "${government}" tidak ada.`),
    ...governments.flatMap(({ government, periods }) =>
      periods.flatMap(({ code, opens, due, locks }, index) => [
        ...(periods.findIndex((other) => other.code === code) === index
          ? []
          : [`${government} ${code} tertulis dua kali.`]),
        ...(follows(opens, due) && follows(due, locks)
          ? []
          : [`${government} ${code}: dibuka, batas, dan terkunci tidak berurutan.`]),
      ]),
    ),
    ...files.flatMap((file) =>
      periodsUsed(file)
        .filter((code) => !codes.get(file.government.code)?.includes(code))
        .map((code) => `${file.government.code}: periode ${code} dipakai tetapi tidak ada di kalender.`),
    ),
  ];
}

/** A fixed date and a day counted from loading cannot be compared: nobody knows yet when the demo is loaded. */
function follows(first: Moment, second: Moment): boolean {
  if (typeof first === "string" && typeof second === "string") return first <= second;
  return typeof first !== "string" && typeof second !== "string" && first.daysFromLoad <= second.daysFromLoad;
}

type Moment = CalendarFile["governments"][number]["periods"][number]["due"];

function periodsUsed(file: AgencyFile): string[] {
  return [
    ...new Set(
      indicatorsOf(file).flatMap(({ indicator }) =>
        [...indicator.targets, ...indicator.realisasi].map(({ period }) => period),
      ),
    ),
  ];
}
