import { expect, it } from "vitest";
import { restWords } from "./rest.ts";

const taken = [
  { parentId: "iku", childId: "a", share: "60" },
  { parentId: "iku", childId: "b", share: "12.5" },
  { parentId: "lain", childId: "a", share: "100" },
];

it("says what the others carry and what is left", () => {
  expect(restWords(taken, "iku", "c")).toBe("Yang lain memegang 72,5%, sisa 27,5%.");
  expect(restWords(taken, "iku", "b")).toBe("Yang lain memegang 60%, sisa 40%.");
  expect(restWords(taken, "lain", null)).toBe("Yang lain sudah memegang 100%.");
  expect(restWords(taken, "baru", null)).toBe("Belum ada bagian lain; semuanya harus berjumlah 100%.");
});
