import { expect, test } from "vitest";
import { agenciesByAge } from "./by-agency.ts";
import { followUpHeadline, waitingHeadline } from "./headline.ts";
import { filtered, followUpFrom, type RecommendationRow } from "./rows.ts";
import { readSearch, writtenSearch } from "./search.ts";

const agency = (code: string) => ({ id: code, code, governmentCode: "lamongan", shortName: code, name: code });
const row = (over: Partial<RecommendationRow>): RecommendationRow => ({
  ...{ id: "1", agency: agency("disnaker"), year: 2024, number: 1, place: "1.a", text: "Susun pohon kinerja." },
  ...{ owner: "Sekretaris", unit: null, dueOn: "2025-09-30", state: "planned", age: "in-time" },
  ...{ issuedAt: null, closedAt: null, actions: [], evidence: 0 },
  ...over,
});

test.each([
  [[], "Belum ada rekomendasi evaluasi"],
  [[row({ state: "draft" })], "Satu rekomendasi masih draf, belum diberikan kepada instansi"],
  [
    [row({}), row({ age: "late" }), row({ state: "closed", age: "closed" })],
    "Dua dari tiga rekomendasi belum selesai, satu lewat batas",
  ],
  [[row({ state: "reported" })], "Satu rekomendasi belum selesai, satu menunggu verifikasi inspektorat"],
  [
    [row({ state: "closed", age: "closed" }), row({ state: "closed", age: "closed" })],
    "Semua rekomendasi sudah selesai ditindaklanjuti",
  ],
])("the head says what the rows say (%#)", (rows, words) => {
  expect(followUpHeadline(rows)).toBe(words);
});

test("what waits is said with what is late, and nothing when nothing waits", () => {
  expect(waitingHeadline([row({}), row({ age: "late" })])).toBe(
    "Dua rekomendasi evaluasi menunggu tindak lanjut Anda, satu lewat batas",
  );
  expect(waitingHeadline([])).toBeUndefined();
});

test("a year's follow-up counts what was given, not what is still a draft", () => {
  const { rows, ...counts } = followUpFrom([
    row({ state: "draft" }),
    row({ state: "issued", age: "long-late" }),
    row({ state: "reported" }),
    row({ state: "closed", age: "closed" }),
  ]);
  expect(counts).toEqual({ total: 3, closed: 1, reported: 1, planned: 0, issued: 1, late: 1 });
  expect(rows).toHaveLength(3);
});

test("agencies with the oldest debts come first", () => {
  const rows = [
    row({ agency: agency("a"), age: "late" }),
    row({ agency: agency("b"), age: "long-late" }),
    row({ agency: agency("c"), age: "closed", state: "closed" }),
    row({ agency: agency("a"), age: "late" }),
  ];
  expect(agenciesByAge(rows).map(({ agency: { code }, total, counts }) => [code, total, counts.late])).toEqual([
    ["b", 1, 0],
    ["a", 2, 2],
    ["c", 1, 0],
  ]);
});

test("filters come from the address and go back into it; what it does not know it leaves out", () => {
  const search = readSearch({ tahun: "2024", keadaan: "open", umur: "late", lingkup: "semua" }, true);
  expect(search).toEqual({ scope: "government", year: 2024, state: "open", age: "late" });
  expect(writtenSearch(search)).toEqual({ lingkup: "semua", tahun: "2024", keadaan: "open", umur: "late" });
  expect(readSearch({ tahun: "dua", keadaan: "x", umur: "y", lingkup: "semua" }, false)).toEqual({
    ...{ scope: "agency", year: null, state: null, age: null },
  });
  const rows = [row({ age: "late" }), row({ state: "closed", age: "closed" }), row({ year: 2023, age: "late" })];
  expect(filtered(rows, search)).toEqual([rows[0]]);
});
