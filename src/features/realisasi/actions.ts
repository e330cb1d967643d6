"use server";

import * as commands from "#features/realisasi/commands.ts";
import * as explaining from "#features/realisasi/explaining.ts";
import * as passing from "#features/realisasi/passing.ts";
import * as schema from "#features/realisasi/schema.ts";
import { action } from "#lib/action.ts";

export const saveVariableValue = action(schema.saveVariableValue, commands.saveVariableValue);
export const saveDirectValue = action(schema.saveDirectValue, commands.saveDirectValue);
export const saveExplanation = action(schema.saveExplanation, explaining.saveExplanation);
export const markNotApplicable = action(schema.markNotApplicable, explaining.markNotApplicable);
export const submitRealisasi = action(schema.submitRealisasi, passing.submitRealisasi);
export const withdrawRealisasi = action(schema.passRealisasi, passing.withdrawRealisasi);
export const verifyRealisasi = action(schema.passRealisasi, passing.verifyRealisasi);
export const returnRealisasi = action(schema.returnRealisasi, passing.returnRealisasi);
export const approveRealisasi = action(schema.passRealisasi, passing.approveRealisasi);
export const publishRealisasi = action(schema.passRealisasi, passing.publishRealisasi);
export const reopenRealisasi = action(schema.returnRealisasi, passing.reopenRealisasi);
