import { expect, test } from "vitest";
import {
  type AgreementDeed,
  type AgreementState,
  afterDeed,
  isFrozen,
  nextRevision,
  revisionWord,
} from "./agreement.ts";

const states: AgreementState[] = ["draft", "agreed", "signed", "changed"];
const deeds: AgreementDeed[] = ["agree", "give_back", "sign", "replace"];

test("every step from every state", () => {
  const taken = states.flatMap((state) =>
    deeds.flatMap((deed) => (afterDeed(state, deed) ? [`${state} ${deed} ${afterDeed(state, deed)}`] : [])),
  );
  expect(taken).toEqual([
    "draft agree agreed",
    "agreed give_back draft",
    "agreed sign signed",
    "signed replace changed",
  ]);
});

test("frozen from agreement on", () => expect(states.filter(isFrozen)).toEqual(["agreed", "signed", "changed"]));

test("a Perubahan follows only what was signed", () => {
  expect(nextRevision([])).toBe(0);
  expect(nextRevision([{ revision: 0, state: "agreed" }])).toBeNull();
  expect(nextRevision([{ revision: 0, state: "signed" }])).toBe(1);
  expect(
    nextRevision([
      { revision: 1, state: "draft" },
      { revision: 0, state: "signed" },
    ]),
  ).toBeNull();
  expect(
    nextRevision([
      { revision: 1, state: "signed" },
      { revision: 0, state: "changed" },
    ]),
  ).toBe(2);
});

test("Murni, then Perubahan", () => expect([0, 2].map(revisionWord)).toEqual(["Murni", "Perubahan ke-2"]));
