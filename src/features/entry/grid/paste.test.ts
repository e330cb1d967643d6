import { describe, expect, it } from "vitest";
import { blockOf, isBlock } from "#components/table/block.ts";
import { freshField } from "./field.ts";
import { keptFields } from "./kept.ts";
import { readField } from "./live.ts";
import { changesOf, type PasteLine, previewOf } from "./paste.ts";
import { rowsOf } from "./rows.ts";
import { sampleIndicator, sampleSheet, sent } from "./sample.ts";

const sheet = sampleSheet();
const { order } = rowsOf(sheet);
const FIRST = order[0] ?? "";

function preview(text: string, texts: Record<string, string> = {}, from = FIRST, on = sheet) {
  const fields = Object.fromEntries(
    Object.entries(keptFields(on)).map(([name, kept]) => [
      name,
      freshField({ ...kept, text: texts[name] ?? kept.text }),
    ]),
  );
  return previewOf(on, fields, undefined, from, blockOf(text));
}

const kinds = (lines: PasteLine[]) => lines.map(({ decision }) => decision.kind);

describe("a block from the clipboard", () => {
  it("is rows and cells, and ends before its last line feed", () => {
    expect(blockOf("44\r\n66,0\r\n")).toEqual([["44"], ["66,0"]]);
    expect(blockOf("a\t1\nb\t2")).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
  });

  it("keeps an empty cell in the middle, and line feeds inside a quoted one", () => {
    expect(blockOf("44\n\n66\n")).toEqual([["44"], [""], ["66"]]);
    expect(blockOf('"Jumlah\n""terdaftar"""\t6.010\n')).toEqual([['Jumlah\n"terdaftar"', "6.010"]]);
  });

  it("is a block from two cells on; one cell with a line feed is just a figure", () => {
    expect(isBlock("44\n66")).toBe(true);
    expect(isBlock("44\t66")).toBe(true);
    expect(isBlock("44\r\n")).toBe(false);
    expect(isBlock("")).toBe(false);
  });
});

describe("the preview", () => {
  it("goes down from the cell it was pasted into", () => {
    const { lines, beyond, byName } = preview("5.412\n6.010\n");
    expect(lines.map(({ field, written }) => [field, written])).toEqual([
      [order[0], "5.412"],
      [order[1], "6.010"],
    ]);
    expect([beyond, byName]).toEqual([0, false]);
    expect(preview("1\n2", {}, order[2]).lines.map(({ field }) => field)).toEqual([order[2], order[3]]);
  });

  it("says how many rows find no cell", () => {
    expect(preview("1\n2\n3\n4\n5\n6").beyond).toBe(2);
  });

  it("reads as the cells do: commas, percent signs, what is no figure", () => {
    const { lines } = preview("66,0\n1.012.0\n90%\n88,9o", {}, FIRST);
    expect(kinds(lines)).toEqual(["fill", "refused", "fill", "refused"]);
    expect(lines[0]?.decision).toMatchObject({ text: "66,0", shown: "66" });
  });

  it("does not take an empty cell for 0, nor for an order to empty", () => {
    expect(kinds(preview("\n6.010\n0", { [FIRST]: "5.412" }).lines)).toEqual(["empty", "fill", "fill"]);
  });

  it("tells what is there already, and what would change", () => {
    expect(kinds(preview("5412\n6.011", { [FIRST]: "5.412", [order[1] ?? ""]: "6.010" }).lines)).toEqual([
      "same",
      "change",
    ]);
  });

  it("asks where a figure has two readings", () => {
    const percent = sampleSheet({ indicators: [sampleIndicator("persen"), sampleIndicator("lain")] });
    const { lines } = preview("1.234\n2", {}, "nilai/persen", percent);
    expect(lines[0]?.decision).toEqual({
      kind: "ask",
      readings: [
        { text: "1234", shown: "1.234" },
        { text: "1,234", shown: "1,234" },
      ],
    });
  });

  it("finds its cells by name where every row names one", () => {
    const { lines, byName } = preview("ikm\t86,2\nJumlah terdaftar\torang\t6.010");
    expect(byName).toBe(true);
    expect(lines.map(({ field, written }) => [field, written])).toEqual([
      ["nilai/ikm", "86,2"],
      ["angka/v-terdaftar", "6.010"],
    ]);
  });

  it("goes by place again where one row names none", () => {
    expect(preview("ikm\t86,2\nlain\t6.010").byName).toBe(false);
  });
});

describe("what a table from a spreadsheet may bring along", () => {
  const [, , third] = sheet.indicators;
  const locked = { ...sheet, indicators: sheet.indicators.map((one) => (one === third ? sent(one) : one)) };
  const decisions = (lines: PasteLine[]) => lines.map(({ field, decision }) => [field, decision.kind]);

  it("a head, further columns, rows that are locked, and a column of figures beside the one that counts", () => {
    const { lines, byName, beyond } = preview(
      "Kode\tIndikator\tSebelumnya\tIsian SM II\nterdaftar\tJumlah terdaftar\t6.800\t6.010\npdrb\tJumlah pdrb\t12\t\nikm\tikm\t80\t86,2\nasing\tbukan dari sini\t1\t2",
      {},
      FIRST,
      locked,
    );
    expect(decisions(lines)).toEqual([
      ["angka/v-terdaftar", "fill"],
      ["angka/v-pdrb", "empty"],
      ["nilai/ikm", "locked"],
    ]);
    expect([byName, beyond]).toEqual([true, 1]);
  });

  it("by place a locked cell keeps its row, so that nothing below it slips", () => {
    const first = sheet.indicators[0];
    const above = { ...sheet, indicators: sheet.indicators.map((one) => (one === first ? sent(one) : one)) };
    const { lines } = preview("1\n2\n3\n4", {}, order[0], above);
    expect(decisions(lines).map(([, kind]) => kind)).toEqual(["locked", "locked", "fill", "fill"]);
    expect(lines[3]?.field).toBe("nilai/ikm");
  });

  it("a whole number with three decimals is asked, and the answer is taken as it was given", () => {
    const { lines } = preview("1,234\n2", {}, FIRST);
    const [asked] = lines;
    expect(asked?.decision).toEqual({
      kind: "ask",
      readings: [
        { text: "1,2340", shown: "1,234" },
        { text: "1234", shown: "1.234" },
      ],
    });
    expect(readField(sheet, FIRST, "1,2340")).toMatchObject({ kind: "figure", figure: { amount: "1.234" } });
  });
});

describe("what is applied", () => {
  it("is what was chosen and can be read, asked figures only with their answer", () => {
    const percent = sampleSheet({ indicators: [sampleIndicator("a"), sampleIndicator("b"), sampleIndicator("c")] });
    const { lines } = preview("1.234\n5,5\n88,9o", {}, "nilai/a", percent);
    expect(
      changesOf(
        lines,
        () => true,
        () => undefined,
      ),
    ).toEqual([{ field: "nilai/b", text: "5,5" }]);
    expect(
      changesOf(
        lines,
        () => true,
        () => "1,234",
      ),
    ).toEqual([
      { field: "nilai/a", text: "1,234" },
      { field: "nilai/b", text: "5,5" },
    ]);
    expect(
      changesOf(
        lines,
        ({ field }) => field !== "nilai/b",
        () => undefined,
      ),
    ).toEqual([]);
  });
});
