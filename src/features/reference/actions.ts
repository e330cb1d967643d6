"use server";

import * as commands from "#features/reference/commands.ts";
import * as schema from "#features/reference/schema.ts";
import { action } from "#lib/action.ts";

export const addSatuan = action(schema.addSatuan, commands.addSatuan);
export const changeSatuan = action(schema.changeSatuan, commands.changeSatuan);
export const retireSatuan = action(schema.retireSatuan, commands.retireSatuan);
