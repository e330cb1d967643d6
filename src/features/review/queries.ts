// The review of one agency and period: the sheet, and beside each realisasi its way so far and what changed.
import { type Actor, type Belongs, governmentScope, worksFor } from "#domain/access/actor.ts";
import { capacityFor, signature, standsInFor } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import { lastDay, periodCode, periodName, previousPeriod } from "#domain/period/period.ts";
import { toCanonical } from "#domain/value/value.ts";
import { whatIsMissing } from "#domain/workflow/readiness.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { listEvidenceOfPeriod, type PeriodEvidence } from "#features/evidence/queries.ts";
import { listNotes, type NoteLine } from "#features/notes/queries.ts";
import { isEnterable, type PeriodRow } from "#features/periods/queries.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import { readinessOf } from "#features/realisasi/readiness.ts";
import { reportOfSheet } from "#features/realisasi/report.ts";
import type { Sheet, SheetIndicator, SheetRealisasi } from "#features/realisasi/sheet.ts";
import { differenceOf, type Earlier, type Edit, type ReviewFigure, type Turn } from "#features/review/difference.ts";
import { evidenceChange } from "#features/review/evidence-change.ts";
import type { Deed, Review, ReviewDeskRows, ReviewItem } from "#features/review/item.ts";
import { indicatorUnitOnDay, unitOf } from "#features/unit-days/on-day.ts";
import { db } from "#lib/db.ts";

export async function readReview(
  actor: Actor,
  agencyId: string,
  period: PeriodRow,
  periods: readonly PeriodRow[],
): Promise<Review> {
  const before = periods.find((one) => one.code === periodCode(previousPeriod(period)));
  // First the sheet: it refuses whoever may not read this agency.
  const sheet = await readSheet(actor, agencyId, period);
  const [earlier, ways, edits, evidence, frozen, notes] = await Promise.all([
    before ? readSheet(actor, agencyId, before) : null,
    readWays(actor, agencyId, period),
    readEdits(agencyId, period.id),
    listEvidenceOfPeriod(actor, agencyId, period.id),
    readFrozenEvidence(agencyId, period.id),
    listNotes(actor, agencyId, period.id),
  ]);
  const known: Known = { actor, sheet, earlier, period, ways, edits, evidence, frozen, notes };
  const items = sheet.indicators.flatMap((indicator) => {
    const { realisasi } = indicator;
    const way = realisasi && ways.get(realisasi.id);
    return realisasi && way ? [itemOf(known, indicator, realisasi, way)] : [];
  });
  const groups = sorted(actor, sheet, items);
  const counted = Object.values(groups.counts).reduce((sum, count) => sum + count, 0);
  return { sheet, ...groups, notDue: sheet.indicators.length - counted };
}

type Way = Awaited<ReturnType<typeof readWays>> extends Map<string, infer Found> ? Found : never;
type Known = {
  actor: Actor;
  sheet: Sheet;
  earlier: Sheet | null;
  period: PeriodRow;
  ways: Map<string, Way>;
  edits: Edit[];
  evidence: Map<string, PeriodEvidence[]>;
  frozen: Map<string, FrozenFile[]>;
  notes: Map<string, NoteLine[]>;
};

