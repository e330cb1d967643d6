"use server";

import * as adding from "#features/plans/adding.ts";
import * as commands from "#features/plans/commands.ts";
import * as plans from "#features/plans/plan-commands.ts";
import * as retirement from "#features/plans/retirement.ts";
import * as schema from "#features/plans/schema.ts";
import { action } from "#lib/action.ts";

export const addPlan = action(schema.addPlan, plans.addPlan);
export const changePlan = action(schema.changePlan, plans.changePlan);
export const addNode = action(schema.addNode, adding.addNode);
export const changeNode = action(schema.changeNode, commands.changeNode);
export const moveNode = action(schema.moveNode, commands.moveNode);
export const orderNode = action(schema.orderNode, commands.orderNode);
export const retireNode = action(schema.retireNode, retirement.retireNode);
export const restoreNodes = action(schema.restoreNodes, retirement.restoreNodes);
export const removeNode = action(schema.removeNode, retirement.removeNode);
