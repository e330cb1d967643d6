import { describe, expect, it } from "vitest";
import { checkTemplate } from "./check.ts";
import { isUsable } from "./finding.ts";
import type { Template } from "./template.ts";
import { criterion, littleTemplate, pointsTemplate, sub, withRules } from "./testing/templates.ts";

/** A copy that may be spoilt. */
function spoilt(spoil: (template: Template) => void, template = littleTemplate()): string[] {
  const copy = structuredClone(template);
  spoil(copy);
  return checkTemplate(copy).map(({ severity, message }) => `${severity}: ${message}`);
}

const rule = (subject: string, ...of: string[]) => ({ subject, rule: "not_above" as const, of, message: "Pesan." });

describe("a template that can be used", () => {
  it("has nothing to say in the three modes", () => {
    expect(checkTemplate(littleTemplate())).toEqual([]);
    expect(checkTemplate(littleTemplate("criterion_average", { gradation: null }))).toEqual([]);
    expect(isUsable(checkTemplate(pointsTemplate()))).toBe(true);
  });
});

describe("what is wrong is said at its place", () => {
  it.each<[string, (template: Template) => void, string]>([
    [
      "components that do not make 100",
      (t) => {
        t.components.pop();
      },
      "error: Jumlah bobot komponen 40, seharusnya 100.",
    ],
    [
      "sub-components that do not make their component",
      (t) => {
        t.components[0]?.subs.pop();
      },
      'error: Komponen "Satu": jumlah bobot sub-komponen 16, seharusnya 40.',
    ],
    [
      "a component without parts",
      (t) => {
        t.components[1]?.subs.splice(0);
      },
      "error: Komponen 2 belum mempunyai sub-komponen.",
    ],
    [
      "a number used twice",
      (t) => {
        (t.components[1] as { no: string }).no = "1";
      },
      'error: Komponen: nomor "1" dipakai dua kali.',
    ],
    [
      "a criterion number used twice",
      (t) => {
        t.components[0]?.subs[0]?.criteria.push(criterion("1"));
      },
      'error: Kriteria 1.a: nomor "1" dipakai dua kali.',
    ],
    [
      "a weight of nothing",
      (t) => {
        t.components[0]?.subs.push(sub("c", "0"));
      },
      "error: 1.c: bobot harus lebih dari 0.",
    ],
    [
      "years that end before they begin",
      (t) => {
        t.yearUntil = 2020;
      },
      "error: Berlaku sampai 2020, sebelum mulai 2022.",
    ],
    [
      "a scale out of order",
      (t) => {
        t.scales[0]?.answers.reverse();
      },
      'error: Skala "AA sampai E": E (0) harus di atas D (30).',
    ],
    [
      "a scale of one answer",
      (t) => {
        t.scales[1]?.answers.pop();
      },
      'error: Skala "Ya atau Tidak" membutuhkan sekurangnya dua jawaban.',
    ],
    [
      "a top that is not 100",
      (t) => {
        t.scales[0]?.answers.shift();
      },
      'warning: Skala "AA sampai E": jawaban tertinggi bernilai 90, bukan 100; nilai penuh tidak tercapai.',
    ],
    [
      "a main scale that is not there",
      (t) => {
        t.scale = "lain";
      },
      'error: Skala utama "lain" tidak ada.',
    ],
    [
      "a note limit that is no answer",
      (t) => {
        t.noteBelow = "Z";
      },
      'error: Batas catatan "Z" bukan jawaban skala utama.',
    ],
    [
      "a criterion of another scale that is not there",
      (t) => {
        const [one] = t.components[0]?.subs[0]?.criteria ?? [];
        if (one) one.scale = "lain";
      },
      'error: 1.a.1: skala "lain" tidak ada.',
    ],
    [
      "a gradation with a hole below",
      (t) => {
        t.gradation?.steps.pop();
      },
      "error: Gradasi: yang terendah harus berlaku untuk semua sisanya.",
    ],
    [
      "a gradation out of order",
      (t) => {
        const [, second] = t.gradation?.steps ?? [];
        if (second) second.limit = "40";
      },
      "error: Gradasi: batas B harus di atas batas CC.",
    ],
    [
      "a gradation with an unknown answer",
      (t) => {
        const [first] = t.gradation?.steps ?? [];
        if (first) first.answer = "ZZ";
      },
      'error: Gradasi: jawaban "ZZ" tidak ada dalam skala.',
    ],
    [
      "bands with a gap below",
      (t) => {
        t.bands = t.bands.slice(0, -1);
      },
      "error: Predikat: yang terendah harus berlaku untuk semua sisanya.",
    ],
    [
      "bands out of order",
      (t) => {
        t.bands = t.bands.map((band) => (band.key === "A" ? { ...band, above: "90" } : band));
      },
      "error: Batas AA harus di atas batas A.",
    ],
    [
      "a band nobody reaches",
      (t) => {
        t.bands = [{ key: "S", word: "Sempurna", meaning: null, above: "100" }, ...t.bands];
      },
      "error: Predikat S tidak dapat dicapai: nilai tertinggi 100.",
    ],
    [
      "a band named twice",
      (t) => {
        t.bands = t.bands.map((band) => (band.key === "C" ? { ...band, key: "CC" } : band));
      },
      'error: Predikat: "CC" dipakai dua kali.',
    ],
    [
      "a prerequisite about nothing",
      (t) => {
        t.prerequisites = [rule("1.b", "9.a")];
      },
      'error: Prasyarat 1.b: "9.a" tidak ada dalam template.',
    ],
    [
      "a prerequisite without a message",
      (t) => {
        t.prerequisites = [{ ...rule("1.b", "1.a"), message: " " }];
      },
      "error: Prasyarat 1.b: pesannya belum ditulis.",
    ],
    [
      "a prerequisite said twice",
      (t) => {
        t.prerequisites = [rule("1.b", "1.a"), rule("1.b", "1.a")];
      },
      "error: 1.b: prasyarat yang sama tertulis dua kali.",
    ],
    [
      "an average of one",
      (t) => {
        t.prerequisites = [{ ...rule("1.b", "1.a"), rule: "not_above_average" }];
      },
      "error: Prasyarat 1.b: rata-rata membutuhkan sekurangnya dua.",
    ],
    [
      "a circle",
      (t) => {
        t.prerequisites = [rule("1.b", "1.a"), rule("2.a", "1.b"), rule("1.a", "2.a")];
      },
      "error: Prasyarat berputar: 1.b → 1.a → 2.a → 1.b.",
    ],
    [
      "something that rests on itself",
      (t) => {
        t.prerequisites = [rule("1.b", "1.b")];
      },
      "error: Prasyarat berputar: 1.b → 1.b.",
    ],
    [
      "a criterion still to be written",
      (t) => {
        const [one] = t.components[0]?.subs[0]?.criteria ?? [];
        if (one) one.toFill = true;
      },
      "open: 1.a: 1 kriteria masih harus ditulis oleh pemerintah daerah.",
    ],
    [
      "two steps of a gradation at one limit",
      (t) => {
        const [first, second] = t.gradation?.steps ?? [];
        if (first && second) second.limit = first.limit;
      },
      "error: Gradasi: batas BB harus di atas batas B.",
    ],
    [
      "a fact nobody knows",
      (t) => {
        const [one] = t.components[0]?.subs[0]?.criteria ?? [];
        if (one) one.facts = ["cuaca"];
      },
      'error: 1.a.1: fakta "cuaca" tidak dikenal.',
    ],
    [
      "probes that are not there",
      (t) => {
        t.components[0]?.subs[0]?.criteria.splice(0);
      },
      "warning: 1.a tanpa kriteria: jawabannya tidak dapat dibatasi gradasi.",
    ],
  ])("%s", (_, spoil, message) => {
    expect(spoilt(spoil)).toContain(message);
  });

  it("criteria that carry the answers must be there, with points where points are counted", () => {
    const none = (t: Template) => {
      t.components[0]?.subs[0]?.criteria.splice(0);
    };
    expect(spoilt(none, littleTemplate("criterion_average"))).toContain(
      "error: 1.a belum mempunyai kriteria yang dinilai.",
    );
    const unpriced = (t: Template) => {
      const [one] = t.components[0]?.subs[0]?.criteria ?? [];
      if (one) one.points = null;
    };
    expect(spoilt(unpriced, pointsTemplate())).toContain("error: 1.a.1: poin tertinggi belum ditulis.");
    expect(spoilt(() => {}, pointsTemplate())).toContain(
      "warning: 1.b: poin tertinggi berjumlah 6, bobotnya 24; poin dihitung sebanding dengan bobot.",
    );
  });

  it("a sub-component that its own criteria make cannot be what they rest on", () => {
    const template = withRules(littleTemplate("criterion_average", { gradation: null }), rule("1.a.1", "1.a"));
    expect(checkTemplate(template).map(({ message }) => message)).toContain("Prasyarat berputar: 1.a.1 → 1.a → 1.a.1.");
    expect(checkTemplate(withRules(littleTemplate(), rule("1.a.1", "1.a")))).toEqual([]);
  });
});
