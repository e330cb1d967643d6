import { expect, test } from "vitest";
import { writtenBlocks, writtenText } from "./written.ts";

test("paragraphs, lists and bold words are read as they look", () => {
  const text =
    "Dasar evaluasi:\n\n1. Perpres 29/2014\n2. PermenPANRB **88/2021**\nyang berlaku\n\n- satu\n- dua\n\nBaris satu\nbaris dua.";
  expect(writtenBlocks(text)).toEqual([
    { kind: "paragraph", text: "Dasar evaluasi:" },
    {
      kind: "list",
      marks: "number",
      items: ["Perpres 29/2014", ["PermenPANRB ", { bold: "88/2021" }, " yang berlaku"]],
    },
    { kind: "list", marks: "dash", items: ["satu", "dua"] },
    { kind: "paragraph", text: "Baris satu baris dua." },
  ]);
});

test.each([
  ["2 ** 3", "2 ** 3"],
  ["**tebal**", [{ bold: "tebal" }]],
  ["a **b** c **d**", ["a ", { bold: "b" }, " c ", { bold: "d" }]],
])("%s", (line, text) => {
  expect(writtenText(line)).toEqual(text);
});

test("nothing is no block", () => {
  expect(writtenBlocks(" \n\n ")).toEqual([]);
});
