// SMART as evaluators of SAKIP read it (PermenPANRB 88/2021, kualitas perencanaan): five questions about one indicator,
// each answered from what is stored, with the facts it rests on. Nothing is guessed: what no fact decides is left open.
import type { Polarity } from "#domain/capaian/policy.ts";
import { measuredInWords } from "#domain/period/period.ts";

export type SmartFacts = {
  name: string;
  definition: string | null;
  satuan: string;
  polarity: Polarity;
  /** null: entered directly, without one. */
  formula: { approved: boolean; findings: readonly string[] } | null;
  /** A score or index given by somebody else. */
  isDirect: boolean;
  dataSource: string | null;
  dataProvider: string | null;
  responsible: string | null;
  /** Within-year codes; null while nobody knows. */
  measuredIn: readonly string[] | null;
  year: number;
  target: {
    isSet: boolean;
    /** Compared with last year's realisasi; null where that is not known. */
    againstLastYear: "harder" | "same" | "easier" | null;
  };
  /** What it measures (sasaran, program, kinerja), and why it matters in its owner's words. */
  measures: string | null;
  purpose: string | null;
  /** For an IKI: tied to an indicator above it. */
  hasParent: boolean;
  needsParent: boolean;
};

export type SmartLetter = "S" | "M" | "A" | "R" | "T";
/** open: no fact decides it; a person must. */
export type SmartVerdict = "met" | "not-met" | "open";
export type SmartAnswer = {
  letter: SmartLetter;
  name: string;
  verdict: SmartVerdict;
  facts: string[];
  missing: string[];
};

export function smartOf(facts: SmartFacts): SmartAnswer[] {
  return [specific(facts), measurable(facts), achievable(facts), relevant(facts), timeBound(facts)];
}

/** "4 dari 5 terpenuhi; T belum". */
export function smartSummary(answers: readonly SmartAnswer[]): string {
  const met = answers.filter(({ verdict }) => verdict === "met").length;
  const rest = answers.filter(({ verdict }) => verdict === "not-met").map(({ letter }) => letter);
  return rest.length === 0 ? `${met} dari 5 terpenuhi` : `${met} dari 5 terpenuhi; ${rest.join(", ")} belum`;
}

function specific({ name, definition }: SmartFacts): SmartAnswer {
  const vague = VAGUE.filter((word) => new RegExp(`\\b${word}\\b`, "i").test(name));
  const double =
    /\b(dan|serta)\b|\/|;/i.test(name) &&
    /\b(jumlah|persentase|tingkat|indeks|nilai)\b.*\b(dan|serta)\b.*\b(jumlah|persentase|tingkat|indeks|nilai)\b/i.test(
      name,
    );
  return answer("S", "Spesifik", [
    [hasText(definition), "penjelasannya tertulis", "penjelasan belum ditulis"],
    [vague.length === 0, null, `nama memakai kata yang dapat ditafsirkan: ${vague.join(", ")}`],
    [!double, null, "nama menyebut dua ukuran sekaligus"],
  ]);
}

function measurable({ satuan, formula, isDirect, dataSource, dataProvider }: SmartFacts): SmartAnswer {
  const calculated = formula !== null || isDirect;
  return answer("M", "Terukur", [
    [hasText(satuan), `satuan ${satuan}`, "satuan belum ada"],
    [calculated, isDirect ? "nilai diberikan pihak yang berwenang" : "rumus tertulis", "rumus belum ada"],
    [
      formula === null || formula.findings.length === 0,
      null,
      `rumus perlu dilihat: ${formula?.findings.join(" ") ?? ""}`,
    ],
    [hasText(dataSource) || hasText(dataProvider), "sumber data disebut", "sumber data belum disebut"],
  ]);
}

function achievable({ responsible, target, year }: SmartFacts): SmartAnswer {
  const base = answer("A", "Dapat dicapai", [
    [hasText(responsible), `penanggung jawab ${responsible}`, "penanggung jawab belum disebut"],
    [target.isSet, `target ${year} ditetapkan`, `target ${year} belum ditetapkan`],
    [
      target.againstLastYear !== "easier",
      target.againstLastYear === "harder" ? "target melampaui realisasi tahun lalu" : null,
      "target lebih ringan dari realisasi tahun lalu",
    ],
  ]);
  // Without a figure to compare with, nobody can say whether the target has a basis.
  if (base.verdict === "met" && target.againstLastYear === null)
    return { ...base, verdict: "open", missing: ["dasar target tidak dapat diuji: realisasi tahun lalu tidak ada"] };
  return base;
}

function relevant({ measures, purpose, hasParent, needsParent }: SmartFacts): SmartAnswer {
  const base = answer("R", "Relevan", [
    [hasText(measures), "menempel pada yang diukurnya", "belum menempel pada sasaran, program, atau kinerja"],
    [
      !needsParent || hasParent,
      needsParent ? "bertaut ke indikator di atasnya" : null,
      "IKI belum bertaut ke indikator di atasnya",
    ],
  ]);
  // Whether it represents what it measures is a judgement; a written reason is what can be judged.
  if (base.verdict === "met" && !hasText(purpose))
    return { ...base, verdict: "open", missing: ["alasan mengapa indikator ini mewakili belum ditulis"] };
  return hasText(purpose) ? { ...base, facts: [...base.facts, "alasannya tertulis"] } : base;
}

function timeBound({ measuredIn, target, year }: SmartFacts): SmartAnswer {
  return answer("T", "Berbatas waktu", [
    [measuredIn !== null, measuredInWords(measuredIn), "jadwal ukur belum jelas"],
    [target.isSet, `target berlaku untuk ${year}`, `tidak ada target ${year}`],
  ]);
}

type Question = [holds: boolean, fact: string | null, missing: string];

function answer(letter: SmartLetter, name: string, questions: readonly Question[]): SmartAnswer {
  const missing = questions.flatMap(([holds, , lacking]) => (holds ? [] : [lacking]));
  const facts = questions.flatMap(([holds, fact]) => (holds && fact ? [fact] : []));
  return { letter, name, verdict: missing.length === 0 ? "met" : "not-met", facts, missing };
}

const hasText = (text: string | null): boolean => (text ?? "").trim() !== "";
const VAGUE = [
  "optimal",
  "optimalnya",
  "baik",
  "maksimal",
  "memadai",
  "efektif",
  "berkualitas",
  "terlaksananya",
  "dan lain-lain",
  "dll",
];
