import { expect, test } from "vitest";
import { meantBy } from "./labels.ts";

const variable = (key: string, label: string, printedAs: string[] = []) => ({
  ...{ key, label, shortLabel: key, printedAs },
});
const variables = [
  variable("penempatan", "Jumlah penempatan tahun (n)"),
  variable("penyerapan", "Jumlah penyerapan tenaga kerja (n)"),
  variable("kasus", "Jumlah kasus"),
  variable("semua", "Tenaga kerja keseluruhan", ["Jumlah Tenaga Kerja"]),
];

test("a data dasar is found by its name and by other wordings of the document", () => {
  expect(meantBy("jumlah  KASUS", variables)).toEqual({ key: "kasus", at: "now" });
  expect(meantBy("Jumlah Tenaga Kerja", variables)).toEqual({ key: "semua", at: "now" });
  expect(meantBy("Jumlah penempatan tahun (n)", variables)).toEqual({ key: "penempatan", at: "now" });
});

test("last year's figure is the same data dasar a year earlier", () => {
  for (const label of ["Jumlah penempatan tahun (n-1)", "Jumlah penempatan n – 1", "Jumlah penempatan tahun lalu"])
    expect(meantBy(label, variables)).toEqual({ key: "penempatan", at: "last-year" });
  expect(meantBy("Jumlah penyerapan tenaga kerja (n-1)", variables)).toEqual({ key: "penyerapan", at: "last-year" });
  expect(meantBy("Jumlah kasus tahun sebelumnya", variables)).toEqual({ key: "kasus", at: "last-year" });
});

test("what could be nothing or two things is asked about, not guessed", () => {
  expect(meantBy("Tahun sebelumnya", variables)).toBeNull();
  expect(meantBy("Jumlah lain", variables)).toBeNull();
  expect(meantBy("Jumlah kasus", [...variables, variable("kasus_2", "Jumlah kasus")])).toBeNull();
});
