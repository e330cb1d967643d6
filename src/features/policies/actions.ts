"use server";

import * as commands from "#features/policies/commands.ts";
import * as schema from "#features/policies/schema.ts";
import { action } from "#lib/action.ts";

export const decidePolicy = action(schema.decidePolicy, commands.decidePolicy);
export const takeBackPolicy = action(schema.takeBackPolicy, commands.takeBackPolicy);
