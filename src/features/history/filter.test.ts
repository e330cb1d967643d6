import { expect, test } from "vitest";
import { filterOf, readSearch } from "./filter.ts";

const person = "019abcde-0000-7000-8000-0123456789ab";

test("what can be read becomes a filter", () => {
  expect(readSearch({ tabel: "isian", orang: person, lingkup: "semua", sebelum: "4321" })).toEqual({
    tabel: "isian",
    orang: person,
    lingkup: "semua",
    sebelum: "4321",
  });
  expect(readSearch(new URLSearchParams({ tabel: "alur" })).tabel).toBe("alur");
});

test("what cannot be read is no filter, and never reaches the database", () => {
  const nothing = { tabel: undefined, orang: undefined, lingkup: undefined, sebelum: undefined };
  expect(readSearch({})).toEqual(nothing);
  expect(readSearch({ tabel: "user", orang: "x' or 1=1", lingkup: "1", sebelum: "1e9" })).toEqual(nothing);
  expect(readSearch({ tabel: "toString", orang: ["a", "b"], sebelum: "9".repeat(19) })).toEqual(nothing);
  expect(readSearch({ tabel: "", orang: "", sebelum: "" })).toEqual(nothing);
});

test("the period of the page holds unless all are asked for", () => {
  expect(filterOf({}, "p")).toEqual({ periodId: "p", subject: null, actorId: null });
  expect(filterOf({ lingkup: "semua", tabel: "bukti", orang: person }, "p")).toEqual({
    periodId: null,
    subject: "bukti",
    actorId: person,
  });
});
