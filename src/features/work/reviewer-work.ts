// The reviewers' side: what waits for a decision of this person, in their own role or for a colleague who is away.
import { type Hat, hatsOf } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import { isEnterable } from "#features/periods/queries.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { type Deed, owedIn, type WorkFacts } from "#features/work/facts.ts";
import type { WorkGroup, WorkLine, WorkPlace } from "#features/work/work.ts";
import { daysUntil } from "#lib/format.ts";

const STATE = { verifier: "submitted", head: "verified" } as const;
const VERB = { verifier: "verifikasi", head: "persetujuan" } as const;

/** What waits for this person, one group per role they take. */
export function decisionGroups(facts: WorkFacts): WorkGroup[] {
  return hatsOf(facts.actor).flatMap((hat) => {
    const lines = decidable(facts, hat).map((indicator) => sentLine(facts, indicator));
    if (lines.length === 0) return [];
    const instead = hat.onBehalfOf ? ` a.n. ${hat.onBehalfOf.fromTitle}` : "";
    return [
      {
        kind: "mine" as const,
        title: `Menunggu ${VERB[hat.role]} Anda${instead}`,
        lines,
        action: { label: "Periksa satu per satu", to: placeIn(facts, null) },
      },
    ];
  });
}

/** What is on its way with somebody else, what is still with the operators, what is done. */
export function otherGroups(facts: WorkFacts, hasOperatorGroups: boolean): WorkGroup[] {
  const owed = owedIn(facts);
  const mine = new Set(hatsOf(facts.actor).flatMap((hat) => decidable(facts, hat).map(({ id }) => id)));
  const inState = (...states: string[]) =>
    owed.filter(({ id, realisasi }) => states.includes(realisasi?.state ?? "draft") && !mine.has(id));
  const group = (kind: WorkGroup["kind"], title: string, indicators: SheetIndicator[], line: Liner): WorkGroup => ({
    kind,
    title,
    lines: indicators.map((indicator) => line(facts, indicator)),
    action: null,
  });
  return [
    group("others", named("Menunggu verifikasi", facts.reviewers.verifier), inState("submitted"), sentLine),
    group("others", named("Menunggu persetujuan", facts.reviewers.head), inState("verified"), sentLine),
    group("others", "Masih di operator", hasOperatorGroups ? [] : draftsIn(facts, inState("draft")), draftLine),
    group("done", "Selesai", inState("approved", "published"), doneLine),
  ].filter(({ lines }) => lines.length > 0);
}

type Liner = (facts: WorkFacts, indicator: SheetIndicator) => WorkLine;

const named = (what: string, whom: string | null): string => (whom ? `${what} ${whom}` : what);

// Before its opening nobody has anything to fill in.
const draftsIn = ({ period }: WorkFacts, drafts: SheetIndicator[]): SheetIndicator[] =>
  period.window === "not-open" ? [] : drafts;

/** Those this person may pass: what they typed themselves waits for another one. */
function decidable({ actor, sheet, period }: WorkFacts, { role }: Hat): SheetIndicator[] {
  const permission = role === "verifier" ? "realisasi.verify" : "realisasi.approve";
  return sheet.indicators.filter(({ id, realisasi }) => {
    if (realisasi?.state !== STATE[role]) return false;
    const { id: agencyId, governmentId } = sheet.agency;
    const { state, editors } = realisasi;
    return can(actor, permission, { agencyId, governmentId, isOpen: isEnterable(period, id), state, editors });
  });
}

function sentLine(facts: WorkFacts, indicator: SheetIndicator): WorkLine {
  const { realisasi } = indicator;
  const way = facts.ways.get(realisasi?.id ?? "");
  const isVerified = realisasi?.state === "verified";
  const deed = isVerified ? way?.verified : way?.sent;
  const typed = realisasi?.editors.includes(facts.actor.userId) && hatsOf(facts.actor).length > 0;
  const notes = [
    deed ? `${isVerified ? "diteruskan" : "dikirim"} ${deedWords(deed, facts.now)}` : null,
    realisasi?.isLate ? "lewat batas" : null,
    typed ? "Anda ikut mengisi, jadi orang lain yang memutuskan" : null,
  ];
  return {
    ...lineOf(facts, indicator),
    sign: "pending",
    word: isVerified ? "menunggu persetujuan" : "menunggu verifikasi",
    note: said(notes),
  };
}

function draftLine(facts: WorkFacts, indicator: SheetIndicator): WorkLine {
  const { realisasi, measurement } = indicator;
  const line = {
    ...lineOf(facts, indicator),
    to: { ...placeIn(facts, null), page: "pengisian", search: search(facts, indicator) },
  };
  if (realisasi?.returnedReason) {
    const deed = facts.ways.get(realisasi.id)?.returned;
    const back = deed ? `oleh ${deedWords(deed, facts.now)}` : null;
    return { ...line, sign: "returned", word: "dikembalikan", note: back };
  }
  const isEmpty = measurement.realisasi.kind === "none";
  return { ...line, sign: isEmpty ? "missing" : "editing", word: isEmpty ? "belum diisi" : "draf", note: null };
}

function doneLine(facts: WorkFacts, indicator: SheetIndicator): WorkLine {
  const { realisasi, measurement, code } = indicator;
  const isShown = measurement.realisasi.kind === "number";
  const to = { page: `indikator/${code}`, search: { periode: facts.period.code }, anchor: "mengapa" };
  return {
    ...lineOf(facts, indicator),
    to,
    sign: "approved",
    word: realisasi?.state === "published" ? "terbit" : "disetujui",
    note: said([
      isShown ? `realisasi ${measurement.realisasiShown}` : null,
      realisasi?.isLate ? "dikirim lewat batas" : null,
    ]),
  };
}

const lineOf = (facts: WorkFacts, indicator: SheetIndicator) => ({
  id: indicator.id,
  name: indicator.shortName,
  official: indicator.name,
  to: placeIn(facts, indicator.realisasi?.id ?? null),
  needs: [],
  unit: facts.units.get(indicator.id)?.name ?? null,
});

function placeIn({ period }: WorkFacts, anchor: string | null): WorkPlace {
  // Of a hundred that wait the page begins with this one.
  return { page: "periksa", search: { periode: period.code, ...(anchor ? { isian: anchor } : {}) }, anchor };
}

const search = ({ period }: WorkFacts, { code }: SheetIndicator) => ({ periode: period.code, indikator: code });

function deedWords({ by, at }: Deed, now: Date): string {
  const days = daysUntil(at, now);
  return `${by} ${days === 0 ? "hari ini" : days === 1 ? "kemarin" : `${days} hari lalu`}`;
}

const said = (notes: readonly (string | null)[]): string | null => {
  const parts = notes.filter((note) => note !== null);
  return parts.length > 0 ? parts.join("; ") : null;
};
