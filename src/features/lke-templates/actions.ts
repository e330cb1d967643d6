"use server";

import * as activation from "#features/lke-templates/activation.ts";
import * as commands from "#features/lke-templates/commands.ts";
import * as schema from "#features/lke-templates/schema.ts";
import { action } from "#lib/action.ts";

export const copyTemplate = action(schema.copyTemplate, commands.copyTemplate);
export const startVersion = action(schema.startVersion, commands.startVersion);
export const saveDraft = action(schema.saveDraft, commands.saveDraft);
export const discardDraft = action(schema.discardDraft, commands.discardDraft);
export const activateVersion = action(schema.activateVersion, activation.activateVersion);