// The unit as it was when the period ended.
async function readWays(actor: Actor, agencyId: string, period: PeriodRow) {
  const [periodId, day] = [period.id, lastDay(period)];
  const rows = await db().realisasi.findMany({
    where: { agencyId, periodId, agency: { governmentId: governmentScope(actor) } },
    select: {
      id: true,
      indicator: { select: indicatorUnitOnDay(day) },
      editors: { orderBy: { at: "desc" }, select: { userId: true, at: true, user: { select: { name: true } } } },
      steps: {
        orderBy: [{ at: "desc" }, { id: "desc" }],
        select: {
          ...{ action: true, fromState: true, at: true, reason: true, shownValue: true },
          actor: { select: { name: true } },
          onBehalfOf: { select: { name: true } },
        },
      },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

type EditRow = { figure: string; at: Date; from: string | null };

/** Every change of a figure of the period, from the history that the database itself writes. */
async function readEdits(agencyId: string, periodId: string): Promise<Edit[]> {
  const rows = await db().$queryRaw<EditRow[]>`
    select vv.variable_id::text as figure, h.at, h.old_row::jsonb ->> 'amount' as "from"
    from history h join variable_value vv on h.table_name = 'variable_value' and vv.id::text = h.row_key
    where vv.agency_id = ${agencyId}::uuid and vv.period_id = ${periodId}::uuid
      and h.old_row::jsonb ->> 'amount' is distinct from h.new_row::jsonb ->> 'amount'
    union all
    select r.id::text, h.at, h.old_row::jsonb ->> 'direct_amount'
    from history h join realisasi r on h.table_name = 'realisasi' and r.id::text = h.row_key
    where r.agency_id = ${agencyId}::uuid and r.period_id = ${periodId}::uuid
      and h.old_row::jsonb ->> 'direct_amount' is distinct from h.new_row::jsonb ->> 'direct_amount'`;
  return rows.map((row) => ({ ...row, from: row.from === null ? null : toCanonical(row.from) }));
}

type FrozenFile = { evidenceId: string; fileName: string };

/** The evidence of the last approval of what was opened again since: the row has let it go, the history has not. */
async function readFrozenEvidence(agencyId: string, periodId: string): Promise<Map<string, FrozenFile[]>> {
  const rows = await db().$queryRaw<{ id: string; files: FrozenFile[] | null }[]>`
    select distinct on (r.id) r.id::text as id, h.old_row::jsonb -> 'frozen_evidence' as files
    from history h join realisasi r on h.table_name = 'realisasi' and r.id::text = h.row_key
    where r.agency_id = ${agencyId}::uuid and r.period_id = ${periodId}::uuid and r.frozen_at is null
      and h.old_row::jsonb ->> 'frozen_at' is not null and h.new_row::jsonb ->> 'frozen_at' is null
    order by r.id, h.id desc`;
  return new Map(rows.map(({ id, files }) => [id, files ?? []]));
}

function itemOf(known: Known, indicator: SheetIndicator, realisasi: SheetRealisasi, way: Way): ReviewItem {
  const { actor, sheet, evidence, period } = known;
  const { id: agencyId, governmentId } = sheet.agency;
  const isOpen = isEnterable(period, indicator.id);
  const entry = { agencyId, governmentId, isOpen, state: realisasi.state, editors: realisasi.editors };
  const last = (action: Way["steps"][number]["action"]) => deedOf(way.steps.find((step) => step.action === action));
  return {
    id: realisasi.id,
    state: realisasi.state,
    indicator,
    realisasi,
    unit: unitOf(way.indicator)?.name ?? null,
    typed: way.editors.map(({ user, at }) => ({ by: user.name, at })),
    sent: last("submit"),
    verified: last("verify"),
    approved: last("approve"),
    returns: way.steps.flatMap((step) =>
      step.action === "return_to_operator" ? [{ by: signed(step), at: step.at, reason: step.reason ?? "" }] : [],
    ),
    difference: differenceIn(known, indicator, way),
    evidence: evidence.get(realisasi.id) ?? [],
    missing: realisasi.state === "draft" ? whatIsMissing(readinessOf(sheet, indicator)) : [],
    mayReturn: can(actor, "realisasi.return", entry),
    mayReopen: realisasi.source !== "document" && can(actor, "realisasi.reopen", entry),
    notes: known.notes.get(realisasi.id) ?? [],
    mayNote: can(actor, "note.write", entry),
    correction: correctionIn(way),
    evidenceChange: evidenceChange(known.frozen.get(realisasi.id), evidence.get(realisasi.id) ?? []),
    blocked: whoTyped(actor, entry),
  };
}

type Reviewed = Belongs & { state: WorkflowState; editors: readonly string[] };

function whoTyped(actor: Actor, entry: Reviewed): ReviewItem["blocked"] {
  if (entry.state === "approved" || entry.state === "published") return null;
  if (entry.editors.includes(actor.userId)) return { by: "reader" };
  const { onBehalfOf } = capacityFor(actor, entry.state === "submitted" ? "verify" : "approve", entry);
  const absentTyped = onBehalfOf !== null && entry.editors.includes(onBehalfOf.fromUserId);
  return absentTyped ? { by: "absent", title: onBehalfOf.fromTitle } : null;
}

const deedOf = (step: Way["steps"][number] | undefined): Deed | null =>
  step ? { by: signed(step), at: step.at } : null;

const signed = (step: Way["steps"][number]): string => signature(step.actor.name, step.onBehalfOf?.name);

function differenceIn({ sheet, earlier, period, edits }: Known, indicator: SheetIndicator, way: Way) {
  const own = edits.map((edit) => (edit.figure === way.id ? { ...edit, figure: "realisasi" } : edit));
  return differenceOf(figuresOf(indicator, sheet, period.code), {
    turn: turnIn(way, indicator.realisasi?.state ?? "draft"),
    edits: own,
    earlier: earlier && earlierOf(earlier, indicator),
  });
}

/** What was approved once is compared with that approval, whatever was returned since. */
function correctionIn(way: Way): ReviewItem["correction"] {
  const last = way.steps.find(({ action }) => action === "reopen" || action === "approve");
  if (last?.action !== "reopen") return null;
  return { by: signed(last), at: last.at, reason: last.reason ?? "", wasPublished: last.fromState === "published" };
}

/** The realisasi first, then the variables it rests on. */
function figuresOf(indicator: SheetIndicator, sheet: Sheet, period: string): ReviewFigure[] {
  const { satuan, decimals, measurement } = indicator;
  const { realisasi } = measurement;
  const now = realisasi.kind === "number" ? realisasi.exact : null;
  const variables = sheet.variables
    .filter(({ key }) => indicator.formula && indicator.variableKeys.includes(key))
    .map((variable) => ({
      id: variable.id,
      name: variable.shortLabel,
      satuan: variable.satuan,
      decimals: variable.decimals,
      now: variable.boundTo
        ? takenNow(indicator, variable.key)
        : (variable.values.find((value) => value.period === period)?.exact ?? null),
    }));
  return [{ id: "realisasi", name: "Realisasi", satuan, decimals, now }, ...variables];
}

/** Of a data dasar that is another indicator's realisasi. */
function takenNow({ measurement }: SheetIndicator, key: string): string | null {
  const value = measurement.trace.inputs.find((input) => input.key === key && input.at === "now")?.value;
  return value?.kind === "number" ? value.exact : null;
}

function earlierOf(earlier: Sheet, indicator: SheetIndicator): Earlier {
  const same = earlier.indicators.find((one) => one.id === indicator.id);
  const values = new Map(figuresOf(same ?? indicator, earlier, earlier.period.code).map(({ id, now }) => [id, now]));
  if (!same) values.set("realisasi", null);
  return { period: periodName(earlier.period), values };
}

/**
 * What was withdrawn nobody has looked at yet: only a return or an approval ends what reviewers know. The last approval
 * comes first: what differs from it is what is to be decided.
 */
function turnIn(way: Way, state: WorkflowState): Turn | null {
  // Of what stands approved, the turn is the one before that approval.
  const isDone = state === "approved" || state === "published";
  const steps = isDone ? way.steps.slice(way.steps.findIndex(({ action }) => action === "approve") + 1) : way.steps;
  const step =
    steps.find(({ action }) => action === "approve") ?? steps.find(({ action }) => action === "return_to_operator");
  if (!step) return null;
  const { at, reason, shownValue, action } = step;
  return { kind: action === "approve" ? "approved" : "returned", at, by: signed(step), reason, shown: shownValue };
}

function sorted(actor: Actor, sheet: Sheet, items: readonly ReviewItem[]): Omit<Review, "sheet" | "notDue"> {
  const inState = (...states: ReviewItem["state"][]) => items.filter((item) => states.includes(item.state));
  const [submitted, verified] = [inState("submitted"), inState("verified")];
  const [approved, published] = [inState("approved"), inState("published")];
  // A draft is owed only where the indicator is due, or somebody began it although its schedule is unclear.
  const drafts = inState("draft").filter(({ indicator, typed }) => indicator.due === "due" || typed.length > 0);
  const desks = desksOf(
    actor,
    { agencyId: sheet.agency.id, governmentId: sheet.agency.governmentId },
    { submitted, verified, approved },
  );
  const inHand = desks.flatMap((desk) => desk.items);
  return {
    counts: {
      drafts: drafts.length,
      submitted: submitted.length,
      verified: verified.length,
      approved: approved.length,
      published: published.length,
    },
    desks,
    moving: [...submitted, ...verified].filter((item) => !inHand.includes(item)),
    drafts,
    done: [...approved, ...published].filter((item) => !inHand.includes(item)),
    report: reportOfSheet(sheet.indicators),
  };
}

type Waiting = { submitted: ReviewItem[]; verified: ReviewItem[]; approved: ReviewItem[] };

function desksOf(actor: Actor, agency: Belongs, { submitted, verified, approved }: Waiting): ReviewDeskRows[] {
  const desk = (role: "verifier" | "head", step: ReviewDeskRows["step"], items: ReviewItem[]): ReviewDeskRows[] => {
    if (actor.role === role && worksFor(actor, agency)) return [{ step, onBehalfOf: null, items }];
    const away = standsInFor(actor, role, agency);
    return away ? [{ step, onBehalfOf: away.fromTitle, items }] : [];
  };
  const publishes = can(actor, "realisasi.publish", { ...agency, isOpen: true, state: "approved", editors: [] });
  return [
    ...desk("verifier", "verify", submitted),
    ...desk("head", "approve", verified),
    ...(publishes ? [{ step: "publish" as const, onBehalfOf: null, items: approved }] : []),
  ];
}
