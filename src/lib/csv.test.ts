import { expect, it } from "vitest";
import { csvFigure, csvLine, csvText } from "./csv.ts";

it("quotes what needs quotes and nothing else", () => {
  expect(csvLine(["a", 'b "c"', "d;e", "f\ng", ""])).toBe('a;"b ""c""";"d;e";"f\ng";\r\n');
});

it("is a file of its own with a mark that says UTF-8", () => {
  expect(csvText([["Kode"], ["1"]])).toBe("\uFEFFKode\r\n1\r\n");
});

it("lets no cell run as a formula, and no figure become a text", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) expect(csvLine([`${start}SUM(A1)`])).toBe(`'${start}SUM(A1)\r\n`);
  expect(csvLine(["=1;2"])).toBe(`"'=1;2"\r\n`);
  expect(csvLine(["-2+3", "-3,50", "-1.234,5", "+62"])).toBe("'-2+3;-3,50;-1.234,5;'+62\r\n");
});

it("gives the minus that a spreadsheet knows", () => {
  expect(csvFigure("−3,50")).toBe("-3,50");
  expect(csvFigure(null)).toBe("");
});
