// Work that comes by the clock, kept in the same database. Several servers may start it: each task of a day is put down
// under a name made of what it is, so that it is there once and is tried again until it is done.
import { createHash } from "node:crypto";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { isoDay } from "#lib/format.ts";
import { log, logSurprise } from "#lib/log.ts";

export type DailyWork = {
  name: string;
  /** "0 7 * * 1-5", on the clock of Jakarta. */
  at: string;
  /** For whom or what the work is to be done on this day. */
  plan: (day: string) => Promise<string[]>;
  /** Does it for one of them. */
  perform: (subject: string, day: string) => Promise<void>;
};

type Task = { subject: string; day: string };

const SCHEMA = "pekerjaan";

/** Makes the tables of the queue as the owner, and lets the application's role work with them. Before every start. */
export async function prepareJobs(ownerUrl: string, appRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 1, supervise: false, schedule: false });
  boss.on("error", (error) => logSurprise(error, "jobs.failed"));
  await boss.start();
  await boss.stop({ graceful: false });
  const sql = new pg.Client({ connectionString: ownerUrl });
  await sql.connect();
  try {
    const app = pg.escapeIdentifier(appRole);
    for (const what of ["all tables", "all sequences", "all functions"])
      await sql.query(`grant all on ${what} in schema ${SCHEMA} to ${app}`);
    await sql.query(`grant usage on schema ${SCHEMA} to ${app}`);
  } finally {
    await sql.end();
  }
}

/** Answers with the way to stop again. A database that does not take the work is logged; the pages go on without it. */
export async function startJobs(
  databaseUrl: string,
  works: readonly DailyWork[],
  pace: Pace = { retryDelay: 300, pollingIntervalSeconds: 30 },
): Promise<() => Promise<void>> {
  // The tables are the owner's: made before, and kept in order by autovacuum.
  const made = { migrate: false, createSchema: false, reindex: false };
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, schema: SCHEMA, ...made });
  boss.on("error", (error) => logSurprise(error, "jobs.failed"));
  try {
    await boss.start();
    for (const work of works) await take(boss, work, pace);
    log("info", "jobs.started", { works: works.length });
  } catch (error) {
    logSurprise(error, "jobs.not-started");
  }
  return () => boss.stop({ graceful: false });
}

/** In seconds: until a failed task is tried again, and between two looks at the queue. */
export type Pace = { retryDelay: number; pollingIntervalSeconds: number };

async function take(boss: PgBoss, { name, at, plan, perform }: DailyWork, pace: Pace): Promise<void> {
  const planning = `${name}-rencana`;
  const { retryDelay, pollingIntervalSeconds } = pace;
  await boss.createQueue(planning, { policy: "short", retryLimit: 5, retryDelay, retryBackoff: true });
  await boss.createQueue(name, { retryLimit: 5, retryDelay, retryBackoff: true });
  await boss.work(planning, { pollingIntervalSeconds }, async () => {
    const day = isoDay(new Date());
    const subjects = await plan(day);
    await boss.insert(
      name,
      subjects.map((subject) => ({ id: taskId(name, day, subject), data: { subject, day } })),
    );
  });
  await boss.work<Task>(name, { pollingIntervalSeconds }, async (tasks) => {
    for (const { data } of tasks) await perform(data.subject, data.day);
  });
  await boss.schedule(planning, at, {}, { tz: "Asia/Jakarta" });
}

/** The same task of the same day always has the same id: putting it down twice leaves one. */
function taskId(name: string, day: string, subject: string): string {
  const hex = createHash("sha256").update(`${name}/${day}/${subject}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
