"use server";

import * as commands from "#features/evidence/commands.ts";
import * as schema from "#features/evidence/schema.ts";
import { action } from "#lib/action.ts";

export const linkEvidence = action(schema.linkEvidence, commands.linkEvidence);
export const detachEvidence = action(schema.detachEvidence, commands.detachEvidence);
