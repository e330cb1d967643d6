import { expect, test } from "vitest";
import { formulaHeadline } from "./headline.ts";

const version = { version: 1, validFromYear: 2018, approver: null };

test("says what waits first, then what is suspicious, then what is in force", () => {
  const facts = { name: "servis kendaraan", version, draft: null, findings: 0 };
  expect(formulaHeadline(facts)).toBe("Rumus Servis kendaraan versi 1 berlaku sejak 2018");
  expect(formulaHeadline({ ...facts, findings: 2 })).toBe(
    "Rumus Servis kendaraan versi 1 perlu dilihat: 2 hal mencurigakan",
  );
  expect(formulaHeadline({ ...facts, version: null })).toBe("Servis kendaraan belum mempunyai rumus");
  expect(formulaHeadline({ ...facts, draft: { state: "proposed", validFromYear: 2019 } })).toContain(
    "sejak 2019 menunggu",
  );
  expect(formulaHeadline({ ...facts, draft: { state: "returned", validFromYear: 2019 } })).toContain("dikembalikan");
});
