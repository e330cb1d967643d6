"use server";

import * as commands from "#features/agencies/commands.ts";
import * as schema from "#features/agencies/schema.ts";
import { action } from "#lib/action.ts";

export const addGovernment = action(schema.addGovernment, commands.addGovernment);
export const renameGovernment = action(schema.renameGovernment, commands.renameGovernment);
export const addAgency = action(schema.addAgency, commands.addAgency);
export const renameAgency = action(schema.renameAgency, commands.renameAgency);
