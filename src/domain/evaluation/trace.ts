// How a score came about, at every level, in words and in figures: "Bobot × jawaban ÷ 100" and "9,00 × 60 ÷ 100 = 5,40".
import { compareExact, divideExact, multiplyExact, sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure, longFigure } from "#domain/value/format.ts";
import type { ComponentScore, SubScore, TemplateScore } from "./score.ts";
import { criteriaOf, type PredikatBand, type Template } from "./template.ts";

/** result: as shown, null while something is missing. */
export type ScoreStep = { key: string; name: string; words: string; figures: string; result: string | null };
type ExplainedComponent = ScoreStep & { subs: ScoreStep[] };
export type ExplainedScore = {
  components: ExplainedComponent[];
  total: ScoreStep;
  /** Why this predikat: "86,90 lebih dari 80 dan tidak lebih dari 90". null while it is open. */
  predikat: { key: string; word: string; because: string } | null;
};

export function explainScore(template: Template, score: TemplateScore): ExplainedScore {
  return {
    components: score.components.map((component) => explainComponent(template, component)),
    total: sumStep("total", "Nilai akhir", "Jumlah nilai komponen", score.components, score),
    predikat: score.predikat && {
      key: score.predikat.key,
      word: score.predikat.word,
      because: score.isComplete
        ? bandWords(template.bands, score.predikat.key, scoreFigure(score.score))
        : `Setiap kelengkapan jawaban, dari ${scoreFigure(score.lowest)} sampai ${scoreFigure(score.highest)}, berpredikat ${score.predikat.key}`,
    },
  };
}

/** At least two decimals, more where there are more: "9,00", "86,905", "2,3333333333…". */
export function scoreFigure(exact: string): string {
  const decimals = exact.split(".")[1]?.length ?? 0;
  return decimals <= 2 ? formatFigure(exact, 2) : longFigure(exact);
}

const open = (missing: readonly string[]): string => `Belum dijawab: ${missing.join(", ")}`;

function explainComponent(template: Template, component: ComponentScore): ExplainedComponent {
  return {
    ...sumStep(component.key, component.name, "Jumlah nilai sub-komponen", component.subs, component),
    subs: component.subs.map((sub) => explainSub(template, sub)),
  };
}

function sumStep(
  key: string,
  name: string,
  words: string,
  parts: readonly { score: string; missing: string[] }[],
  { score, missing }: { score: string; missing: string[] },
): ScoreStep {
  const given = parts.filter((part) => part.missing.length === 0 || part.score !== "0");
  const sum = given.map((part) => scoreFigure(part.score)).join(" + ");
  const figures = given.length === 0 ? "–" : given.length === 1 ? sum : `${sum} = ${scoreFigure(score)}`;
  if (missing.length > 0) return { key, name, words: `${words}, sementara. ${open(missing)}`, figures, result: null };
  return { key, name, words, figures, result: scoreFigure(score) };
}

function explainSub(template: Template, sub: SubScore): ScoreStep {
  const base = { key: sub.key, name: sub.name };
  if (sub.missing.length > 0) return { ...base, words: open(sub.missing), figures: "–", result: null };
  const [weight, result] = [scoreFigure(sub.weight), scoreFigure(sub.score)];
  if (template.mode === "sub_answer") {
    const value = sub.answer?.value ?? "0";
    return {
      ...base,
      words: `Bobot dikali nilai jawaban ${sub.answer?.key ?? "–"} (${formatFigure(value)}), dibagi 100`,
      figures: `${weight} × ${factor(value)} ÷ 100 = ${result}`,
      result,
    };
  }
  return { ...base, ...(template.mode === "criterion_points" ? points(template, sub) : average(sub)), result };
}

function average({ weight, score, criteria }: SubScore): { words: string; figures: string } {
  const values = criteria.map(({ answer }) => factor(answer?.value ?? "0"));
  return {
    words: `Bobot dikali rata-rata jawaban ${criteria.length} kriteria, dibagi 100`,
    figures: `${scoreFigure(weight)} × (${values.join(" + ")}) ÷ ${criteria.length} ÷ 100 = ${scoreFigure(score)}`,
  };
}

function points(template: Template, { key, weight, score, criteria }: SubScore): { words: string; figures: string } {
  const highest = new Map(criteriaOf(template).map((one) => [one.key, one.criterion.points ?? "0"]));
  const got = criteria.map((one) => pointsGot(highest.get(one.key) ?? "0", one.answer?.value ?? "0"));
  const all = sumExact(
    [...highest].filter(([one]) => criteria.some((criterion) => criterion.key === one)).map(([, most]) => most),
  );
  const sum = got.map(factor).join(" + ");
  if (compareExact(all, weight) === 0)
    return { words: "Jumlah poin jawaban tiap kriteria", figures: `${sum} = ${scoreFigure(score)}` };
  return {
    words: `Poin yang diperoleh dari ${factor(all)} poin tertinggi ${key}, sebanding dengan bobotnya`,
    figures: `${scoreFigure(weight)} × (${sum}) ÷ ${factor(all)} = ${scoreFigure(score)}`,
  };
}

/** Why a total has this word, by the limits on both of its sides. */
function bandWords(bands: readonly PredikatBand[], key: string, total: string): string {
  const at = bands.findIndex((band) => band.key === key);
  const [below, above] = [bands[at]?.above ?? null, bands[at - 1]?.above ?? null];
  const over = below === null ? null : `lebih dari ${factor(below)}`;
  const under = above === null ? null : `tidak lebih dari ${factor(above)}`;
  return `${total} ${[over, under].filter((part) => part !== null).join(" dan ")}`;
}

const factor = (exact: string): string => longFigure(exact);
const pointsGot = (highest: string, value: string): string => divideExact(multiplyExact(highest, value), "100") ?? "0";
