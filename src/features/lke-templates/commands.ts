// Writing a template: copied, changed as a draft, and started again as the next version once it holds.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { findVersion, type TemplateVersion } from "#features/lke-templates/queries.ts";
import type { CopyTemplate, DiscardDraft, SaveDraft, StartVersion } from "#features/lke-templates/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

const NOT_YOURS = "Template LKE ditulis oleh pengelola, ketua tim, atau inspektur di pemerintah daerah ini.";

export const copyTemplate = (actor: Actor, input: CopyTemplate): Promise<{ versionId: string }> =>
  transaction(actor, "lke_template.copy", async (tx) => {
    const from = await writableSource(tx, actor, input.fromVersionId);
    const key = await freeKey(tx, actor, input.name);
    const template = await tx.lkeTemplate.create({
      data: { governmentId: governmentScope(actor), key },
      select: { id: true },
    });
    return addVersion(tx, actor, template.id, 1, { ...from, template: { ...from.template, key, name: input.name } });
  });

export const startVersion = (actor: Actor, input: StartVersion): Promise<{ versionId: string }> =>
  transaction(actor, "lke_template.version", async (tx) => {
    const from = await writableSource(tx, actor, input.fromVersionId);
    if (from.isReference)
      throw new Refusal("forbidden", "Template acuan tidak diubah. Salin dahulu menjadi template sendiri.");
    const versions = await tx.lkeTemplateVersion.findMany({
      where: { templateId: from.templateId, governmentId: governmentScope(actor) },
      select: { version: true, state: true },
    });
    const draft = versions.find(({ state }) => state === "draft");
    if (draft)
      throw new Refusal("conflict", `Versi ${draft.version} masih berupa draf. Lanjutkan draf itu, atau buang dahulu.`);
    return addVersion(tx, actor, from.templateId, Math.max(...versions.map(({ version }) => version)) + 1, from);
  });

export const saveDraft = (actor: Actor, input: SaveDraft): Promise<{ revision: number }> =>
  transaction(actor, "lke_template.save", async (tx) => {
    const draft = await findDraft(tx, actor, input);
    if (input.body.key !== draft.key) throw new Refusal("invalid", `Kunci template ini tetap "${draft.key}".`);
    const saved = await tx.lkeTemplateVersion.update({
      where: { id: draft.id, governmentId: governmentScope(actor) },
      data: {
        body: input.body,
        yearFrom: input.body.yearFrom,
        yearUntil: input.body.yearUntil,
        changedAt: new Date(),
      },
      select: { revision: true },
    });
    return saved;
  });

export const discardDraft = (actor: Actor, input: DiscardDraft): Promise<{ version: number }> =>
  transaction(actor, "lke_template.discard", async (tx) => {
    const draft = await findDraft(tx, actor, input);
    await tx.lkeTemplateVersion.delete({ where: { id: draft.id, governmentId: governmentScope(actor) } });
    const left = await tx.lkeTemplateVersion.count({ where: { templateId: draft.templateId } });
    if (left === 0)
      await tx.lkeTemplate.delete({ where: { id: draft.templateId, governmentId: governmentScope(actor) } });
    return { version: draft.version };
  });

/** The draft that the actor may write, as they know it: whoever finds another revision has been overtaken. */
export async function findDraft(
  tx: Tx,
  actor: Actor,
  { versionId, revision }: { versionId: string; revision: number },
): Promise<TemplateVersion> {
  await tx.$queryRaw`select 1 from lke_template_version where id = ${versionId}::uuid and government_id = ${governmentScope(actor)}::uuid for update`;
  const version = await findVersion(actor, versionId, tx);
  if (!version || version.isReference)
    throw new Refusal("not-found", "Template ini tidak ditemukan. Muat ulang halaman.");
  if (!can(actor, "lke_template.edit", { governmentId: governmentScope(actor) }))
    throw new Refusal("forbidden", NOT_YOURS);
  if (version.state !== "draft")
    throw new Refusal("conflict", `Versi ${version.version} sudah berlaku, jadi tidak diubah. Buat versi baru.`);
  if (version.revision !== revision)
    throw new Refusal(
      "conflict",
      "Draf ini baru saja disimpan orang lain. Muat ulang halaman untuk melihat isinya; unduh dahulu isian Anda bila perlu.",
    );
  return version;
}

async function writableSource(tx: Tx, actor: Actor, versionId: string): Promise<TemplateVersion> {
  if (!can(actor, "lke_template.edit", { governmentId: governmentScope(actor) }))
    throw new Refusal("forbidden", NOT_YOURS);
  const from = await findVersion(actor, versionId, tx);
  if (!from) throw new Refusal("not-found", "Template yang disalin tidak ditemukan. Muat ulang halaman.");
  return from;
}

async function addVersion(
  tx: Tx,
  actor: Actor,
  templateId: string,
  version: number,
  from: TemplateVersion,
): Promise<{ versionId: string }> {
  const { yearFrom, yearUntil } = from.template;
  const created = await tx.lkeTemplateVersion.create({
    data: {
      templateId,
      governmentId: governmentScope(actor),
      version,
      body: from.template,
      yearFrom,
      yearUntil,
      copiedFromId: from.id,
    },
    select: { id: true },
  });
  return { versionId: created.id };
}

/** "LKE Kabupaten Lamongan" → lke-kabupaten-lamongan, with a number where that is taken. */
async function freeKey(tx: Tx, actor: Actor, name: string): Promise<string> {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60)
      .replace(/-$/, "") || "template";
  const taken = await tx.lkeTemplate.findMany({
    where: { OR: [{ governmentId: governmentScope(actor) }, { governmentId: null }], key: { startsWith: base } },
    select: { key: true },
  });
  const keys = new Set(taken.map(({ key }) => key));
  let key = base;
  for (let number = 2; keys.has(key); number += 1) key = `${base}-${number}`;
  return key;
}
