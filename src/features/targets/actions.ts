"use server";

import * as changes from "#features/targets/change-commands.ts";
import * as commands from "#features/targets/commands.ts";
import * as schema from "#features/targets/schema.ts";
import { action } from "#lib/action.ts";

export const setTargets = action(schema.setTargets, commands.setTargets);
export const agreeTargets = action(schema.agreeTargets, commands.agreeTargets);
export const saveTargetChange = action(schema.saveTargetChange, changes.saveTargetChange);
export const proposeTargetChange = action(schema.passTargetChange, changes.proposeTargetChange);
export const withdrawTargetChange = action(schema.passTargetChange, changes.withdrawTargetChange);
export const discardTargetChange = action(schema.passTargetChange, changes.discardTargetChange);
export const approveTargetChange = action(schema.passTargetChange, changes.approveTargetChange);
export const returnTargetChange = action(schema.returnTargetChange, changes.returnTargetChange);
