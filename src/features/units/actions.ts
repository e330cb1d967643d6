"use server";

import * as commands from "#features/units/commands.ts";
import * as schema from "#features/units/schema.ts";
import * as undo from "#features/units/undo.ts";
import { action } from "#lib/action.ts";

export const addUnit = action(schema.addUnit, commands.addUnit);
export const renameUnit = action(schema.renameUnit, commands.renameUnit);
export const moveUnit = action(schema.moveUnit, commands.moveUnit);
export const orderUnit = action(schema.orderUnit, commands.orderUnit);
export const endUnit = action(schema.endUnit, commands.endUnit);
export const mergeUnits = action(schema.mergeUnits, commands.mergeUnits);
export const splitUnit = action(schema.splitUnit, commands.splitUnit);
export const undoChange = action(schema.undoChange, undo.undoChange);
