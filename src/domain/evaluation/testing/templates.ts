// Templates for tests: small ones in the three ways of scoring, with weights that do not divide evenly.
import type { Criterion, PredikatBand, Prerequisite, Scale, ScoringMode, SubComponent, Template } from "../template.ts";

export const SCALE: Scale = {
  key: "predikat",
  name: "AA sampai E",
  answers: [
    ["AA", "100"],
    ["A", "90"],
    ["BB", "80"],
    ["B", "70"],
    ["CC", "60"],
    ["C", "50"],
    ["D", "30"],
    ["E", "0"],
  ].map(([key = "", value = ""]) => ({ key, value, word: null })),
};

const YES_NO: Scale = {
  key: "ya-tidak",
  name: "Ya atau Tidak",
  answers: [
    { key: "Ya", value: "100", word: null },
    { key: "Tidak", value: "0", word: null },
  ],
};

export const BANDS: PredikatBand[] = [
  { key: "AA", word: "Sangat Memuaskan", meaning: null, above: "90" },
  { key: "A", word: "Memuaskan", meaning: null, above: "80" },
  { key: "BB", word: "Sangat Baik", meaning: null, above: "70" },
  { key: "B", word: "Baik", meaning: null, above: "60" },
  { key: "CC", word: "Cukup (Memadai)", meaning: null, above: "50" },
  { key: "C", word: "Kurang", meaning: null, above: "30" },
  { key: "D", word: "Sangat Kurang", meaning: null, above: null },
];

export const criterion = (no: string, change: Partial<Criterion> = {}): Criterion => ({
  no,
  text: `Kriteria ${no}`,
  points: null,
  scale: null,
  facts: [],
  toFill: false,
  ...change,
});

/** A sub-component with as many criteria as asked. */
export const sub = (no: string, weight: string, criteria = 3, change: Partial<SubComponent> = {}): SubComponent => ({
  no,
  name: `Sub ${no}`,
  weight,
  kind: "keberadaan",
  criteria: Array.from({ length: criteria }, (_, index) => criterion(String(index + 1))),
  ...change,
});

/** Two components of 40 and 60: sub-components 1.a (16), 1.b (24), 2.a (22.5), 2.b (37.5). */
export function littleTemplate(mode: ScoringMode = "sub_answer", change: Partial<Template> = {}): Template {
  return {
    key: "kecil",
    name: "Template kecil",
    regime: "Contoh",
    legalBasis: "Peraturan contoh",
    note: null,
    yearFrom: 2022,
    yearUntil: null,
    mode,
    scales: [SCALE, YES_NO],
    scale: "predikat",
    noteBelow: "BB",
    gradation: {
      partly: "50",
      steps: [
        { answer: "BB", limit: "100", inclusive: true },
        { answer: "B", limit: "75", inclusive: false },
        { answer: "CC", limit: "50", inclusive: false },
        { answer: "C", limit: "25", inclusive: false },
        { answer: "D", limit: "0", inclusive: false },
        { answer: "E", limit: null, inclusive: false },
      ],
      conditions: [
        { kind: "keberadaan", answer: "A", text: "dipertahankan 1 tahun" },
        { kind: "kualitas", answer: "A", text: "upaya lebih" },
        { kind: null, answer: "AA", text: "percontohan nasional" },
      ],
    },
    bands: BANDS,
    components: [
      { no: "1", name: "Satu", weight: "40", subs: [sub("a", "16"), sub("b", "24", 4, { kind: "kualitas" })] },
      { no: "2", name: "Dua", weight: "60", subs: [sub("a", "22.5", 7), sub("b", "37.5", 1, { kind: "kualitas" })] },
    ],
    prerequisites: [],
    ...change,
  };
}

/** The little template with points: 1.a 16 in thirds of one, 1.b 24 as 1,5 each of four, 2.a 22,5, 2.b 37,5. */
export function pointsTemplate(): Template {
  const template = littleTemplate("criterion_points", { scale: "ya-tidak", noteBelow: "Ya", gradation: null });
  const points = ["1", "1.5", "2.5", "37.5"];
  return {
    ...template,
    components: template.components.map((component, at) => ({
      ...component,
      subs: component.subs.map((one, index) => ({
        ...one,
        criteria: one.criteria.map((each) => ({ ...each, points: points[at * 2 + index] ?? "1" })),
      })),
    })),
  };
}

export const withRules = (template: Template, ...prerequisites: Prerequisite[]): Template => ({
  ...template,
  prerequisites,
});
