// A government decides how capaian is computed: from a day on, with its legal basis, without touching what was before.
import { expect, test } from "vitest";
import { governmentScope } from "#domain/access/actor.ts";
import { policyOn } from "#features/periods/policy.ts";
import { decidePolicy, takeBackPolicy } from "#features/policies/commands.ts";
import { listPolicies } from "#features/policies/queries.ts";
import { type DecidePolicy, decidePolicy as schema } from "#features/policies/schema.ts";
import { addSatuan, changeSatuan, retireSatuan } from "#features/reference/commands.ts";
import { listBandSets, listSatuan } from "#features/reference/queries.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const admin = await actorOf(client, "admin@tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const agency = await client.agency.findFirstOrThrow({
  where: { code: "disnaker", governmentId: governmentScope(manager) },
  select: { id: true, governmentId: true },
});
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const typed = {
  agencyId: null,
  name: "Perbup 12/2025",
  legalBasis: "Peraturan Bupati 12 Tahun 2025",
  from: "2025-01-01",
  minimise: "banding",
  average: "skip_absent",
  cap: "120",
  bands: [
    { above: "87,5", inclusive: true, word: "berhasil" },
    { above: "", inclusive: false, word: "belum" },
  ],
  efficiencyMargin: "5",
  changeLimit: "40",
  replaces: null,
} as const;
const decision = (more: Partial<DecidePolicy> = {}): DecidePolicy => ({ ...schema.parse(typed), ...more });
const latest = async (agencyId: string | null = null) =>
  (await listPolicies(manager)).find((one) => !one.isDefault && (one.agency?.id ?? null) === agencyId)?.id ?? null;

test("limits are read as people type them, and bands must cover the line", () => {
  expect(schema.parse(typed).bands[0]).toEqual({ above: "87.5", inclusive: true, word: "berhasil" });
  const bad = schema.safeParse({ ...typed, cap: "9o", bands: [...typed.bands].reverse() });
  expect(bad.error?.issues.map(({ message }) => message).join(" ")).toContain('"9o" bukan bilangan');
  const open = schema.safeParse({ ...typed, bands: [typed.bands[0], { above: "50", inclusive: false, word: "lain" }] });
  expect(open.error?.issues[0]?.message).toContain("Kategori terendah");
  expect(schema.safeParse({ ...typed, cap: "80" }).success).toBe(false);
});

test("a decision holds from its day; the days before keep what held then", async () => {
  await decidePolicy(manager, decision());
  expect((await policyOn(agency, day("2024-12-31"))).minimise).toBe("selisih");
  const now = await policyOn(agency, day("2025-01-01"));
  expect(now).toMatchObject({ name: "Perbup 12/2025", minimise: "banding", cap: { min: "0", max: "120" } });
  expect(now.bands).toEqual([
    { above: "87.5", inclusive: true, word: "berhasil", rank: 2 },
    { above: null, word: "belum", rank: 1 },
  ]);
});

test("an agency's own goes before its government's", async () => {
  await decidePolicy(
    manager,
    decision({ agencyId: agency.id, name: "Khusus Disnaker", cap: null, from: "2026-01-01" }),
  );
  expect((await policyOn(agency, day("2026-06-30"))).name).toBe("Khusus Disnaker");
  expect((await policyOn(agency, day("2025-12-31"))).name).toBe("Perbup 12/2025");
});

test("the next one ends the one before; who was overtaken is told", async () => {
  const replaces = await latest();
  await decidePolicy(manager, decision({ replaces, name: "Perbup 3/2026", from: "2026-01-01" }));
  expect((await refusalOf(decidePolicy(manager, decision({ replaces, from: "2027-01-01" }))))?.kind).toBe("conflict");
  const early = decidePolicy(manager, decision({ replaces: await latest(), from: "2025-06-01" }));
  expect((await refusalOf(early))?.message).toContain("Yang baru mulai sesudah hari itu");
  const [newest, before] = (await listPolicies(manager)).filter((one) => !one.isDefault && !one.agency);
  expect([newest?.name, before?.validUntil]).toEqual(["Perbup 3/2026", day("2026-01-01")]);
});

test("only what has not begun is taken back, and then the one before goes on", async () => {
  const replaces = await latest();
  const { id } = await decidePolicy(manager, decision({ replaces, name: "Perbup 2099", from: "2099-01-01" }));
  await takeBackPolicy(manager, { policyId: id });
  const [newest] = (await listPolicies(manager)).filter((one) => !one.isDefault && !one.agency);
  expect([newest?.name, newest?.validUntil]).toEqual(["Perbup 3/2026", null]);
  expect((await refusalOf(takeBackPolicy(manager, { policyId: newest?.id ?? "" })))?.message).toContain(
    "sudah berlaku",
  );
});

test("nobody but the government's manager decides; what was decided is not rewritten, by SQL either", async () => {
  for (const stranger of [head, admin])
    expect((await refusalOf(decidePolicy(stranger, decision())))?.kind).toBe("forbidden");
  const id = (await latest()) ?? "";
  const rewrite = (by: typeof head) =>
    refusalOf(
      transaction(by, "test.rewrite", (tx) => tx.capaianPolicy.update({ where: { id }, data: { minimise: "penuh" } })),
    );
  expect((await rewrite(manager))?.message).toContain("yang sudah berlaku tidak diubah");
  expect((await rewrite(head))?.kind).toBe("forbidden");
});

test("satuan: added once, corrected over nobody, no longer offered and back, each in its own hands", async () => {
  const body = { symbol: null, kind: "count", decimals: 0 } as const;
  const { id } = await addSatuan(manager, { name: "Sertifikat Kompetensi", ...body });
  expect((await refusalOf(addSatuan(manager, { name: "sertifikat kompetensi", ...body })))?.kind).toBe("conflict");
  expect((await refusalOf(addSatuan(manager, { name: "Orang", ...body })))?.message).toContain("sudah ada di daftar");
  await changeSatuan(manager, { entryId: id, baseVersion: 1, ...body, decimals: 2 });
  const stale = changeSatuan(manager, { entryId: id, baseVersion: 1, ...body });
  expect((await refusalOf(stale))?.kind).toBe("conflict");
  await retireSatuan(manager, { entryId: id, isRetired: true });
  const own = (await listSatuan(manager)).find((one) => one.id === id);
  expect(own).toMatchObject({ isRetired: true, mayKeep: true, decimals: 2 });
  const persen = (await listSatuan(manager)).find(({ name }) => name === "persen");
  expect(persen).toMatchObject({ mayKeep: false, symbol: "%", kind: "percentage" });
  const others = changeSatuan(manager, { entryId: persen?.id ?? "", baseVersion: 1, ...body });
  expect((await refusalOf(others))?.kind).toBe("not-found");
  expect((await refusalOf(addSatuan(head, { name: "Lain", ...body })))?.kind).toBe("forbidden");
  expect((await listBandSets(manager)).map(({ name }) => name)).toContain("Lampu lalu lintas 70/90");
});
