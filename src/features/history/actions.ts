"use server";

import * as commands from "#features/history/commands.ts";
import * as schema from "#features/history/schema.ts";
import { action } from "#lib/action.ts";

export const verifyHistory = action(schema.verifyHistory, commands.verifyHistory);
