// Templates a government evaluates by: its own, and the references of the installation from which it copies.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { readTemplateBody } from "#features/lke-templates/body.ts";
import { db, type Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";
import type { LkeVersionState } from "#prisma/enums.ts";

export type TemplateVersion = {
  id: string;
  templateId: string;
  key: string;
  isReference: boolean;
  version: number;
  state: LkeVersionState;
  template: Template;
  yearFrom: number;
  yearUntil: number | null;
  revision: number;
  editorIds: string[];
  changedAt: Date;
  activatedAt: Date | null;
  activatedBy: string | null;
  copiedFromId: string | null;
};

/** Newest version of each template first, the government's own before the references. */
export async function listVersions(actor: Actor): Promise<TemplateVersion[]> {
  if (!mayRead(actor)) return [];
  const rows = await db().lkeTemplateVersion.findMany({
    where: readable(actor),
    orderBy: [{ template: { key: "asc" } }, { version: "desc" }],
    select: versionSelect,
  });
  const versions = rows.map(versionOf);
  return [...versions.filter((one) => !one.isReference), ...versions.filter((one) => one.isReference)];
}

/** null for what does not exist, or not for this government. */
export async function findVersion(actor: Actor, id: string, reader: Tx = db()): Promise<TemplateVersion | null> {
  if (!mayRead(actor)) return null;
  const row = await reader.lkeTemplateVersion.findFirst({ where: { ...readable(actor), id }, select: versionSelect });
  return row && versionOf(row);
}

/** What an evaluation of this year is made by: the government's own active template, else the reference in force. */
export async function templateInForce(actor: Actor, year: number, reader: Tx = db()): Promise<TemplateVersion | null> {
  const rows = await reader.lkeTemplateVersion.findMany({
    where: {
      ...readable(actor),
      state: "active",
      yearFrom: { lte: year },
      AND: { OR: [{ yearUntil: null }, { yearUntil: { gte: year } }] },
    },
    select: versionSelect,
  });
  const versions = rows.map(versionOf);
  return versions.find((one) => !one.isReference) ?? versions[0] ?? null;
}

/** The body of a version as the domain knows it. What the database holds was checked when it was saved. */
export function templateOf(body: unknown): Template {
  const reading = readTemplateBody(body);
  if (!reading.ok) throw new Error(`a stored template is broken: ${reading.problems.join("; ")}`);
  return reading.template;
}

const mayRead = (actor: Actor): boolean => can(actor, "lke_template.read", { governmentId: governmentScope(actor) });

const readable = (actor: Actor) => ({ OR: [{ governmentId: governmentScope(actor) }, { governmentId: null }] });

const versionSelect = {
  id: true,
  templateId: true,
  governmentId: true,
  version: true,
  state: true,
  body: true,
  yearFrom: true,
  yearUntil: true,
  revision: true,
  editorIds: true,
  changedAt: true,
  activatedAt: true,
  copiedFromId: true,
  activatedBy: { select: { name: true } },
  template: { select: { key: true } },
} satisfies Prisma.LkeTemplateVersionSelect;

type VersionRow = Prisma.LkeTemplateVersionGetPayload<{ select: typeof versionSelect }>;

const versionOf = ({ governmentId, body, template, activatedBy, ...row }: VersionRow): TemplateVersion => ({
  ...row,
  key: template.key,
  isReference: governmentId === null,
  template: templateOf(body),
  activatedBy: activatedBy?.name ?? null,
});
