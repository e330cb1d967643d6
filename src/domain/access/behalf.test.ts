import { describe, expect, it } from "vitest";
import { proveActor, type Role } from "#domain/access/actor.ts";
import { capacityFor, signature, standsInFor } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";

const disnaker = { agencyId: "disnaker", governmentId: "lamongan" };
const lent = { id: "d", agencyId: "disnaker", fromUserId: "kepala", fromTitle: "Kepala Dinas", until: new Date(0) };
const person = (role: Role, roles: Role[], agencyId = "disnaker") =>
  proveActor({
    ...{ userId: "wakil", name: "Wakil", membershipId: "m", role, title: role, governmentId: "lamongan", agencyId },
    unitId: null,
    delegations: roles.map((one) => ({ ...lent, role: one })),
  });
const entry = (state: "submitted" | "verified" | "draft", editors: string[] = []) => ({
  ...{ ...disnaker, isOpen: true, state, editors },
});

describe("standing in for somebody", () => {
  it("lends the role in that agency only", () => {
    const deputy = person("operator", ["head"]);
    expect(standsInFor(deputy, "head", disnaker)?.fromTitle).toBe("Kepala Dinas");
    expect(standsInFor(deputy, "verifier", disnaker)).toBeNull();
    expect(standsInFor(deputy, "head", { ...disnaker, agencyId: "dinsos" })).toBeNull();
    expect(standsInFor(person("operator", ["head"], "dinsos"), "head", disnaker)).toBeNull();
  });

  it.each([
    ["verify", "submitted", "verifier", null],
    ["approve", "verified", "head", "kepala"],
    ["return_to_operator", "verified", "head", "kepala"],
    ["return_to_operator", "submitted", "verifier", null],
    ["submit", "draft", "verifier", null],
  ] as const)("%s of what is %s is done as %s", (action, state, role, behalf) => {
    const taken = capacityFor(person("verifier", ["head"]), action, entry(state));
    expect([taken.role, taken.onBehalfOf?.fromUserId ?? null]).toEqual([role, behalf]);
  });

  it("binds both pairs of eyes", () => {
    const deputy = person("verifier", ["head"]);
    expect(can(deputy, "realisasi.approve", entry("verified"))).toBe(true);
    expect(can(deputy, "realisasi.approve", entry("verified", ["wakil"]))).toBe(false);
    expect(can(deputy, "realisasi.approve", entry("verified", ["kepala"]))).toBe(false);
    expect(can(deputy, "realisasi.approve", entry("submitted"))).toBe(false);
    // Their own role is not loosened, and what the absent person typed does not bar it.
    expect(can(deputy, "realisasi.verify", entry("submitted", ["wakil"]))).toBe(false);
    expect(can(deputy, "realisasi.verify", entry("submitted", ["kepala"]))).toBe(true);
  });

  it("lends nothing else: no entering, no delegating further", () => {
    const deputy = person("operator", ["head"]);
    expect(can(deputy, "delegation.make", disnaker)).toBe(false);
    expect(can(person("head", ["verifier"]), "realisasi.enter", entry("draft"))).toBe(false);
  });
});

describe("signature", () => {
  it("names both", () => {
    expect(signature("Verifikator", "Kepala Dinas")).toBe("Verifikator a.n. Kepala Dinas");
    expect(signature("Verifikator", null)).toBe("Verifikator");
  });
});
