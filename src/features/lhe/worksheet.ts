// The worksheet of an evaluation as a report is drafted from it: taken once, so that the report stands on what it was
// drafted from until somebody takes it anew.
import { z } from "zod";
import { scoreTemplate, type TemplateScore } from "#domain/evaluation/score.ts";
import type { Answers, Template } from "#domain/evaluation/template.ts";
import { templateBody } from "#features/lke-templates/body.ts";

const answers = z.record(z.string(), z.string());

const worksheetBody = z.object({
  template: templateBody,
  /** The evaluators', by the key of what carries an answer. */
  answers,
  /** The agency's own; null where it gave none. */
  self: answers.nullable(),
  /** By the key of a sub-component or criterion. */
  notes: answers,
  /** The predikat that was set instead of the one of the score. */
  override: z.strictObject({ predikat: z.string(), reason: z.string(), by: z.string() }).nullable(),
});

export type Worksheet = {
  template: Template;
  answers: Answers;
  self: Answers | null;
  notes: Readonly<Record<string, string>>;
  override: { predikat: string; reason: string; by: string } | null;
};

/** What was stored had this shape when it was stored. */
export const worksheetOf = (stored: unknown): Worksheet => worksheetBody.parse(stored);

export type Result = {
  score: TemplateScore;
  predikat: { key: string; word: string; meaning: string | null };
  override: Worksheet["override"];
};

/** null while something is not answered. */
export function resultOf({ template, answers: given, override }: Worksheet): Result | null {
  const score = scoreTemplate(template, given);
  if (!score.isComplete || !score.predikat) return null;
  const band = override && template.bands.find(({ key }) => key === override.predikat);
  return {
    score,
    predikat: band ? { key: band.key, word: band.word, meaning: band.meaning } : score.predikat,
    override,
  };
}
