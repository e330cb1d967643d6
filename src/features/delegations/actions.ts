"use server";

import * as commands from "#features/delegations/commands.ts";
import * as schema from "#features/delegations/schema.ts";
import { action } from "#lib/action.ts";

export const makeDelegation = action(schema.makeDelegation, commands.makeDelegation);
export const endDelegation = action(schema.endDelegation, commands.endDelegation);
export const revokeDelegation = action(schema.revokeDelegation, commands.revokeDelegation);
