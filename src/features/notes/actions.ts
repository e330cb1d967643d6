"use server";

import * as commands from "#features/notes/commands.ts";
import * as schema from "#features/notes/schema.ts";
import { action } from "#lib/action.ts";

export const writeNote = action(schema.writeNote, commands.writeNote);
export const resolveNote = action(schema.resolveNote, commands.resolveNote);
export const readNotes = action(schema.readNotes, commands.readNotes);
