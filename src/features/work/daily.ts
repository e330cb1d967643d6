// Each working morning one letter to everybody for whom something waits; only where letters can be sent.
import { digestFor, peopleToWrite } from "#features/work/digest.ts";
import { env } from "#lib/env.ts";
import { type DailyWork, startJobs } from "#lib/jobs.ts";
import { mailIsConfigured, sendMail } from "#lib/mail.ts";

const digestWork: DailyWork = {
  name: "pengingat",
  at: "0 7 * * *",
  plan: () => peopleToWrite(new Date()),
  perform: async (userId, day) => {
    const letter = await digestFor(userId, day, new Date(), env().NEXTAUTH_URL);
    if (letter) await sendMail(letter);
  },
};

export async function startDigest(): Promise<void> {
  if (mailIsConfigured()) await startJobs(env().DATABASE_URL, [digestWork]);
}
