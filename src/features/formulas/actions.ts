"use server";

import * as approval from "#features/formulas/approval.ts";
import * as commands from "#features/formulas/commands.ts";
import { lookAtFormula as look } from "#features/formulas/look.ts";
import * as schema from "#features/formulas/schema.ts";
import { action } from "#lib/action.ts";

export const lookAtFormula = action(schema.lookAtFormula, look);
export const saveFormulaDraft = action(schema.saveFormulaDraft, commands.saveFormulaDraft);
export const proposeFormula = action(schema.passFormulaDraft, commands.proposeFormula);
export const withdrawFormula = action(schema.passFormulaDraft, commands.withdrawFormula);
export const discardFormula = action(schema.passFormulaDraft, commands.discardFormula);
export const makeVariable = action(schema.makeVariable, commands.makeVariable);
export const approveFormula = action(schema.passFormulaDraft, approval.approveFormula);
export const returnFormula = action(schema.returnFormulaDraft, approval.returnFormula);
