import { expect, test } from "vitest";
import { readAgreementSearch } from "./search.ts";

test("year, standing and words come from the address; what it does not know says nothing", () => {
  expect(readAgreementSearch({ tahun: "2024", keadaan: "perlu-perubahan", cari: "kasi" }, 2023)).toEqual({
    year: 2024,
    standing: "outdated",
    text: "kasi",
  });
  expect(readAgreementSearch({ tahun: "19x", keadaan: "lain", cari: ["a", "b"] }, 2023)).toEqual({
    year: 2023,
    standing: "all",
    text: "",
  });
});
