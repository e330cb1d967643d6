import { describe, expect, test } from "vitest";
import { fitOf, type PaguNode, totalPagu } from "./pagu.ts";

const node = (id: string, exact: string | null, parentId: string | null = null): PaguNode => ({ id, parentId, exact });

// The six programs of Disnaker Lamongan 2024 and the total printed below them.
const lamongan = ["6011914656", "10000000", "1274999778", "255000000", "60000000", "35000000"].map((exact, index) =>
  node(`p${index + 1}`, exact),
);

describe("total of pagu", () => {
  test("the printed total of Lamongan 2024", () => {
    expect(totalPagu(lamongan)).toEqual({ kind: "complete", exact: "7646914434", of: 6 });
  });

  test("kegiatan and sub kegiatan are not added again", () => {
    const deeper = [...lamongan, node("k", null, "p3"), node("s", "1200000000", "k")];
    expect(totalPagu(deeper)).toEqual({ kind: "complete", exact: "7646914434", of: 6 });
  });

  test("an incomplete column has no sum", () => {
    expect(totalPagu([...lamongan, node("p7", null)])).toEqual({ kind: "incomplete", counted: 6, of: 7 });
    expect(totalPagu([node("p1", null)])).toEqual({ kind: "none", of: 1 });
    expect(totalPagu([])).toEqual({ kind: "none", of: 0 });
  });
});

describe("parts of a program", () => {
  const program = node("p", "1274999778");
  const kegiatan = node("k", null, "p");
  const brokenInto = (...subs: string[]) =>
    fitOf(program, [program, kegiatan, ...subs.map((exact, index) => node(`s${index}`, exact, "k"))]);

  test("only partly broken down", () => {
    expect(brokenInto("1200000000")).toEqual({ kind: "partly", detailed: "1200000000", rest: "74999778" });
  });

  test("broken down to the rupiah, and beyond it", () => {
    expect(brokenInto("1200000000", "74999778")).toEqual({ kind: "same", detailed: "1274999778", rest: "0" });
    expect(brokenInto("1274999778.01")).toEqual({ kind: "over", detailed: "1274999778.01", rest: "-0.01" });
  });

  test("nothing to compare", () => {
    expect(brokenInto()).toBeNull();
    expect(fitOf(node("p", null), [node("s", "5", "p")])).toBeNull();
  });

  test("a kegiatan with its own pagu stands for what is below it", () => {
    const nodes = [program, node("k2", "100", "p"), node("s", "60", "k2")];
    expect(fitOf(program, nodes)?.detailed).toBe("100");
  });
});
