// Reads of Perjanjian Kinerja. The actor comes first and the scope stands in each where.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type AgreementState, nextRevision } from "#domain/planning/agreement.ts";
import { type AgreementFacts, agreementPaper } from "#features/agreements/agreement-paper.ts";
import { type AgreementContent, contentOf, type Hole, holesIn, unagreedIn } from "#features/agreements/content.ts";
import { type Difference, differencesOf, promisesDiffer } from "#features/agreements/difference.ts";
import { formOf } from "#features/agreements/form.ts";
import { readPlanOfYear } from "#features/agreements/plan-query.ts";
import { type AgreementGroup, agreementGroups } from "#features/agreements/rows.ts";
import type { AgreementForm } from "#features/agreements/schema.ts";
import { db } from "#lib/db.ts";
import type { Paper } from "#lib/document/model.ts";
import { formatDay, formatDayTime } from "#lib/format.ts";
import type { PerjanjianKinerja } from "#prisma/client.ts";

export type AgreementList = { year: number; covers: boolean; groups: AgreementGroup[]; mayDraft: boolean };

/** null: no such agency for this person. */
export async function listAgreements(
  actor: Actor,
  agencyId: string,
  year: number,
  now: Date,
): Promise<AgreementList | null> {
  const belongs = { agencyId, governmentId: governmentScope(actor) };
  if (!can(actor, "agency.read", belongs)) return null;
  const [plan, stored] = await Promise.all([
    readPlanOfYear(actor, agencyId, year, now),
    db().perjanjianKinerja.findMany({
      where: { agencyId, agency: { governmentId: belongs.governmentId }, year },
      select: { id: true, positionId: true, revision: true, state: true, signedOn: true, content: true },
    }),
  ]);
  if (!plan) return null;
  const agreements = stored.map(({ content, ...row }) => ({ ...row, content: contentIn(content) }));
  return {
    ...{ year, covers: plan.covers, groups: agreementGroups(plan, agreements, now) },
    mayDraft: can(actor, "agreement.draft", belongs),
  };
}

export type AgreementView = {
  id: string;
  agencyId: string;
  positionId: string;
  position: string;
  /** Of the head of the agency: the government's side agrees. */
  ofHead: boolean;
  year: number;
  revision: number;
  state: AgreementState;
  version: number;
  agreedAt: Date | null;
  signedOn: Date | null;
  returnedReason: string | null;
  form: AgreementForm;
  /** Of the two parties, who has no name yet. */
  unnamed: number;
  holes: Hole[];
  unagreed: Hole[];
  /** What differs from the plan now; of what was signed only the promises. */
  differs: Difference[];
  /** What this one changes of the revision before. */
  changes: { from: number; differences: Difference[] } | null;
  revisions: { id: string; revision: number; state: AgreementState }[];
  paper: Paper;
  may: { write: boolean; agree: boolean; giveBack: boolean; sign: boolean; revise: boolean };
  /** The superior's side, who wrote on it: somebody else of that side agrees. */
  isOwnWork: boolean;
};

/** null: none that this person may know of. */
export async function readAgreement(actor: Actor, id: string, now: Date): Promise<AgreementView | null> {
  const governmentId = governmentScope(actor);
  const found = await db().perjanjianKinerja.findFirst({
    where: { id, agency: { governmentId } },
    include: { position: { select: { shortName: true, level: true } } },
  });
  const belongs = found && { agencyId: found.agencyId, governmentId };
  if (!belongs || !can(actor, "agency.read", belongs)) return null;
  const [plan, family] = await Promise.all([
    readPlanOfYear(actor, found.agencyId, found.year, now),
    db().perjanjianKinerja.findMany({
      where: { positionId: found.positionId, agencyId: found.agencyId, year: found.year },
      orderBy: { revision: "asc" },
      select: { id: true, revision: true, state: true, content: true },
    }),
  ]);
  const content = contentIn(found.content);
  const position = plan?.positions.find((one) => one.id === found.positionId);
  const planned = plan && position ? contentOf(plan, position, now) : null;
  const subject = { ...belongs, ofHead: found.position.level === "kepala", editors: found.editorIds };
  const { state } = found;
  const previous = family.find(({ revision }) => revision === found.revision - 1);
  const isOpen = state === "draft" || state === "agreed";
  return {
    ...{ id, agencyId: found.agencyId, positionId: found.positionId, position: found.position.shortName, state },
    ofHead: subject.ofHead,
    ...{ year: found.year, revision: found.revision, version: found.version },
    ...{ agreedAt: found.agreedAt, signedOn: found.signedOn, returnedReason: found.returnedReason },
    form: formOf(found),
    unnamed: [found.promiserName, found.superiorName].filter((name) => name === null).length,
    holes: holesIn(content),
    unagreed: plan && state === "draft" ? unagreedIn(content, plan) : [],
    differs: planned === null || state === "changed" ? [] : (isOpen ? differencesOf : promisesDiffer)(content, planned),
    changes: previous
      ? { from: previous.revision, differences: differencesOf(contentIn(previous.content), content) }
      : null,
    revisions: family.map(({ content: _content, ...one }) => one),
    paper: paperOf(found, content),
    may: {
      write: state === "draft" && can(actor, "agreement.draft", belongs),
      agree: state === "draft" && can(actor, "agreement.agree", subject),
      giveBack: state === "agreed" && can(actor, "agreement.give_back", subject),
      sign: state === "agreed" && can(actor, "agreement.sign", belongs),
      revise: state === "signed" && nextRevision(family) !== null && can(actor, "agreement.draft", belongs),
    },
    isOwnWork:
      state === "draft" &&
      can(actor, "agreement.agree", { ...subject, editors: [] }) &&
      !can(actor, "agreement.agree", subject),
  };
}

const contentIn = (stored: unknown): AgreementContent => stored as AgreementContent;

function paperOf(row: PerjanjianKinerja, content: AgreementContent): Paper {
  const facts: AgreementFacts = {
    ...content,
    ...{ year: row.year, revision: row.revision, reason: row.reason, moneyNote: row.moneyNote },
    promiser: { name: row.promiserName, title: row.promiserTitle, kind: row.promiserKind },
    superior: { name: row.superiorName, title: row.superiorTitle, kind: row.superiorKind },
  };
  return agreementPaper(facts, {
    ...{ place: row.place, day: row.signedOn && formatDay(row.signedOn), draft: row.state === "draft" },
    asOf: `keadaan data per ${formatDayTime(new Date(content.takenAt))}`,
  });
}
