// Putting a template in force: by somebody who did not write it, for its years, in the place of what held before.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { checkTemplate } from "#domain/evaluation/check.ts";
import { isUsable } from "#domain/evaluation/finding.ts";
import { findDraft } from "#features/lke-templates/commands.ts";
import { findVersion, type TemplateVersion } from "#features/lke-templates/queries.ts";
import type { ActivateVersion } from "#features/lke-templates/schema.ts";
import { makeRoom, yearsInWords } from "#features/lke-templates/years.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const activateVersion = (actor: Actor, input: ActivateVersion): Promise<{ version: number; years: string }> =>
  transaction(actor, "lke_template.activate", async (tx) => {
    const governmentId = governmentScope(actor);
    const draft = await findDraft(tx, actor, input);
    const why = whyNotActivate(actor, draft);
    if (why) throw new Refusal(why === WRITER ? "forbidden" : "invalid", why);
    await leaveRoom(tx, governmentId, draft);
    await tx.lkeTemplateVersion.update({
      where: { id: draft.id, governmentId },
      data: { state: "active", activatedAt: new Date(), activatedById: actor.userId },
      select: { id: true },
    });
    const active = await findVersion(actor, draft.id, tx);
    return { version: draft.version, years: yearsInWords(active ?? draft) };
  });

/** Why this person cannot put this draft in force now; null when they can. */
export function whyNotActivate(actor: Actor, { template, editorIds }: TemplateVersion): string | null {
  if (!can(actor, "lke_template.activate", { governmentId: governmentScope(actor), editors: editorIds })) return WRITER;
  const findings = checkTemplate(template);
  if (isUsable(findings)) return null;
  const [first] = findings.filter(({ severity }) => severity !== "warning");
  return `Template belum dapat diberlakukan. ${first?.message ?? ""}`.trim();
}

const WRITER = "Anda ikut menulis template ini, jadi pengelola, ketua tim, atau inspektur lain yang memberlakukannya.";

async function leaveRoom(
  tx: Tx,
  governmentId: string,
  next: { yearFrom: number; yearUntil: number | null },
): Promise<void> {
  const active = await tx.lkeTemplateVersion.findMany({
    where: { governmentId, state: "active" },
    select: { id: true, version: true, yearFrom: true, yearUntil: true, template: { select: { key: true } } },
  });
  const { ends, retires, clashes } = makeRoom(next, active);
  const [clash] = clashes;
  if (clash)
    throw new Refusal(
      "conflict",
      `Template ${clash.template.key} versi ${clash.version} berlaku ${yearsInWords(clash)}, jadi juga sesudah ${next.yearUntil}. Kosongkan tahun akhir draf ini, atau samakan dengannya.`,
    );
  for (const { version, yearUntil } of ends)
    await tx.lkeTemplateVersion.update({
      where: { id: version.id, governmentId },
      data: { yearUntil },
      select: { id: true },
    });
  for (const { id } of retires)
    await tx.lkeTemplateVersion.update({
      where: { id, governmentId },
      data: { state: "retired" },
      select: { id: true },
    });
}
