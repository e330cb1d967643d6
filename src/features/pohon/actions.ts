"use server";

import * as commands from "#features/pohon/commands.ts";
import * as schema from "#features/pohon/schema.ts";
import { action } from "#lib/action.ts";

export const addPohonNode = action(schema.addPohonNode, commands.addPohonNode);
export const changePohonNode = action(schema.changePohonNode, commands.changePohonNode);
