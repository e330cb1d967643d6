// The installation itself, when its keeper acts from the terminal: the row is made by the first migration.
import { type Actor, proveActor } from "#domain/access/actor.ts";

export const systemActor = (): Actor =>
  proveActor({
    userId: "00000000-0000-7000-8000-000000000001",
    name: "Sistem Tolok",
    membershipId: "00000000-0000-7000-8000-000000000001",
    role: "administrator",
    title: "Sistem",
    governmentId: null,
    agencyId: null,
    unitId: null,
  });
