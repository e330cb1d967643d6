"use server";

import * as commands from "#features/crosscutting/commands.ts";
import * as schema from "#features/crosscutting/schema.ts";
import { action } from "#lib/action.ts";

export const proposeLink = action(schema.proposeLink, commands.proposeLink);
export const proposeRoles = action(schema.proposeRoles, commands.proposeRoles);
export const decideLink = action(schema.decideLink, commands.decideLink);
export const withdrawLink = action(schema.withdrawLink, commands.withdrawLink);
export const endLink = action(schema.endLink, commands.endLink);
