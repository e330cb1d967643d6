// Whom a team is put together from.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { subsOf } from "#domain/evaluation/template.ts";
import { templateInForce } from "#features/lke-templates/queries.ts";
import { dayAfter } from "#features/periods/days.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

type Person = { id: string; name: string };
export type StartChoices = {
  year: number;
  parts: string[];
  evaluators: Person[];
  leads: Person[];
  inspectors: Person[];
  dueSuggested: string;
};

const SUGGESTED_DAYS = 30;

/** null where this person starts no evaluation of the agency. year: the first one that has none yet. */
export async function readStartChoices(
  actor: Actor,
  agencyId: string,
  year: number,
  now: Date,
): Promise<StartChoices | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "evaluation.start", { agencyId, governmentId })) return null;
  const [version, members] = await Promise.all([
    templateInForce(actor, year),
    db().membership.findMany({
      where: {
        governmentId,
        role: { in: ["evaluator", "team_lead", "inspector"] },
        agencyId: { not: agencyId },
        validFrom: { lte: now },
        OR: [{ validUntil: null }, { validUntil: { gt: now } }],
        user: { isActive: true },
      },
      orderBy: { title: "asc" },
      select: { role: true, userId: true, user: { select: { name: true } } },
    }),
  ]);
  const of = (role: string): Person[] =>
    members.filter((one) => one.role === role).map(({ userId, user }) => ({ id: userId, name: user.name }));
  return {
    year,
    parts: version ? subsOf(version.template).map(({ key }) => key) : [],
    evaluators: of("evaluator"),
    leads: of("team_lead"),
    inspectors: of("inspector"),
    dueSuggested: dayAfter(isoDay(now), SUGGESTED_DAYS),
  };
}
