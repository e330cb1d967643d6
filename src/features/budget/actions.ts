"use server";

import * as commands from "#features/budget/commands.ts";
import * as schema from "#features/budget/schema.ts";
import { action } from "#lib/action.ts";

export const saveSpending = action(schema.saveSpending, commands.saveSpending);
export const setPagu = action(schema.setPagu, commands.setPagu);
export const tagProgram = action(schema.tagProgram, commands.tagProgram);
