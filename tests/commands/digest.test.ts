// The letter of a morning: one a person and day, by the queue in the database, and none when nothing waits.
import { PgBoss } from "pg-boss";
import { afterAll, expect, test } from "vitest";
import { digestFor, peopleToWrite } from "#features/work/digest.ts";
import { isoDay } from "#lib/format.ts";
import { type DailyWork, prepareJobs, startJobs } from "#lib/jobs.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { openForm, setWindow } from "../support/lamongan-entry.ts";
import { openMailbox, textOf } from "../support/mailbox.ts";
import { systemActor } from "../support/world.ts";

const { client, url, appUrl } = await demoDatabase();
const mailbox = await openMailbox();
afterAll(() => mailbox.close());
process.env.DATABASE_URL = appUrl;
process.env.NEXTAUTH_SECRET = "hanya-untuk-uji-di-mesin-ini-saja-ya";
process.env.NEXTAUTH_URL = "https://kinerja.lamongan.test";
process.env.SMTP_URL = mailbox.url;
process.env.SMTP_FROM = "tolok@lamongan.test";
const { sendMail } = await import("#lib/mail.ts");

const SITE = "https://kinerja.lamongan.test";
const { agency, period } = await openForm(client);
const user = await transaction(systemActor, "test.person", (tx) =>
  tx.user.create({
    data: {
      email: "pengisi@lamongan.test",
      name: "Pengisi Data",
      memberships: {
        create: {
          ...{ role: "operator", title: "Operator", agencyId: agency.id, governmentId: agency.governmentId },
          validFrom: new Date("2020-01-01"),
        },
      },
    },
  }),
);
const today = isoDay(new Date());
const letter = () => digestFor(user.id, today, new Date(), SITE);

test("letters go to people, not to the accounts of a demo", async () => {
  expect(await peopleToWrite(new Date())).toEqual([user.id]);
});

test.each([
  [45, null],
  [8, null],
  [7, "Tolok: Batas semester II 2024 7 hari lagi: 8 isian belum dikirim"],
  [5, null],
  [3, "Tolok: Batas semester II 2024 3 hari lagi: 8 isian belum dikirim"],
  [1, "Tolok: Batas semester II 2024 besok: 8 isian belum dikirim"],
  [-1, "Tolok: Semester II 2024 terlambat 1 hari: 8 isian belum dikirim"],
  [-4, "Tolok: Semester II 2024 terlambat 4 hari: 8 isian belum dikirim"],
])("%i days before the deadline: %s", async (days, subject) => {
  await setWindow(period.id, -30, days, 60);
  expect((await letter())?.subject ?? null).toBe(subject);
});

test("it names what waits and leads to it; yesterday's letter is not sent today", async () => {
  await setWindow(period.id, -30, 3, 60);
  const given = await letter();
  expect(given?.to).toBe("pengisi@lamongan.test");
  expect(given?.text).toContain(`${SITE}/lamongan/disnaker/tugas`);
  expect(await digestFor(user.id, "2024-01-01", new Date(), SITE)).toBeNull();
});

test("a closed account gets none", async () => {
  const close = (isActive: boolean) =>
    transaction(systemActor, "test.close", (tx) => tx.user.update({ where: { id: user.id }, data: { isActive } }));
  await close(false);
  expect(await letter()).toBeNull();
  expect(await peopleToWrite(new Date())).toEqual([]);
  await close(true);
});

test("planned twice it is sent once; a server that was down gets it on the next try", async () => {
  let tries = 0;
  let failures = 0;
  let plans = 0;
  const work: DailyWork = {
    name: "uji-surat",
    at: "0 7 * * *",
    plan: () => {
      plans += 1;
      return peopleToWrite(new Date());
    },
    perform: async (userId, day) => {
      tries += 1;
      const given = await digestFor(userId, day, new Date(), SITE);
      if (!given) return;
      await sendMail(given).catch((error: unknown) => {
        failures += 1;
        throw error;
      });
    },
  };
  mailbox.refuse(true);
  await prepareJobs(url, new URL(appUrl).username);
  const stop = await startJobs(appUrl, [work], { retryDelay: 1, pollingIntervalSeconds: 0.5 });
  const boss = new PgBoss({ connectionString: url, schema: "pekerjaan", max: 1 });
  await boss.start();
  try {
    await boss.send("uji-surat-rencana", {});
    await until(() => failures === 1);
    expect(mailbox.letters).toEqual([]);
    mailbox.refuse(false);
    await until(() => mailbox.letters.length === 1);
    await boss.send("uji-surat-rencana", {});
    await until(() => plans === 2);
    await new Promise((done) => setTimeout(done, 2000));
    expect(tries).toBe(2);
    expect(mailbox.letters).toHaveLength(1);
    const [sent] = mailbox.letters;
    expect(sent).toContain("To: pengisi@lamongan.test");
    expect(textOf(sent ?? "")).toContain("8 isian belum dikirim");
  } finally {
    await boss.stop({ graceful: false });
    await stop();
  }
}, 60_000);

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("it did not happen");
    await new Promise((done) => setTimeout(done, 100));
  }
}
