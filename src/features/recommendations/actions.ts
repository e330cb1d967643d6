"use server";

import * as commands from "#features/recommendations/commands.ts";
import * as evidence from "#features/recommendations/evidence-commands.ts";
import * as followUp from "#features/recommendations/follow-up.ts";
import * as schema from "#features/recommendations/schema.ts";
import { action } from "#lib/action.ts";

export const addRecommendation = action(schema.addRecommendation, commands.addRecommendation);
export const changeRecommendation = action(schema.changeRecommendation, commands.changeRecommendation);
export const removeRecommendation = action(schema.removeRecommendation, commands.removeRecommendation);
export const planFollowUp = action(schema.planFollowUp, followUp.planFollowUp);
export const reportFollowUp = action(schema.reportFollowUp, followUp.reportFollowUp);
export const decideFollowUp = action(schema.decideFollowUp, followUp.decideFollowUp);
export const linkFollowUp = action(schema.linkFollowUp, evidence.linkFollowUp);
export const detachFollowUp = action(schema.detachFollowUp, evidence.detachFollowUp);
