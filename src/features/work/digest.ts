// The letter of a day: everything that waits for one person in all their roles, once, and no letter when nothing does.
import type { Actor } from "#domain/access/actor.ts";
import { addressOf } from "#features/agencies/address.ts";
import { homeOf } from "#features/agencies/queries.ts";
import { liveExceptions, withExceptions } from "#features/periods/exceptions.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { readNotices } from "#features/work/notice-queries.ts";
import { isForLetter, type Notice } from "#features/work/notices.ts";
import { actorIn, membershipsOn } from "#lib/actors.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";
import type { Letter } from "#lib/mail.ts";

/** Everybody who may sign in and has a role. Demo addresses lead nowhere. */
export async function peopleToWrite(now: Date): Promise<string[]> {
  const users = await db().user.findMany({
    where: { isActive: true, isDemo: false, memberships: { some: membershipsOn(now).where } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return users.map((user) => user.id);
}

/** null: nothing waits, or the day that was meant is over. */
export async function digestFor(userId: string, day: string, now: Date, site: string): Promise<Letter | null> {
  if (isoDay(now) !== day) return null;
  const user = await db().user.findFirst({
    where: { id: userId, isActive: true },
    select: { id: true, name: true, email: true, memberships: membershipsOn(now) },
  });
  if (!user) return null;
  const sections: DigestSection[] = [];
  for (const membership of user.memberships) {
    const section = await sectionFor(await actorIn(user, membership, now), now);
    if (section) sections.push(section);
  }
  return letterFor(user, sections, site);
}

type DigestSection = { title: string; notices: Notice[]; path: string };

async function sectionFor(actor: Actor, now: Date): Promise<DigestSection | null> {
  const agency = await homeOf(actor);
  if (!agency) return null;
  const calendar = withExceptions(await listPeriods(actor, now), await liveExceptions(agency.id, now), now);
  const notices = (await readNotices(actor, agency, calendar, now)).filter(isForLetter);
  return { title: actor.title, notices, path: addressOf(agency, "tugas") };
}

function letterFor(
  person: { name: string; email: string },
  sections: readonly DigestSection[],
  site: string,
): Letter | null {
  const told = sections.filter(({ notices }) => notices.length > 0);
  const [first] = told;
  if (!first) return null;
  const count = told.reduce((sum, { notices }) => sum + notices.length, 0);
  const parts = told.map(({ title, notices, path }) => {
    const lines = notices.map(({ text, note }) => `- ${text}${note ? ` (${note})` : ""}`);
    const head = told.length > 1 ? [`${title}:`] : [];
    return [...head, ...lines, `  ${new URL(path, site)}`].join("\n");
  });
  return {
    to: person.email,
    subject: count === 1 ? `Tolok: ${first.notices[0]?.text}` : `Tolok: ${count} hal menunggu Anda`,
    text: `${person.name},\n\n${parts.join("\n\n")}\n\nSurat ini dikirim paling banyak sekali sehari, dan berhenti bila tidak ada lagi yang menunggu Anda.\n`,
  };
}
