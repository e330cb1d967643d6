import { expect, test } from "vitest";
import { parseFormula } from "./parse.ts";
import { resultUnit } from "./units.ts";

const SATUAN: Record<string, string> = { servis: "kali", berkas: "dokumen", pegawai: "orang", tarif: "persen" };

const unitOf = (text: string): string | null => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return resultUnit(parsed.tree, (key) => SATUAN[key]);
};

test("the satuan of a result is named as people say it", () => {
  expect(unitOf("servis / berkas * 100")).toBe("kali per dokumen");
  expect(unitOf("servis * pegawai / berkas")).toBe("kali × orang per dokumen");
  expect(unitOf("pegawai * pegawai")).toBe("orang²");
  expect(unitOf("1 / pegawai")).toBe("per orang");
  expect(unitOf("pegawai / pegawai")).toBe("");
  expect(unitOf("tarif * 2")).toBe("");
  expect(unitOf("lain + 1")).toBeNull();
});
