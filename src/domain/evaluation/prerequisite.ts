// Kerangka logis: nothing may be worth more than what it rests on. A break does not change the score; it wants a reason.
import { formatFigure } from "#domain/value/format.ts";
import { compare, type Fraction, over, plainText, plus, readFraction } from "#domain/value/fraction.ts";
import { answerOf, leavesOf } from "./leaves.ts";
import { scoreTemplate } from "./score.ts";
import { type Answers, criteriaOf, type Prerequisite, type Probes, subsOf, type Template } from "./template.ts";

export type Break = {
  rule: Prerequisite;
  /** Stable within the template: subject, kind of rule and what it rests on. */
  key: string;
  /** Per cent, exact. */
  subject: string;
  limit: string;
  message: string;
  /** "1.b bernilai 80, di atas 1.a yang bernilai 70". */
  because: string;
};

/** Only rules whose parts all have a value are judged: an answer that is missing breaks nothing. */
export function findBreaks(template: Template, answers: Answers, probes: Probes = {}): Break[] {
  const worth = worthOf(template, answers, probes);
  return template.prerequisites.flatMap((rule) => {
    const subject = worth.get(rule.subject);
    const rests = rule.of.map((key) => worth.get(key));
    if (!subject || rests.length === 0 || rests.some((one) => one === undefined)) return [];
    const values = rests.filter((one) => one !== undefined);
    const limit = rule.rule === "not_above" ? lowestOf(values) : averageOf(values);
    if (compare(subject, limit) <= 0) return [];
    return [
      {
        rule,
        key: prerequisiteKey(rule),
        subject: plainText(subject),
        limit: plainText(limit),
        message: rule.message,
        because: sentence(rule, subject, limit),
      },
    ];
  });
}

export const prerequisiteKey = ({ subject, rule, of }: Prerequisite): string => `${subject} ${rule} ${of.join(" ")}`;

/** "1.c tidak boleh di atas rata-rata 1.a dan 1.b". */
export function prerequisiteWords({ subject, rule, of }: Prerequisite): string {
  const rests = of.length > 1 ? `${of.slice(0, -1).join(", ")} dan ${of.at(-1)}` : (of[0] ?? "–");
  return `${subject} tidak boleh di atas ${rule === "not_above" ? "" : "rata-rata "}${rests}`;
}

function sentence(rule: Prerequisite, subject: Fraction, limit: Fraction): string {
  const rests = rule.of.length > 1 ? `${rule.of.slice(0, -1).join(", ")} dan ${rule.of.at(-1)}` : rule.of[0];
  const what =
    rule.rule === "not_above" ? (rule.of.length > 1 ? `yang terendah dari ${rests}` : rests) : `rata-rata ${rests}`;
  return `${rule.subject} bernilai ${shown(subject)}, di atas ${what} yang bernilai ${shown(limit)}`;
}

const shown = (value: Fraction): string => formatFigure(plainText(value), isWhole(value) ? 0 : 2);
const isWhole = ({ over: top, under }: Fraction): boolean => top % under === 0n;

/** Per cent by key: answered criteria and complete sub-components; in sub_answer the probes as well. */
function worthOf(template: Template, answers: Answers, probes: Probes): Map<string, Fraction> {
  const worth = new Map<string, Fraction>();
  for (const leaf of leavesOf(template)) {
    const answer = answerOf(leaf, answers[leaf.key]);
    if (answer) worth.set(leaf.key, readFraction(answer.value));
  }
  if (template.mode === "sub_answer") {
    const values = { yes: "100", partly: template.gradation?.partly ?? "50", no: "0" };
    for (const { key } of criteriaOf(template)) {
      const probe = probes[key];
      if (probe) worth.set(key, readFraction(values[probe]));
    }
    return worth;
  }
  const subs = new Map(
    scoreTemplate(template, answers).components.flatMap(({ subs }) => subs.map((sub) => [sub.key, sub])),
  );
  for (const { key } of subsOf(template)) {
    const value = subs.get(key)?.value;
    if (value !== null && value !== undefined) worth.set(key, readFraction(value));
  }
  return worth;
}

const lowestOf = (values: readonly Fraction[]): Fraction =>
  values.reduce((least, one) => (compare(one, least) < 0 ? one : least));

function averageOf(values: readonly Fraction[]): Fraction {
  const sum = values.reduce(plus);
  return over(sum, { over: BigInt(values.length), under: 1n }) ?? sum;
}
