// The reference templates of the evaluation. What changed since it was loaded becomes a new version: an evaluation that
// points to the old one stays as it was.
import { isDeepStrictEqual } from "node:util";
import { systemActor } from "#cli/system-actor.ts";
import { checkTemplate } from "#domain/evaluation/check.ts";
import { isUsable } from "#domain/evaluation/finding.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { readTemplateBody } from "#features/lke-templates/body.ts";
import type { Tx } from "#lib/db.ts";

/** Of one year only one may hold; examples are there to be copied. */
const EXAMPLE = /^contoh-/;

/** Idempotent: nothing is written for a template that is there as it is. */
export async function loadTemplates(tx: Tx, templates: readonly Template[]): Promise<void> {
  for (const template of templates) await loadTemplate(tx, template);
}

async function loadTemplate(tx: Tx, template: Template): Promise<void> {
  const where = { governmentId: null, key: template.key };
  const found = (await tx.lkeTemplate.findFirst({
    where,
    include: { versions: { orderBy: { version: "desc" }, take: 1 } },
  })) ?? { ...(await tx.lkeTemplate.create({ data: { key: template.key } })), versions: [] };
  const [latest] = found.versions;
  if (latest && isSame(latest.body, template)) return;
  if (latest?.state === "active")
    await tx.lkeTemplateVersion.update({ where: { id: latest.id }, data: { state: "retired" } });
  const holds = isUsable(checkTemplate(template)) && !EXAMPLE.test(template.key);
  await tx.lkeTemplateVersion.create({
    data: {
      templateId: found.id,
      version: (latest?.version ?? 0) + 1,
      body: template,
      yearFrom: template.yearFrom,
      yearUntil: template.yearUntil,
      ...(holds ? { state: "active", activatedAt: new Date(), activatedById: systemActor().userId } : {}),
    },
  });
}

/** The database keeps no order of fields, and an older body may lack a field that has a default. */
function isSame(stored: unknown, template: Template): boolean {
  const reading = readTemplateBody(stored);
  return reading.ok && isDeepStrictEqual(reading.template, template);
}
