"use server";

import * as commands from "#features/positions/commands.ts";
import * as duties from "#features/positions/duty-commands.ts";
import * as holders from "#features/positions/holder-commands.ts";
import * as moving from "#features/positions/moving.ts";
import * as schema from "#features/positions/schema.ts";
import { action } from "#lib/action.ts";

export const addPosition = action(schema.addPosition, commands.addPosition);
export const correctPosition = action(schema.correctPosition, commands.correctPosition);
export const renamePosition = action(schema.renamePosition, commands.renamePosition);
export const undoRename = action(schema.undoRename, commands.undoRename);
export const movePosition = action(schema.movePosition, moving.movePosition);
export const endPosition = action(schema.endPosition, commands.endPosition);
export const reopenPosition = action(schema.reopenPosition, commands.reopenPosition);
export const removePosition = action(schema.removePosition, commands.removePosition);
export const appointHolder = action(schema.appointHolder, holders.appointHolder);
export const correctHolder = action(schema.correctHolder, holders.correctHolder);
export const endHolder = action(schema.endHolder, holders.endHolder);
export const reopenHolder = action(schema.reopenHolder, holders.reopenHolder);
export const handOver = action(schema.handOver, holders.handOver);
export const removeHolder = action(schema.removeHolder, holders.removeHolder);
export const addDuty = action(schema.addDuty, duties.addDuty);
export const changeDuty = action(schema.changeDuty, duties.changeDuty);
export const orderDuty = action(schema.orderDuty, duties.orderDuty);
export const removeDuty = action(schema.removeDuty, duties.removeDuty);
export const tieKinerja = action(schema.tieKinerja, duties.tieKinerja);
