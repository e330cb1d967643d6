"use server";

import * as commands from "#features/evidence/commands.ts";
import * as deletion from "#features/evidence/deletion.ts";
import * as schema from "#features/evidence/schema.ts";
import { action } from "#lib/action.ts";

export const attachAddress = action(schema.attachAddress, commands.attachAddress);
export const linkEvidence = action(schema.linkEvidence, commands.linkEvidence);
export const detachEvidence = action(schema.detachEvidence, commands.detachEvidence);
export const dateEvidence = action(schema.dateEvidence, commands.dateEvidence);
export const deleteEvidence = action(schema.deleteEvidence, deletion.deleteEvidence);
