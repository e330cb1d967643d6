// An evaluation template (LKE) as data: what is asked, what each answer is worth, and what the total is called. Every
// government sets its own (PermenPANRB 88/2021, Pasal 6), so nothing of it stands in code.

/**
 * sub_answer: one answer per sub-component, its criteria are probes · criterion_points: every criterion gives its points
 * or a part of them · criterion_average: a sub-component gets the average of its criteria.
 */
export type ScoringMode = "sub_answer" | "criterion_points" | "criterion_average";

/** value: per cent, canonical text. */
export type ScaleAnswer = { key: string; value: string; word: string | null };
/** Answers from the highest down. */
export type Scale = { key: string; name: string; answers: ScaleAnswer[] };

export type Criterion = {
  no: string;
  text: string;
  /** Highest points, in criterion_points only; canonical text. */
  points: string | null;
  /** Scale of this criterion where it differs from the template's. */
  scale: string | null;
  /** Names of the facts that the system shows under it. */
  facts: string[];
  /** The text still has to be written by the government. */
  toFill: boolean;
};

/** kind chooses the conditions of the highest answers: keberadaan, kualitas, pemanfaatan in 88/2021. */
export type SubComponent = { no: string; name: string; weight: string; kind: string | null; criteria: Criterion[] };
export type Component = { no: string; name: string; weight: string; subs: SubComponent[] };

/** The highest answer while the share of fulfilled probes (per cent) reaches the limit; the last has none. */
export type GradationStep = { answer: string; limit: string | null; inclusive: boolean };
/** What an answer above the gradation asks for, declared by whoever gives it. kind null: for every kind. */
export type Condition = { kind: string | null; answer: string; text: string };
export type Gradation = {
  /** What a probe fulfilled in part counts, in per cent of a fulfilled one. */
  partly: string;
  steps: GradationStep[];
  conditions: Condition[];
};

/** A total strictly above the limit has this predikat; the last band has no limit. */
export type PredikatBand = { key: string; word: string; meaning: string | null; above: string | null };

/** Kerangka logis: the subject may not be worth more than what it rests on. Keys of sub-components or criteria. */
export type Prerequisite = {
  subject: string;
  rule: "not_above" | "not_above_average";
  of: string[];
  message: string;
};

export type Template = {
  key: string;
  name: string;
  /** Years of one regime may be joined by a line; of two never. */
  regime: string;
  legalBasis: string;
  note: string | null;
  yearFrom: number;
  yearUntil: number | null;
  mode: ScoringMode;
  scales: Scale[];
  /** Key of the scale that holds where a criterion names no other. */
  scale: string;
  /** Answers below this one need a note. */
  noteBelow: string | null;
  /** null where criteria carry the answers themselves. */
  gradation: Gradation | null;
  bands: PredikatBand[];
  components: Component[];
  prerequisites: Prerequisite[];
};

export const MODE_WORDS: Record<ScoringMode, string> = {
  sub_answer: "satu jawaban per sub-komponen",
  criterion_points: "poin per kriteria",
  criterion_average: "rata-rata jawaban kriteria",
};

/** Answer keys by the key of a sub-component ("1.a") or of a criterion ("1.a.2"), as the mode asks. */
export type Answers = Readonly<Record<string, string>>;
export type Probe = "yes" | "partly" | "no";
/** By the key of a criterion. */
export type Probes = Readonly<Record<string, Probe>>;

export type PlacedSub = { key: string; component: Component; sub: SubComponent };
export type PlacedCriterion = PlacedSub & { criterion: Criterion };

/** Sub-components in the order of the template, with their keys: "1.a". */
export const subsOf = (template: Template): PlacedSub[] =>
  template.components.flatMap((component) =>
    component.subs.map((sub) => ({ key: `${component.no}.${sub.no}`, component, sub })),
  );

/** Criteria in the order of the template, with their keys: "1.a.2". */
export const criteriaOf = (template: Template): PlacedCriterion[] =>
  subsOf(template).flatMap(({ key, component, sub }) =>
    sub.criteria.map((criterion) => ({ key: `${key}.${criterion.no}`, component, sub, criterion })),
  );

/** The answers that may be given, highest first; empty for an unknown scale. */
export function scaleOf(template: Template, key: string | null = null): ScaleAnswer[] {
  return template.scales.find((scale) => scale.key === (key ?? template.scale))?.answers ?? [];
}
