"use server";

import * as people from "#features/accounts/people-commands.ts";
import * as peopleSchema from "#features/accounts/people-schema.ts";
import * as roles from "#features/accounts/role-commands.ts";
import * as schema from "#features/accounts/schema.ts";
import { action } from "#lib/action.ts";
import { rememberRole } from "#lib/session.ts";

export const chooseRole = action(schema.chooseRole, (_actor, { membershipId }) => rememberRole(membershipId));
export const openAccount = action(peopleSchema.openAccount, people.openAccount);
export const changeAccount = action(peopleSchema.changeAccount, people.changeAccount);
export const closeAccount = action(peopleSchema.closeAccount, people.closeAccount);
export const reopenAccount = action(peopleSchema.reopenAccount, people.reopenAccount);
export const renewPasswordLink = action(peopleSchema.renewPasswordLink, people.renewPasswordLink);
export const changePassword = action(peopleSchema.changePassword, people.changePassword);
export const giveRole = action(peopleSchema.giveRole, roles.giveRole);
export const endRole = action(peopleSchema.endRole, roles.endRole);
