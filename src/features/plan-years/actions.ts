"use server";

import * as commands from "#features/plan-years/commands.ts";
import * as schema from "#features/plan-years/schema.ts";
import { action } from "#lib/action.ts";

export const carryYear = action(schema.carryYear, commands.carryYear);
