// A workbook of accounts: looked through first, then all of it opened at once or nothing.
import type { Actor } from "#domain/access/actor.ts";
import { openIn } from "#features/accounts/people-commands.ts";
import { mayKeepAccounts, readRoleChoices } from "#features/accounts/people-queries.ts";
import { emailsIn, type ImportRow, type PeopleImport, readPeople } from "#features/accounts/people-workbook.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Sheet } from "#lib/spreadsheet/cell.ts";
import { transaction } from "#lib/transaction.ts";

export async function checkPeople(actor: Actor, sheets: readonly Sheet[]): Promise<PeopleImport> {
  if (!mayKeepAccounts(actor)) throw new Refusal("forbidden", "Akun dibuka oleh pengelola pemda atau administrator.");
  const [choices, taken] = await Promise.all([
    readRoleChoices(actor),
    db().user.findMany({ where: { email: { in: emailsIn(sheets) } }, select: { email: true } }),
  ]);
  return readPeople(sheets, choices, new Set(taken.map(({ email }) => email)), isoDay(new Date()));
}

export type OpenedAccount = { name: string; email: string; code: string };

/** Opens the chosen rows; one that cannot be opened stops all of them, by its number. */
export async function openPeople(
  actor: Actor,
  sheets: readonly Sheet[],
  chosen: readonly number[],
): Promise<OpenedAccount[]> {
  const { rows, problem } = await checkPeople(actor, sheets);
  if (problem) throw new Refusal("invalid", problem);
  const wanted = rows.filter(({ row }) => chosen.includes(row));
  if (wanted.length === 0) throw new Refusal("invalid", "Belum ada baris yang dipilih.");
  const bad = wanted.find(({ input }) => input === null);
  if (bad) throw new Refusal("conflict", `Baris ${bad.row}: ${bad.problems[0]} Tidak ada akun yang dibuka.`);
  const now = new Date();
  return transaction(
    actor,
    "account.import",
    async (tx) => {
      const opened: OpenedAccount[] = [];
      for (const { input, row } of wanted as (ImportRow & { input: NonNullable<ImportRow["input"]> })[]) {
        const { code } = await openIn(tx, actor, input, now).catch((error: unknown) => {
          throw error instanceof Refusal ? new Refusal(error.kind, `Baris ${row}: ${error.message}`) : error;
        });
        opened.push({ name: input.name, email: input.email, code });
      }
      return opened;
    },
    { timeout: 120_000 },
  );
}
