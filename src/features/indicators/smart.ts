// The facts of one indicator for the SMART check, taken from what its page already knows.
import { checkFormula } from "#domain/formula/check.ts";
import type { SmartFacts } from "#domain/planning/smart.ts";
import { isEasier } from "#domain/planning/targets.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import type { IndicatorDetail } from "#features/indicators/detail.ts";

export function smartFactsOf(detail: IndicatorDetail, year: number): SmartFacts {
  const version = detail.formulas.find(
    (one) => one.validFromYear <= year && (one.validToYear === null || one.validToYear >= year),
  );
  const own = detail.figures.find(({ period }) => period.year === year && period.kind === "year")?.indicator;
  return {
    ...{ name: detail.name, definition: detail.definition, satuan: detail.satuan, polarity: detail.polarity },
    formula: version?.tree
      ? { approved: version.approvedAt !== null, findings: findingsOf(detail, version.tree) }
      : null,
    isDirect: version !== undefined && version.tree === null,
    ...{ dataSource: detail.dataSource, dataProvider: detail.dataProvider, responsible: detail.responsible },
    ...{ measuredIn: detail.measuredIn, year, purpose: detail.purpose, measures: detail.parent.text },
    target: { isSet: own?.yearTarget != null, againstLastYear: againstLastYear(detail, year) },
    hasParent: detail.upward.length > 0,
    needsParent: detail.level === "iki",
  };
}

type Tree = NonNullable<IndicatorDetail["formulas"][number]["tree"]>;

/** Without the satuan of the data dasar, which the builder looks at: what can be seen from the formula alone. */
function findingsOf({ labels }: IndicatorDetail, tree: Tree): string[] {
  const variables = Object.entries(labels).map(([key, label]) => ({
    key,
    label,
    satuan: "",
    accumulation: "sum" as const,
  }));
  return checkFormula(tree, variables).map(({ message }) => inLabels(message, labels));
}

/** People know the data dasar by its name, not by its key. Longer keys first: one may begin another. */
function inLabels(message: string, labels: Readonly<Record<string, string>>): string {
  const keys = Object.keys(labels).sort((a, b) => b.length - a.length);
  if (keys.length === 0) return message;
  return message.replace(new RegExp(`\\b(${keys.join("|")})\\b`, "g"), (key) => labels[key] ?? key);
}

function againstLastYear(detail: IndicatorDetail, year: number): SmartFacts["target"]["againstLastYear"] {
  const target = detail.figures.find(({ period }) => period.year === year && period.kind === "year")?.indicator
    .yearTarget?.target;
  const before = detail.figures.filter(({ period }) => period.year === year - 1).at(-1)?.indicator
    .measurement.realisasi;
  if (!target || before?.kind !== "number") return null;
  const reached = { kind: "single", exact: before.exact } as const;
  if (target.kind === "single" && compareExact(target.exact, before.exact) === 0) return "same";
  return isEasier(detail.polarity, reached, target) ? "easier" : "harder";
}
