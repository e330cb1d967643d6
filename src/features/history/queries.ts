// The story of one realisasi: its steps, and each change of the figures behind it.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { signature } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import { db } from "#lib/db.ts";

export type StoryLine = {
  at: Date;
  by: string;
  kind:
    | "submit"
    | "withdraw"
    | "verify"
    | "return_to_operator"
    | "approve"
    | "publish"
    | "reopen"
    | "value"
    | "evidence";
  what: string;
  from: string | null;
  to: string | null;
  reason: string | null;
};

export async function storyOf(actor: Actor, realisasiId: string): Promise<StoryLine[]> {
  const realisasi = await db().realisasi.findFirst({
    where: { id: realisasiId, agency: { governmentId: governmentScope(actor) } },
    select: {
      id: true,
      agencyId: true,
      periodId: true,
      indicator: { select: { formulas: { select: { variables: { select: { variableId: true } } } } } },
      steps: {
        select: {
          ...{ action: true, fromState: true, reason: true, shownValue: true, at: true },
          actor: { select: { name: true } },
          onBehalfOf: { select: { name: true } },
        },
      },
    },
  });
  if (!realisasi || !can(actor, "agency.read", { agencyId: realisasi.agencyId, governmentId: governmentScope(actor) }))
    return [];
  const variableIds = realisasi.indicator.formulas.flatMap((formula) => formula.variables.map((one) => one.variableId));
  const changes = await changesOf(realisasi.id, realisasi.periodId, variableIds);
  const steps = realisasi.steps.map(
    (step): StoryLine => ({
      at: step.at,
      by: signature(step.actor.name, step.onBehalfOf?.name),
      kind: step.action,
      what: step.fromState === "published" ? "terbit" : step.fromState === "approved" ? "disetujui" : "",
      from: null,
      to: step.shownValue,
      reason: step.reason,
    }),
  );
  return [...steps, ...changes].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** id: of the realisasi. by: the role in which the person did it. */
export type Typist = { id: string; by: string; at: Date };

/** Who gave the value that each of these entries holds now, of those that were typed directly. */
export async function typistsOf(
  actor: Actor,
  agencyId: string,
  realisasiIds: readonly string[],
): Promise<ReadonlyMap<string, Typist>> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return new Map();
  const rows = await db().$queryRaw<Typist[]>`
    select distinct on (h.row_key) h.row_key as id, h.at,
      coalesce((select m.title from membership m where m.user_id = u.id and m.government_id = g.government_id
        order by (m.agency_id = g.id) desc nulls last, m.valid_from desc limit 1), u.name) as by
    from history h join agency g on g.id = h.agency_id join "user" u on u.id = h.actor_id
    where h.table_name = 'realisasi' and h.row_key = any(${realisasiIds}::text[])
      and h.agency_id = ${agencyId}::uuid and g.government_id = ${governmentScope(actor)}::uuid
      and (h.new_row::jsonb ->> 'direct_amount') is distinct from (h.old_row::jsonb ->> 'direct_amount')
    order by h.row_key, h.id desc`;
  return new Map(rows.map((row) => [row.id, row]));
}

type ChangeRow = {
  at: Date;
  by: string;
  what: string;
  table_name: string;
  old_amount: string | null;
  new_amount: string | null;
};

// One query over the history: the variables of the formula in this period, and the realisasi's own direct value.
async function changesOf(realisasiId: string, periodId: string, variableIds: string[]): Promise<StoryLine[]> {
  const rows = await db().$queryRaw<ChangeRow[]>`
    select h.at, u.name as by, coalesce(v.short_label, '') as what, h.table_name,
      coalesce(h.old_row::jsonb ->> 'amount', h.old_row::jsonb ->> 'direct_amount') as old_amount,
      coalesce(h.new_row::jsonb ->> 'amount', h.new_row::jsonb ->> 'direct_amount') as new_amount
    from history h
    join "user" u on u.id = h.actor_id
    left join variable_value vv on h.table_name = 'variable_value' and vv.id::text = h.row_key
    left join variable v on v.id = vv.variable_id
    where (h.table_name = 'variable_value' and vv.period_id = ${periodId}::uuid and vv.variable_id = any(${variableIds}::uuid[]))
       or (h.table_name = 'realisasi' and h.row_key = ${realisasiId})
    order by h.id`;
  return rows
    .map(
      (row): StoryLine => ({
        at: row.at,
        by: row.by,
        kind: "value",
        what: row.what,
        from: row.old_amount === null ? null : toCanonical(row.old_amount),
        to: row.new_amount === null ? null : toCanonical(row.new_amount),
        reason: null,
      }),
    )
    .filter((line) => line.from !== line.to);
}
