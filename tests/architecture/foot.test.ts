// What is printed can be compared with the history later: the seal stands at the foot, by one component and not by memory.
import { expect, test } from "vitest";
import { sourcesMatching } from "./sources.ts";

/** The component itself; the page about the chain, which has read its head already; and what the public reads. */
const OWN_FOOT = [
  "history/components/sealed-foot",
  "history/components/chain-page",
  "publication/components/publication-view",
];

test("every page of work is printed with the seal of the history", () => {
  const feet = sourcesMatching(/^src\/(features|app)\/.*\.tsx$/).filter(({ text }) =>
    /<(Sealed|Print)Foot\b/.test(text),
  );
  expect(feet.length).toBeGreaterThan(12);
  const unsealed = feet
    .filter(({ path, text }) => text.includes("<PrintFoot") && !OWN_FOOT.some((own) => path.includes(own)))
    .map(({ path }) => path);
  expect(unsealed).toEqual([]);
});
