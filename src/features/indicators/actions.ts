"use server";

import * as commands from "#features/indicators/commands.ts";
import * as removal from "#features/indicators/removal.ts";
import * as schema from "#features/indicators/schema.ts";
import { action } from "#lib/action.ts";

export const createIndicator = action(schema.createIndicator, commands.createIndicator);
export const changeIndicator = action(schema.changeIndicator, commands.changeIndicator);
export const removeIndicator = action(schema.removeIndicator, removal.removeIndicator);
