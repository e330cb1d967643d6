"use server";

import * as commands from "#features/calendar/commands.ts";
import * as exceptions from "#features/calendar/exception-commands.ts";
import * as schema from "#features/calendar/schema.ts";
import { action } from "#lib/action.ts";

export const addPeriodSet = action(schema.addPeriodSet, commands.addPeriodSet);
export const changeWindow = action(schema.changeWindow, commands.changeWindow);
export const removePeriod = action(schema.removePeriod, commands.removePeriod);
export const grantException = action(schema.grantException, exceptions.grantException);
export const revokeException = action(schema.revokeException, exceptions.revokeException);
