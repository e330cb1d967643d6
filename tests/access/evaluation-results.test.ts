// Recommendations, their follow-up, the report and its use: each × every role, through the commands that the actions call,
// on a real database. Who may not leaves nothing changed.
import { describe, expect, test } from "vitest";
import { type Actor, governmentScope, ROLES, type Role } from "#domain/access/actor.ts";
import { can, PERMISSIONS } from "#domain/access/policy.ts";
import { bindIndicator, unbindIndicator } from "#features/lhe/binding.ts";
import { draftLhe, saveLheLetter, saveLheSection } from "#features/lhe/commands.ts";
import { finaliseLhe, returnLhe, reviewLhe } from "#features/lhe/passing.ts";
import { readLhe } from "#features/lhe/queries.ts";
import { sampleWorksheet } from "#features/lhe/testing/worksheet.ts";
import { addRecommendation, changeRecommendation, removeRecommendation } from "#features/recommendations/commands.ts";
import { attachFollowUp } from "#features/recommendations/evidence-commands.ts";
import { decideFollowUp, planFollowUp, reportFollowUp } from "#features/recommendations/follow-up.ts";
import { listAllRecommendations, listRecommendations } from "#features/recommendations/queries.ts";
import { approvedEvaluation } from "../support/approved-evaluation.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const { agency, entry } = await openForm(client);
const agencyId = agency.id;

const EMAILS: Record<Role, string> = {
  operator: "operator@lamongan.tolok.test",
  verifier: "verifikator@lamongan.tolok.test",
  head: "kepala@lamongan.tolok.test",
  manager: "organisasi@lamongan.tolok.test",
  evaluator: "evaluator@lamongan.tolok.test",
  team_lead: "ketua.tim@lamongan.tolok.test",
  inspector: "inspektur@lamongan.tolok.test",
  leader: "bupati@lamongan.tolok.test",
  administrator: "admin@tolok.test",
};
const people = new Map<Role, Actor>();
for (const role of ROLES) people.set(role, await actorOf(client, EMAILS[role], role));
const person = (role: Role): Actor => people.get(role) as Actor;
const stranger = await actorOf(client, "verifikator@jombang.tolok.test");

const evaluationId = await approvedEvaluation(client, { agencyId, year: 2024, worksheet: sampleWorksheet() });
const INSPECTORATE: Role[] = ["evaluator", "team_lead", "inspector"];
const AGENCY: Role[] = ["operator", "verifier", "head"];
const TEXT = "Susun pohon kinerja sampai sub kegiatan.";
const PDF = { name: "notulen.pdf", content: smallPdf("notulen") };

const one = () => client.recommendation.findFirstOrThrow({ where: { agencyId }, orderBy: { number: "asc" } });
const ref = async () => one().then(({ id, version }) => ({ recommendationId: id, version }));
const report = async () =>
  client.lhe.findFirstOrThrow({ where: { agencyId } }).then(({ id, version }) => ({ lheId: id, version }));
const bound = async () => (await entry("nilai-sakip")).indicatorId;

/** In the order of the story; whoever may does it last, so that everybody else has tried before. */
type Step = { name: string; allowed: Role[]; by: Role; run: (actor: Actor) => Promise<unknown> };

