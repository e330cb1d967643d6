import { expect, test } from "vitest";
import { DEFAULT_POLICY, type Polarity, type Target } from "#domain/capaian/policy.ts";
import { measure } from "#domain/formula/measure.ts";
import { notApplicable, numberValue, type Value } from "#domain/value/value.ts";
import { achievementOf, inGroups } from "#features/publication/achievement.ts";

const NAMED = { code: "a", level: "sasaran" as const, group: "Sasaran", name: "Nama resmi", shortName: "Nama" };

type Given = { target?: Target | null; polarity?: Polarity; satuan?: string; realisasi: string | Value };

function published({ target = null, polarity = "maximise", satuan = "persen", realisasi }: Given) {
  const value = typeof realisasi === "string" ? numberValue(realisasi) : realisasi;
  const measurement = measure({
    indicator: {
      ...{ name: "Nama resmi", satuan, decimals: 2, polarity, measuredIn: ["Y"] },
      ...{ accumulation: "last", mode: "cumulative" },
    },
    formula: null,
    variables: [],
    direct: [{ period: "2023", value, enteredBy: "Seorang Operator" }],
    target,
    period: { year: 2023, kind: "year", ordinal: 1 },
    policy: DEFAULT_POLICY,
  });
  return achievementOf(NAMED, measurement);
}

const single = (exact: string): Target => ({ kind: "single", exact });

test("a figure below its target: the sentence, the category and how far it is", () => {
  expect(published({ realisasi: "94.54", target: single("94.87") })).toMatchObject({
    realisasi: "94,54",
    target: "94,87",
    say: "Tercatat 94,54% dari target 94,87%.",
    distance: "kurang 0,33 poin dari target",
    capaian: { shown: "99,65", below: true, category: { word: "sangat tinggi" } },
    absence: "",
  });
  expect(published({ realisasi: "39.35", target: single("44.26"), satuan: "nilai" })).toMatchObject({
    say: "Tercatat 39,35 dari target 44,26.",
    distance: "kurang 4,91 dari target",
    capaian: { shown: "88,91" },
  });
});

test("exactly the target is reached; far beyond it has a word of its own", () => {
  expect(published({ realisasi: "80", target: single("80") })).toMatchObject({
    distance: "",
    capaian: { shown: "100,00", below: false },
  });
  expect(published({ realisasi: "2.5", target: single("1.36") }).distance).toBe("lebih dari 150% target");
});

test("99,999 is shown as 100,00 and is not reached", () => {
  expect(published({ realisasi: "99.999", target: single("100") }).capaian).toMatchObject({
    shown: "100,00",
    below: true,
  });
});

test("where less is better the target is the most there may be", () => {
  const less = published({ realisasi: "6", target: single("5"), polarity: "minimise" });
  expect(less).toMatchObject({
    say: "Tercatat 6,00%. Targetnya paling tinggi 5,00%.",
    distance: "lebih 1,00 poin dari target",
    capaian: { below: true },
  });
  const range = published({ realisasi: "92", target: { kind: "range", lo: "80", hi: "90" }, polarity: "range-up" });
  expect(range).toMatchObject({ say: "Tercatat 92,00%. Targetnya 80,00–90,00%.", distance: "" });
});

test("without capaian it says why, in words of its own and never in those somebody typed", () => {
  expect(published({ realisasi: "5" })).toMatchObject({
    capaian: null,
    absence: "target belum ditetapkan",
    say: "Tercatat 5,00%.",
  });
  const none = published({ realisasi: notApplicable("Dipindah oleh seseorang"), target: single("5") });
  expect(none).toMatchObject({
    realisasi: null,
    absence: "tidak berlaku pada periode ini",
    say: "Targetnya 5,00%.",
  });
  expect(JSON.stringify(none)).not.toContain("seseorang");
});

test("who typed it does not come out", () => {
  expect(JSON.stringify(published({ realisasi: "5", target: single("5") }))).not.toContain("Operator");
});

test("not reached from the lowest, reached from the highest, without capaian apart", () => {
  const all = ["90", "120", "9", "101"].map((realisasi) => published({ realisasi, target: single("100") }));
  const { below, reached, apart } = inGroups([...all, published({ realisasi: "1" })]);
  expect(below.map(({ realisasi }) => realisasi)).toEqual(["9,00", "90,00"]);
  expect(reached.map(({ realisasi }) => realisasi)).toEqual(["120,00", "101,00"]);
  expect(apart).toHaveLength(1);
});
