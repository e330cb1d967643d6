import { expect, test } from "vitest";
import { drawSupport } from "#features/crosscutting/drawing.ts";
import { crosscuttingHeadline, type FrameworkView, type LinkView, looseRoles } from "#features/crosscutting/view.ts";

const role = (id: string, agencyName: string) => ({ id, agencyName, agencyId: `a-${agencyName}`, text: `Peran ${id}` });
const framework: FrameworkView = {
  ...{ id: "f", name: "Kemiskinan", leadAgencyId: "a", lead: "Disnaker", conditions: [], problems: [] },
  strategies: [{ id: "s1", text: "Pendapatan naik", innovations: [] }],
  roles: [role("r1", "Dinsos"), role("r2", "Dinsos"), role("r3", "Dinkes")],
};

const link = (roleId: string, state: LinkView["state"], mayDecide = false): LinkView => ({
  ...{ id: roleId, agencyId: "b", supporter: "Dinsos", supportedAgencyId: "a", supported: "Disnaker", sasaranId: null },
  ...{ strategyId: "s1", roleId, aim: "Pendapatan naik", text: "x", program: null, state, decision: null, version: 1 },
  ...{ proposedAt: new Date(0), retiredFromYear: null, mayDecide, mayWithdraw: false, mayEnd: false },
});

test("a refused link leaves its role loose", () => {
  const links = [link("r1", "accepted"), link("r2", "refused")];
  expect(looseRoles(framework, links).map(({ id }) => id)).toEqual(["r2", "r3"]);
});

test("the heading: what waits for you, how much is agreed, what is not tied", () => {
  const of = (links: LinkView[]) => crosscuttingHeadline({ year: 2024, links, frameworks: [framework] });
  expect(of([])).toBe("Belum ada dukungan yang ditautkan; tiga peran belum ditautkan ke strategi");
  expect(of([link("r1", "accepted"), link("r2", "proposed")])).toBe(
    "Satu dari dua dukungan disetujui; satu peran belum ditautkan ke strategi",
  );
  expect(of([link("r1", "proposed", true)])).toBe("Satu dukungan menunggu keputusan Anda");
  expect(crosscuttingHeadline({ year: 2024, links: [], frameworks: [] })).toBe("Belum ada dukungan lintas instansi");
});

test("the drawing: agencies once, loose items told, refused links not drawn, nothing upon another", () => {
  const items = framework.roles.map(({ id, agencyName, text }) => ({ id, agency: agencyName, text }));
  const drawn = drawSupport([{ id: "s1", text: "Pendapatan naik" }], items, [
    { aimId: "s1", itemId: "r1", state: "accepted" },
    { aimId: "s1", itemId: "r2", state: "refused" },
    { aimId: "gone", itemId: "r3", state: "proposed" },
  ]);
  expect(drawn.agencies.map(({ name }) => name)).toEqual(["Dinsos", "Dinkes"]);
  expect(drawn.items.map(({ isLoose }) => isLoose)).toEqual([false, true, false]);
  expect(drawn.links).toHaveLength(1);
  const ys = drawn.items.map(({ y }) => y);
  expect([...ys].sort((a, b) => a - b)).toEqual(ys);
  expect(drawn.height).toBeGreaterThan(ys.at(-1) as number);
});
