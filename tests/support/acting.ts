// A person at the bare database: what they may do there is what the guards allow, whatever the application believes.
import type pg from "pg";
import { DatabaseError } from "pg";

type Person = { id: string };

/** One statement in one transaction, in the name of a person; without one, as somebody who bypasses the application. */
export async function act(sql: pg.Client, person: Person | null, text: string, values: unknown[] = []) {
  await sql.query("begin");
  try {
    if (person) {
      await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test.act', true)", [
        person.id,
      ]);
    }
    const result = await sql.query(text, values);
    await sql.query("commit");
    return result;
  } catch (error) {
    await sql.query("rollback");
    throw error;
  }
}

/** How the database answered: "done", or the code of its refusal (with the name of the rule where it has one). */
export async function answerTo(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return [error.code, error.constraint].filter(Boolean).join(" ");
  }
}
