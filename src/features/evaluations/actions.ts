"use server";

import * as assessing from "#features/evaluations/assessing.ts";
import * as commands from "#features/evaluations/commands.ts";
import * as passing from "#features/evaluations/passing.ts";
import * as schema from "#features/evaluations/schema.ts";
import * as scoring from "#features/evaluations/scoring.ts";
import { action } from "#lib/action.ts";

export const startEvaluation = action(schema.startEvaluation, commands.startEvaluation);
export const saveSelf = action(schema.saveSelf, assessing.saveSelf);
export const linkCriterion = action(schema.linkCriterion, assessing.linkCriterion);
export const unlinkCriterion = action(schema.unlinkCriterion, assessing.unlinkCriterion);
export const submitSelf = action(schema.submitSelf, assessing.submitSelf);
export const saveAnswer = action(schema.saveAnswer, scoring.saveAnswer);
export const settle = action(schema.settle, scoring.settle);
export const explainBreak = action(schema.explainBreak, scoring.explainBreak);
export const finishScoring = action(schema.passEvaluation, scoring.finishScoring);
export const reviewEvaluation = action(schema.passEvaluation, passing.reviewEvaluation);
export const approveEvaluation = action(schema.passEvaluation, passing.approveEvaluation);
export const returnEvaluation = action(schema.returnEvaluation, passing.returnEvaluation);
export const overridePredikat = action(schema.overridePredikat, passing.overridePredikat);