const STEPS: Step[] = [
  {
    name: "write a recommendation",
    ...{ allowed: INSPECTORATE, by: "evaluator" },
    run: (actor) => addRecommendation(actor, { agencyId, evaluationId, year: 2024, place: null, text: TEXT }),
  },
  {
    name: "change it",
    ...{ allowed: INSPECTORATE, by: "evaluator" },
    run: async (actor) =>
      changeRecommendation(actor, {
        ...(await ref()),
        ...{ text: TEXT, ownerUnitId: null, ownerTitle: "Sekretaris", dueOn: "2025-09-30" },
      }),
  },
  {
    name: "draft the report",
    ...{ allowed: INSPECTORATE, by: "evaluator" },
    run: (actor) => draftLhe(actor, { evaluationId }),
  },
  {
    name: "write its letter",
    ...{ allowed: INSPECTORATE, by: "evaluator" },
    run: async (actor) =>
      saveLheLetter(actor, { ...(await report()), number: "700/1/2025", place: "Lamongan", datedOn: "2025-05-05" }),
  },
  {
    name: "write in it",
    ...{ allowed: INSPECTORATE, by: "evaluator" },
    run: async (actor) => {
      const section = await client.lheSection.findFirstOrThrow({ where: { agencyId, key: "tujuan" } });
      const { lheId, version } = section;
      return saveLheSection(actor, { lheId, key: "tujuan", version, body: `Tujuan ${version}.` });
    },
  },
  {
    name: "review it",
    allowed: ["team_lead", "inspector"],
    by: "team_lead",
    run: async (actor) => reviewLhe(actor, await report()),
  },
  {
    name: "give it back",
    ...{ allowed: INSPECTORATE, by: "inspector" },
    run: async (actor) => returnLhe(actor, { ...(await report()), reason: "Periksa nomor suratnya." }),
  },
  {
    name: "review it again",
    allowed: ["team_lead", "inspector"],
    by: "team_lead",
    run: async (actor) => reviewLhe(actor, await report()),
  },
  {
    name: "bind the indicator",
    allowed: ["verifier", "manager"],
    by: "verifier",
    run: async (actor) => bindIndicator(actor, { indicatorId: await bound(), yearFrom: 2024 }),
  },
  {
    name: "make it final",
    allowed: ["inspector"],
    by: "inspector",
    run: async (actor) => finaliseLhe(actor, await report()),
  },
  {
    name: "unbind the indicator",
    allowed: ["verifier", "manager"],
    by: "manager",
    run: async (actor) => unbindIndicator(actor, { indicatorId: await bound() }),
  },
  {
    name: "plan the follow-up",
    ...{ allowed: AGENCY, by: "verifier" },
    run: async (actor) =>
      planFollowUp(actor, {
        ...(await ref()),
        actions: [{ text: "Rapat penyusunan", responsible: "Sekretaris", dueOn: "2025-08-31", doneOn: null }],
      }),
  },
  {
    name: "attach evidence",
    ...{ allowed: AGENCY, by: "operator" },
    run: async (actor) =>
      attachFollowUp(actor, { recommendationId: (await ref()).recommendationId, pageNote: "" }, PDF),
  },
  {
    name: "report it done",
    ...{ allowed: AGENCY, by: "head" },
    run: async (actor) => reportFollowUp(actor, { ...(await ref()), note: "Sudah ditetapkan kepala dinas." }),
  },
  {
    name: "find it true",
    ...{ allowed: INSPECTORATE, by: "team_lead" },
    run: async (actor) => decideFollowUp(actor, { ...(await ref()), deed: "accept", note: "" }),
  },
  {
    name: "open it again",
    ...{ allowed: INSPECTORATE, by: "inspector" },
    run: async (actor) =>
      decideFollowUp(actor, { ...(await ref()), deed: "reopen", note: "Ternyata belum ditetapkan." }),
  },
];

const state = async () => ({
  recommendations: await client.recommendation.findMany({
    where: { agencyId },
    include: { actions: true, evidence: true },
  }),
  reports: await client.lhe.findMany({ where: { agencyId }, include: { sections: true } }),
  bindings: await client.evaluationBinding.findMany({ where: { agencyId } }),
});

describe.each(STEPS)("$name", ({ allowed, by, run }) => {
  test("refused to everybody else, and nothing changes", async () => {
    const before = await state();
    for (const role of ROLES.filter((one) => !allowed.includes(one)))
      expect(`${role}: ${(await refusalOf(run(person(role))))?.kind}`).toMatch(/: (forbidden|not-found)$/);
    expect((await refusalOf(run(stranger)))?.kind).toBe("not-found");
    expect(await state()).toEqual(before);
  });

  test("done by whose it is", async () => {
    await run(person(by));
  });
});

test("a draft can be taken back by the inspectorate only", async () => {
  const { recommendationId } = await addRecommendation(person("evaluator"), {
    agencyId,
    evaluationId,
    year: 2024,
    place: null,
    text: TEXT,
  });
  for (const role of ROLES.filter((one) => !INSPECTORATE.includes(one)))
    expect(await refusalOf(removeRecommendation(person(role), { recommendationId, version: 1 }))).not.toBeNull();
  await removeRecommendation(person("evaluator"), { recommendationId, version: 1 });
});

test("the whole government reads the final report and what was given; others see nothing of it", async () => {
  const now = new Date();
  for (const role of ROLES.filter((one) => one !== "administrator")) {
    expect(`${role}: ${(await readLhe(person(role), agencyId, 2024, now))?.state}`).toBe(`${role}: final`);
    expect(`${role}: ${(await listRecommendations(person(role), agencyId, now)).length}`).toBe(`${role}: 1`);
  }
  for (const outside of [stranger, person("administrator")]) {
    expect(await readLhe(outside, agencyId, 2024, now)).toBeNull();
    expect(await listRecommendations(outside, agencyId, now)).toEqual([]);
  }
  const oversees = await Promise.all(
    ROLES.map(async (role) => [role, (await listAllRecommendations(person(role), now)).length]),
  );
  expect(Object.fromEntries(oversees)).toEqual({
    ...{ operator: 0, verifier: 0, head: 0, manager: 1, evaluator: 1, team_lead: 1, inspector: 1, leader: 1 },
    administrator: 0,
  });
});

test("nobody judges the agency they work for, whatever their role", () => {
  const inspectorate = {
    agencyId: person("inspector").agencyId as string,
    governmentId: governmentScope(person("inspector")),
  };
  const judging = PERMISSIONS.filter((permission) =>
    ["recommendation.write", "recommendation.verify", "lhe.draft", "lhe.review", "lhe.finalise"].includes(permission),
  );
  expect(judging).toHaveLength(5);
  for (const role of INSPECTORATE)
    for (const permission of judging)
      expect(can(person(role), permission, { ...inspectorate, editors: [], reviewedBy: null } as never)).toBe(false);
});
