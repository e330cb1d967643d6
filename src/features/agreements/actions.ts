"use server";

import * as commands from "#features/agreements/commands.ts";
import * as passing from "#features/agreements/passing.ts";
import * as schema from "#features/agreements/schema.ts";
import * as writing from "#features/agreements/writing.ts";
import { action } from "#lib/action.ts";

export const draftAgreement = action(schema.draftAgreement, commands.draftAgreement);
export const draftAllAgreements = action(schema.draftAllAgreements, commands.draftAllAgreements);
export const saveAgreement = action(schema.saveAgreement, writing.saveAgreement);
export const reloadAgreement = action(schema.passAgreement, writing.reloadAgreement);
export const discardAgreement = action(schema.passAgreement, writing.discardAgreement);
export const agreeToAgreement = action(schema.passAgreement, passing.agreeToAgreement);
export const giveBackAgreement = action(schema.giveBackAgreement, passing.giveBackAgreement);
export const signAgreement = action(schema.signAgreement, passing.signAgreement);
