// Many accounts at once from a workbook: each row is read on its own, judged on its own, and says what is wrong with it.
import { ROLES, type Role } from "#domain/access/actor.ts";
import type { RoleChoices } from "#features/accounts/people-queries.ts";
import { type OpenAccount, openAccount } from "#features/accounts/people-schema.ts";
import { ROLE_CODES, ROLE_WORDS } from "#features/accounts/role-words.ts";
import { type Cell, type Sheet, textOf } from "#lib/spreadsheet/cell.ts";
import type { WrittenSheet } from "#lib/spreadsheet/write.ts";

export const COLUMNS = ["Nama", "Alamat surel", "Peran", "Jabatan", "Pemda", "Instansi", "Unit", "Mulai"] as const;

export type ImportRow = {
  /** As numbered in the workbook. */
  row: number;
  name: string;
  email: string;
  role: string;
  title: string;
  agency: string;
  input: OpenAccount | null;
  problems: string[];
};

export type PeopleImport = { rows: ImportRow[]; problem: string | null };

/**
 * Reads the first sheet that has the columns. A manager's rows need no Pemda; Instansi is its code or its name; Mulai may
 * be empty (today). `taken`: addresses that already have an account.
 */
export function readPeople(
  sheets: readonly Sheet[],
  choices: RoleChoices,
  taken: ReadonlySet<string>,
  today: string,
): PeopleImport {
  const found = sheets.map(headOf).find((one) => one !== null);
  if (!found)
    return {
      rows: [],
      problem: `Tidak ada lembar dengan kepala kolom ${COLUMNS.slice(0, 4).join(", ")}. Pakai contoh yang dapat diunduh di halaman ini.`,
    };
  const seen = new Map<string, number>();
  const rows = found.rows.flatMap((cells, index) => {
    const text = (column: (typeof COLUMNS)[number]) => textOf(cells[found.at.get(column) ?? -1]).trim();
    if (COLUMNS.every((column) => text(column) === "")) return [];
    const row = found.first + index + 1;
    const read = readRow(text, cells[found.at.get("Mulai") ?? -1], choices, today);
    const email = text("Alamat surel").toLowerCase();
    const before = seen.get(email);
    const problems = [
      ...read.problems,
      ...(taken.has(email) ? [`Alamat ${email} sudah dipakai sebuah akun.`] : []),
      ...(before ? [`Alamat ${email} sudah ada di baris ${before}.`] : []),
    ];
    if (email) seen.set(email, before ?? row);
    const shown = { name: text("Nama"), email, role: text("Peran"), title: text("Jabatan"), agency: text("Instansi") };
    return [{ row, ...shown, input: problems.length === 0 ? read.input : null, problems }];
  });
  return { rows, problem: rows.length === 0 ? "Tabelnya belum berisi baris. Isi, simpan, lalu unggah lagi." : null };
}

/** The addresses a workbook speaks of, to ask once which of them are taken. */
export const emailsIn = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap((cells) =>
      cells.map((cell) => textOf(cell).trim().toLowerCase()).filter((text) => text.includes("@")),
    ),
  );

/** An empty table with its head and an example of nothing; the second sheet lists what may stand in it. */
export function exampleWorkbook(choices: RoleChoices): WrittenSheet[] {
  const head = COLUMNS.map((text) => ({ text, look: "head" as const }));
  const many = choices.governments.length > 1;
  const nameOf = new Map(choices.governments.map(({ id, name }) => [id, name]));
  return [
    { name: "Pengguna", rows: [head], widths: [28, 32, 16, 34, 24, 18, 24, 14], frozenRows: 1 },
    {
      name: "Pilihan",
      widths: [18, 46, 30, 46],
      rows: [
        [
          { text: "Peran", look: "head" },
          { text: "Artinya", look: "head" },
          { text: "Instansi", look: "head" },
          { text: "Nama instansi", look: "head" },
        ],
        ...zip(
          choices.roles.map((role) => [ROLE_CODES[role], ROLE_WORDS[role]]),
          choices.agencies.map(({ code, name, governmentId }) => [
            code,
            many ? `${name}, ${nameOf.get(governmentId)}` : name,
          ]),
        ),
      ],
    },
  ];
}

function zip(left: string[][], right: string[][]): string[][] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...(left[at] ?? ["", ""]),
    ...(right[at] ?? ["", ""]),
  ]);
}

type Found = { first: number; at: Map<string, number>; rows: Cell[][] };

function headOf({ rows }: Sheet): Found | null {
  const first = rows.slice(0, 10).findIndex((cells) => {
    const words = cells.map((cell) => textOf(cell).trim().toLowerCase());
    return ["nama", "alamat surel", "peran", "jabatan"].every((word) => words.includes(word));
  });
  if (first < 0) return null;
  const words = (rows[first] ?? []).map((cell) => textOf(cell).trim().toLowerCase());
  const at = new Map<string, number>(COLUMNS.map((column) => [column, words.indexOf(column.toLowerCase())]));
  return { first: first + 1, at, rows: rows.slice(first + 1) };
}

function readRow(
  text: (column: (typeof COLUMNS)[number]) => string,
  from: Cell | undefined,
  choices: RoleChoices,
  today: string,
) {
  const problems: string[] = [];
  const role = roleOf(text("Peran"), choices.roles);
  if (!role)
    problems.push(
      `Peran "${text("Peran")}" tidak dikenal. Tulis salah satu: ${choices.roles.map((one) => ROLE_CODES[one]).join(", ")}.`,
    );
  const government = governmentOf(text("Pemda"), choices);
  if (!government && role !== "administrator") problems.push(`Pemda "${text("Pemda")}" tidak ditemukan.`);
  const agency = text("Instansi")
    ? choices.agencies.find((one) => one.governmentId === government && isNamed(one, text("Instansi")))
    : null;
  if (agency === undefined)
    problems.push(`Instansi "${text("Instansi")}" tidak ditemukan. Lihat lembar Pilihan pada contoh.`);
  const unit = text("Unit") ? agency?.units.find(({ name }) => sameWords(name, text("Unit"))) : null;
  if (unit === undefined) problems.push(`Unit "${text("Unit")}" tidak ada di instansi itu.`);
  const day = from?.kind === "date" ? from.day : text("Mulai") || today;
  const input = openAccount.safeParse({
    ...{ name: text("Nama"), email: text("Alamat surel"), title: text("Jabatan"), from: day, role: role ?? "operator" },
    governmentId: role === "administrator" ? null : (government ?? null),
    agencyId: agency?.id ?? null,
    unitId: unit?.id ?? null,
  });
  if (!input.success && problems.length === 0) problems.push(...input.error.issues.map(({ message }) => message));
  return { input: input.success ? input.data : null, problems };
}

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const isNamed = (one: { code: string; name: string }, text: string) =>
  sameWords(one.code, text) || sameWords(one.name, text);

function roleOf(text: string, allowed: readonly Role[]): Role | undefined {
  return ROLES.find((role) => allowed.includes(role) && (sameWords(ROLE_CODES[role], text) || sameWords(role, text)));
}

function governmentOf(text: string, { governments }: RoleChoices): string | undefined {
  if (text === "" && governments.length === 1) return governments[0]?.id;
  return governments.find(({ name }) => sameWords(name, text))?.id;
}
