"use server";

import * as schema from "#features/accounts/schema.ts";
import { action } from "#lib/action.ts";
import { rememberRole } from "#lib/session.ts";

export const chooseRole = action(schema.chooseRole, (_actor, { membershipId }) => rememberRole(membershipId));
