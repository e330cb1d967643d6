import { expect, test } from "vitest";
import {
  ageGroup,
  followUpStep,
  isWithAgency,
  type RecommendationDeed,
  type RecommendationState,
} from "./recommendation.ts";

const STATES: RecommendationState[] = ["draft", "issued", "planned", "reported", "closed"];
const DEEDS: RecommendationDeed[] = ["issue", "plan", "report", "accept", "send_back", "reopen"];
const whole = { actions: 1, evidence: 1 };
const NOTE = "Sudah dilakukan dengan bukti.";

test("the way is a table: from each state only its own deeds", () => {
  const ways = STATES.flatMap((state) =>
    DEEDS.flatMap((deed) => {
      const step = followUpStep(state, deed, whole, NOTE);
      return step.ok ? [`${state} ${deed} ${step.to}`] : [];
    }),
  );
  expect(ways).toEqual([
    "draft issue issued",
    "issued plan planned",
    "planned report reported",
    "reported accept closed",
    "reported send_back planned",
    "closed reopen planned",
  ]);
});

test.each([
  ["issued", "plan", { actions: 0, evidence: 0 }, "", "Tulis paling sedikit satu rencana aksi"],
  ["planned", "report", { actions: 1, evidence: 0 }, NOTE, "Lampirkan bukti"],
  ["planned", "report", whole, "selesai", "Tulis apa yang sudah dilakukan"],
  ["reported", "send_back", whole, "", "Tulis apa yang belum sesuai"],
  ["closed", "reopen", whole, "         ", "Tulis mengapa dibuka lagi"],
  ["closed", "report", whole, NOTE, "sekarang selesai, jadi tidak dapat dilaporkan selesai"],
] as const)("%s %s refuses in words", (state, deed, answered, note, message) => {
  const step = followUpStep(state, deed, answered, note);
  expect(step).toEqual({ ok: false, message: expect.stringContaining(message) });
});

test("only while it is with the agency can the answer change", () => {
  expect(STATES.filter(isWithAgency)).toEqual(["issued", "planned"]);
});

test.each([
  ["planned", "2025-07-31", "in-time"],
  ["planned", "2025-07-30", "soon"],
  ["issued", "2025-06-30", "soon"],
  ["planned", "2025-06-29", "late"],
  ["planned", "2025-04-01", "late"],
  ["planned", "2025-03-31", "long-late"],
  ["reported", "2025-01-01", "in-time"],
  ["closed", "2025-01-01", "closed"],
  ["draft", null, "in-time"],
] as const)("%s due %s is %s on 30 June", (state, dueOn, group) => {
  expect(ageGroup({ state, dueOn }, "2025-06-30")).toBe(group);
});
