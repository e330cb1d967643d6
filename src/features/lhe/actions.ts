"use server";

import * as binding from "#features/lhe/binding.ts";
import * as commands from "#features/lhe/commands.ts";
import * as passing from "#features/lhe/passing.ts";
import * as schema from "#features/lhe/schema.ts";
import { action } from "#lib/action.ts";

export const draftLhe = action(schema.draftLhe, commands.draftLhe);
export const saveLheSection = action(schema.saveLheSection, commands.saveLheSection);
export const saveLheLetter = action(schema.saveLheLetter, commands.saveLheLetter);
export const reviewLhe = action(schema.passLhe, passing.reviewLhe);
export const returnLhe = action(schema.returnLhe, passing.returnLhe);
export const finaliseLhe = action(schema.passLhe, passing.finaliseLhe);
export const bindIndicator = action(schema.bindIndicator, binding.bindIndicator);
export const unbindIndicator = action(schema.unbindIndicator, binding.unbindIndicator);
