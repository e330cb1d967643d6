// The form of an indicator for whoever may write it: a stored one, or an empty one under what it will measure.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { readForm } from "#features/indicators/form.ts";
import type { CreateIndicator, IndicatorForm } from "#features/indicators/schema.ts";
import { db } from "#lib/db.ts";

export type StoredForm = {
  id: string;
  code: string;
  shortName: string;
  version: number;
  isIki: boolean;
  fields: IndicatorForm;
};

/** null when there is none that this person may write: not permitted looks like not found. */
export async function findForm(actor: Actor, agencyId: string, code: string): Promise<StoredForm | null> {
  if (!can(actor, "indicator.edit", { agencyId, governmentId: governmentScope(actor) })) return null;
  const row = await db().indicator.findFirst({
    where: { agencyId, code, agency: { governmentId: governmentScope(actor) } },
  });
  if (!row) return null;
  const { fields } = await readForm(db(), row);
  return {
    id: row.id,
    code: row.code,
    shortName: row.shortName,
    version: row.version,
    isIki: row.level === "iki",
    fields,
  };
}

export type NewParent = { parent: CreateIndicator["parent"]; text: string; isIki: boolean };

/** What a new indicator will measure; null where nothing of this agency is named. */
export async function findParent(
  actor: Actor,
  agencyId: string,
  asked: { sasaran?: string; program?: string; kinerja?: string },
): Promise<NewParent | null> {
  const scope = { agencyId, agency: { governmentId: governmentScope(actor) } };
  const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? "");
  if (!can(actor, "indicator.edit", { agencyId, governmentId: governmentScope(actor) })) return null;
  if (isId(asked.sasaran)) {
    const row = await db().sasaran.findFirst({ where: { id: asked.sasaran, plan: scope }, select: { text: true } });
    return row && { parent: { kind: "sasaran", id: asked.sasaran }, text: row.text, isIki: false };
  }
  if (isId(asked.program)) {
    const row = await db().program.findFirst({ where: { id: asked.program, ...scope }, select: { name: true } });
    return row && { parent: { kind: "program", id: asked.program }, text: row.name, isIki: false };
  }
  if (!isId(asked.kinerja)) return null;
  const row = await db().kinerja.findFirst({ where: { id: asked.kinerja, plan: scope }, select: { text: true } });
  return row && { parent: { kind: "kinerja", id: asked.kinerja }, text: row.text, isIki: true };
}

/** A new indicator before anybody has written a word. */
export const emptyForm = (isIku: boolean): IndicatorForm => ({
  ...{
    name: "",
    shortName: "",
    definition: "",
    criteria: [],
    purpose: "",
    satuan: "",
    polarity: "maximise",
    decimals: 2,
  },
  ...{ accumulation: "last", mode: "cumulative", measuredIn: [], negativeNatural: false, isIku, baseline: "" },
  ...{ dataSource: "", dataProvider: "", responsible: "", unitId: null, qualityVerification: "", qualityAccuracy: "" },
  ...{ qualityLimits: "", qualityCompensation: "", programIds: [], links: [] },
});
