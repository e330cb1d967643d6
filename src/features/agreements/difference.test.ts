import { expect, test } from "vitest";
import { differencesOf, promisesDiffer } from "./difference.ts";

const line = (code: string, target: string | null, more = {}) => ({
  ...{ code, aim: "Sasaran", indicator: `Indikator ${code}`, satuan: "persen", target },
  ...more,
});
const money = (code: string, amount: string | null) => ({ code, program: `Program ${code}`, amount });

test("the same content differs in nothing, whatever its order", () => {
  const one = { lines: [line("a", "1"), line("b", null)], money: [money("p", "10")] };
  expect(differencesOf(one, { ...one, lines: [line("b", null), line("a", "1")] })).toEqual([]);
});

test("changed, added and dropped, each with what it was and what it is", () => {
  const before = { lines: [line("a", "94,87"), line("gone", "5"), line("b", null)], money: [money("p", "10")] };
  const after = {
    lines: [line("a", "94,50"), line("b", "7"), line("new", "3")],
    money: [money("p", "12"), money("q", null)],
  };
  expect(
    differencesOf(before, after).map(({ what, detail, before: was, after: is }) => [what, detail, was, is]),
  ).toEqual([
    ["Indikator a", "target", "94,87 persen", "94,50 persen"],
    ["Indikator b", "target", "belum ditetapkan", "7 persen"],
    ["Indikator new", "baru", null, "3 persen"],
    ["Indikator gone", "dihapus", "5 persen", null],
    ["Program p", "anggaran", "Rp10", "Rp12"],
    ["Program q", "baru", null, "belum ditetapkan"],
  ]);
});

test("a renamed indicator and another sasaran are told by name", () => {
  const after = { lines: [line("a", "1", { indicator: "Nama baru", aim: "Sasaran lain" })], money: [] };
  expect(
    differencesOf({ lines: [line("a", "1")], money: [] }, after).map(({ detail, after: is }) => [detail, is]),
  ).toEqual([
    ["nama indikator", "Nama baru"],
    ["sasaran atau kinerja", "Sasaran lain"],
  ]);
});

test("a pagu alone changes no promise", () => {
  const lines = [line("a", "1")];
  expect(promisesDiffer({ lines, money: [money("p", "1")] }, { lines, money: [] })).toEqual([]);
});
