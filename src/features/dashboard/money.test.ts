import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { lamongan2024 } from "../../../tests/support/lamongan-sheet.ts";
import { moneyOf, type ProgramMoney } from "./money.ts";

const program = (id: string, pagu: string | null, spent: string | null = null): ProgramMoney => ({
  ...{ id, code: id, name: `Program ${id}`, shortName: id },
  pagu,
  spent,
});

const six = (spent: (string | null)[]) =>
  [
    ["ikm", "6011914656"],
    ["pelatihan", "1274999778"],
    ["ditempatkan", "255000000"],
    ["patuh", "60000000"],
    ["transmigran", "35000000"],
    ["akurasi", "10000000"],
  ].map(([id = "", pagu = ""], index) => program(id, pagu, spent[index] ?? null));

test("without entered spending there is a pagu, a capaian, and no invented share", () => {
  const money = moneyOf(six([]), lamongan2024(), DEFAULT_POLICY);
  expect(money).toMatchObject({ pagu: "7.646.914.434", spent: null, about: "serapan belum diisi" });
  expect(money?.rows.map(({ spent, gap }) => [spent, gap])).toEqual(Array(6).fill([null, null]));
  expect(money?.rows.map(({ capaian, why }) => capaian?.shown ?? why)).toEqual([
    "diukur triwulan IV",
    "249,52",
    "118,50",
    "101,72",
    "jadwal belum jelas",
    "diukur triwulan IV",
  ]);
  expect(money?.rows[1]).toMatchObject({ indicator: "sertifikat", capaian: { of: "1 dari 2 indikator" } });
});

test("with spending: the share, and the distance from capaian to it", () => {
  const money = moneyOf(six(["2656063895", "396142431", "148920000"]), lamongan2024(), DEFAULT_POLICY);
  expect(money?.rows[1]).toMatchObject({ spent: { shown: "31,07" }, gap: { shown: "+218,45 poin", ahead: true } });
  expect(money?.rows[2]).toMatchObject({ spent: { shown: "58,40" }, gap: { shown: "+60,10 poin", ahead: true } });
  expect(money).toMatchObject({
    spent: null,
    about: "jumlah serapan belum lengkap: tiga dari enam program sudah mengisi",
  });
});

test("the sum stands only when every program has entered", () => {
  const money = moneyOf(six(Array(6).fill("1000000")), lamongan2024(), DEFAULT_POLICY);
  expect(money).toMatchObject({ spent: "0,08", about: "" });
  const partly = moneyOf([...six([]), program("baru", null)], lamongan2024(), DEFAULT_POLICY);
  expect(partly?.pagu).toBeNull();
});

test("money that ran ahead of performance", () => {
  const money = moneyOf([program("ditempatkan", "100", "150")], lamongan2024(), DEFAULT_POLICY);
  expect(money?.rows[0]?.gap).toEqual({ shown: "−31,50 poin", ahead: false });
});

test("no program with a pagu, no section", () => {
  expect(moneyOf([], lamongan2024(), DEFAULT_POLICY)).toBeNull();
  expect(moneyOf([program("ikm", null)], lamongan2024(), DEFAULT_POLICY)).toBeNull();
});
