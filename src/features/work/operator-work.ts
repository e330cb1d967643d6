// The operator's side: what came back, what is not complete, what only has to be sent.
import { missingParts } from "#domain/workflow/readiness.ts";
import { directField, variableField, wordsField } from "#features/entry/grid/rows.ts";
import { isEnterable } from "#features/periods/queries.ts";
import { readinessOf } from "#features/realisasi/readiness.ts";
import type { SheetIndicator, SheetVariable } from "#features/realisasi/sheet.ts";
import { owedIn, type Way, type WorkFacts } from "#features/work/facts.ts";
import type { WorkGroup, WorkLine, WorkNeed, WorkPlace } from "#features/work/work.ts";
import { daysUntil, formatDayTime } from "#lib/format.ts";

/** Drafts of this operator's own unit, or of all where they belong to none. */
export function operatorGroups(facts: WorkFacts): WorkGroup[] {
  const drafts = owedIn(facts).filter(({ realisasi }) => (realisasi?.state ?? "draft") === "draft");
  const lines = drafts.map((indicator) => ({ indicator, line: draftLine(facts, indicator) }));
  const open = lines.filter(({ indicator }) => isEnterable(facts.period, indicator.id));
  const own = open.filter(({ indicator }) => isOwn(facts, indicator)).map(({ line }) => line);
  const group = (title: string, lines: WorkLine[], kind: WorkGroup["kind"] = "mine"): WorkGroup => ({
    kind,
    title,
    lines,
    action: null,
  });
  const ready = own.filter((line) => line.sign === "saved");
  return [
    group(
      "Dikembalikan kepada Anda",
      own.filter((line) => line.sign === "returned"),
    ),
    group(
      "Belum lengkap",
      own.filter((line) => line.sign !== "returned" && line.sign !== "saved"),
    ),
    {
      ...group("Lengkap, tinggal dikirim", ready),
      action: { label: "Kirim di Pengisian", to: placeIn(facts, null, null) },
    },
    group(
      "Menunggu bidang lain",
      open.filter(({ indicator }) => !isOwn(facts, indicator)).map(({ line }) => line),
      "others",
    ),
    group("Tidak dikirim sampai periode terkunci", closedLines(facts, lines), "others"),
  ].filter(({ lines }) => lines.length > 0);
}

type Drafted = { indicator: SheetIndicator; line: WorkLine };

/** A period that has not opened yet owes nothing. */
function closedLines(facts: WorkFacts, lines: readonly Drafted[]): WorkLine[] {
  if (facts.period.window === "not-open") return [];
  return lines
    .filter(({ indicator }) => !isEnterable(facts.period, indicator.id))
    .map(({ line }) => ({ ...line, sign: "locked", word: "terkunci", needs: [] }));
}

function isOwn({ actor, units }: WorkFacts, indicator: SheetIndicator): boolean {
  const unit = units.get(indicator.id);
  return actor.unitId === null || unit === undefined || unit.id === actor.unitId;
}

function draftLine(facts: WorkFacts, indicator: SheetIndicator): WorkLine {
  const { realisasi } = indicator;
  const way = realisasi ? facts.ways.get(realisasi.id) : undefined;
  const needs = needsOf(facts, indicator);
  const of = facts.units.get(indicator.id);
  const unit = of && of.id !== facts.actor.unitId ? of.name : null;
  const line = { id: indicator.id, name: indicator.shortName, official: indicator.name, needs, unit };
  const to = needs[0]?.to ?? placeIn(facts, indicator, firstField(facts, indicator));
  if (realisasi?.returnedReason && !(isAnswered(way) && needs.length === 0)) {
    return {
      ...line,
      to,
      sign: "returned",
      word: "dikembalikan",
      note: returnWords(way, realisasi.returnedReason, facts),
    };
  }
  if (needs.length === 0) return { ...line, to, sign: "saved", word: "lengkap", note: typedWords(way) };
  const isEmpty = indicator.measurement.realisasi.kind === "none";
  return { ...line, to, sign: isEmpty ? "missing" : "editing", word: isEmpty ? "belum diisi" : "draf", note: null };
}

const isAnswered = (way: Way | undefined): boolean =>
  way?.returned != null && way.lastTyped !== null && way.lastTyped > way.returned.at;

function returnWords(way: Way | undefined, reason: string, { now }: WorkFacts): string {
  const by = way?.returned;
  if (!by) return `“${reason}”`;
  const days = daysUntil(by.at, now);
  const when = days === 0 ? "hari ini" : days === 1 ? "kemarin" : `${days} hari lalu`;
  return `“${reason}” ${by.by}, ${when}`;
}

const typedWords = (way: Way | undefined): string | null =>
  way?.lastTyped ? `terakhir diisi ${formatDayTime(way.lastTyped)}` : null;

function needsOf(facts: WorkFacts, indicator: SheetIndicator): WorkNeed[] {
  return missingParts(readinessOf(facts.sheet, indicator)).flatMap(({ what, message }): WorkNeed[] => {
    const say = message.replace(/\.$/, "");
    const need = (anchor: string) => ({ say, to: placeIn(facts, indicator, anchor) });
    if (what === "evidence") return [need(`bukti/${indicator.id}`)];
    if (what !== "value") return [need(wordsField(indicator.id, what))];
    const empty = emptyVariables(facts, indicator);
    // Where it is typed itself the message would only repeat the period; a formula says what else is wrong with it.
    if (indicator.realisasi?.source === "evaluation")
      return [{ say: "menunggu laporan hasil evaluasi", to: placeIn(facts, indicator, directField(indicator.id)) }];
    if (indicator.formula === null)
      return [{ say: "isi realisasinya", to: placeIn(facts, indicator, directField(indicator.id)) }];
    if (empty.length === 0) return [need(firstField(facts, indicator))];
    return empty.map((variable) => ({
      say: `isi ${variable.shortLabel}`,
      to: placeIn(facts, indicator, variableField(variable.id)),
    }));
  });
}

/** Data dasar of its formula that have no value in this period. */
function emptyVariables(facts: WorkFacts, indicator: SheetIndicator): SheetVariable[] {
  return variablesOf(facts, indicator).filter(
    ({ values }) =>
      !values.some((one) => one.period === facts.period.code && (one.exact !== null || one.notApplicableReason)),
  );
}

const variablesOf = ({ sheet }: WorkFacts, { formula, variableKeys }: SheetIndicator): SheetVariable[] =>
  formula ? sheet.variables.filter(({ key, boundTo }) => boundTo === null && variableKeys.includes(key)) : [];

function firstField(facts: WorkFacts, indicator: SheetIndicator): string {
  const [first] = variablesOf(facts, indicator);
  return first ? variableField(first.id) : directField(indicator.id);
}

function placeIn({ period }: WorkFacts, indicator: SheetIndicator | null, anchor: string | null): WorkPlace {
  const search = { periode: period.code, ...(indicator ? { indikator: indicator.code } : {}) };
  return { page: "pengisian", search, anchor };
}
