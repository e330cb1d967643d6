// What the builder of a formula shows: the indicator, its versions, the open draft, and the data dasar to build with.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { signed } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import type { Formula } from "#domain/formula/tree.ts";
import type { Bindable } from "#features/formulas/builder.ts";
import { type StoredTest, storedTests } from "#features/formulas/figures.ts";
import type { FormulaKind } from "#features/formulas/schema.ts";
import { type AgencyVariable, type FormulaSubject, findSubject, listVariables } from "#features/formulas/subject.ts";
import { db } from "#lib/db.ts";
import type { ProposalState } from "#prisma/enums.ts";

export type VersionRow = {
  version: number;
  kind: FormulaKind;
  expression: string | null;
  tree: Formula | null;
  validFromYear: number;
  validToYear: number | null;
  reason: string;
  author: string;
  approver: string | null;
  tests: StoredTest[];
};

export type DraftRow = {
  id: string;
  version: number;
  state: ProposalState;
  kind: FormulaKind;
  expression: string | null;
  tree: Formula | null;
  latex: string | null;
  validFromYear: number;
  reason: string;
  tests: StoredTest[];
  author: string;
  editorIds: string[];
  decision: string | null;
  decidedBy: string | null;
};

export type FormulaDesk = {
  subject: FormulaSubject;
  variables: AgencyVariable[];
  /** Newest first. */
  versions: VersionRow[];
  draft: DraftRow | null;
  /** Other indicators of the agency, whose realisasi is no data dasar yet. */
  bindable: Bindable[];
};

/** null when there is none that this person may read: not permitted looks like not found. */
export async function readFormulaDesk(actor: Actor, agencyId: string, code: string): Promise<FormulaDesk | null> {
  const found = await db().indicator.findFirst({
    where: { code, agencyId, agency: { governmentId: governmentScope(actor) } },
    select: { id: true },
  });
  if (!found || !can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return null;
  const [subject, variables, versions, draft, others] = await Promise.all([
    findSubject(db(), actor, found.id),
    listVariables(db(), actor, agencyId),
    db().formulaVersion.findMany({
      where: { indicatorId: found.id },
      orderBy: { version: "desc" },
      include: {
        author: { select: { name: true } },
        approver: { select: { name: true } },
        approvedFor: { select: { name: true } },
      },
    }),
    db().formulaDraft.findFirst({
      where: { indicatorId: found.id, state: { not: "approved" } },
      include: {
        author: { select: { name: true } },
        decidedBy: { select: { name: true } },
        decidedFor: { select: { name: true } },
      },
    }),
    db().indicator.findMany({
      where: {
        ...{ agencyId, agency: { governmentId: governmentScope(actor) }, id: { not: found.id } },
        ...{ retiredFromYear: null, boundTo: { none: {} } },
      },
      orderBy: { shortName: "asc" },
      select: { id: true, shortName: true, satuan: true },
    }),
  ]);
  return {
    ...{ subject, variables },
    bindable: others.map(({ shortName, ...one }) => ({ ...one, name: shortName })),
    versions: versions.map(({ author, approver, approvedFor, tests, ...row }) => ({
      ...row,
      ...{
        author: author.name,
        approver: signed(approver, approvedFor),
        tree: treeOf(row.expression),
        tests: storedTests.parse(tests),
      },
    })),
    draft: draft && {
      ...draft,
      ...{
        author: draft.author.name,
        decidedBy: signed(draft.decidedBy, draft.decidedFor),
        tree: treeOf(draft.expression),
      },
      ...{ editorIds: [...draft.editorIds, draft.authorId], tests: storedTests.parse(draft.tests) },
    },
  };
}

function treeOf(expression: string | null): Formula | null {
  const parsed = expression === null ? null : parseFormula(expression);
  return parsed?.ok ? parsed.tree : null;
}
