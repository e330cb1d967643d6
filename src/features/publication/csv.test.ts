import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import type { Achievement } from "#features/publication/achievement.ts";
import { publicationCsv } from "#features/publication/csv.ts";
import { choosePublished } from "#features/publication/period.ts";
import { scalesOf } from "#features/publication/reading.ts";

const period = { year: 2023, kind: "year", ordinal: 1 } as const;
const sakip: Achievement = {
  ...{ code: "nilai-sakip", level: "sasaran", group: 'Tata kelola; "baik"', name: "=Nilai SAKIP", shortName: "SAKIP" },
  ...{ satuan: "nilai", realisasi: "−3,50", target: "86,50", say: "", distance: "", absence: "" },
  capaian: {
    ...{ exact: "102.08", shown: "102,08", below: false },
    category: { above: "90", word: "sangat tinggi", rank: 5 },
  },
  bands: DEFAULT_POLICY.bands,
};

test("a spreadsheet reads it: byte order mark, semicolons, figures it can count with, no formula of a stranger", () => {
  const [head, row, none, end] = publicationCsv([
    { period, achievement: sakip },
    { period, achievement: { ...sakip, capaian: null, target: null, absence: "target belum ditetapkan" } },
  ]).split("\r\n");
  expect(head).toBe(
    "\uFEFFPeriode;Tingkat;Sasaran atau program;Kode;Indikator;Satuan;Target;Realisasi;Capaian (%);Kategori;Keterangan",
  );
  expect(row).toBe(
    `Tahun 2023;Sasaran;"Tata kelola; ""baik""";nilai-sakip;'=Nilai SAKIP;nilai;86,50;-3,50;102,08;sangat tinggi;tercapai`,
  );
  expect(none).toContain(";;-3,50;;;target belum ditetapkan");
  expect(end).toBe("");
});

test("the period of the address, else the newest; one without publications is none", () => {
  const periods = [{ code: "2023" }, { code: "2024-S1" }];
  expect(choosePublished(periods, undefined)?.code).toBe("2024-S1");
  expect(choosePublished(periods, "2023")?.code).toBe("2023");
  expect(choosePublished(periods, "2024-S2")).toBeNull();
  expect(choosePublished(periods, ["2023", "2024-S1"])).toBeNull();
  expect(choosePublished([], undefined)).toBeNull();
});

test("the categories are those of the policy, once for each policy", () => {
  const [scale, ...others] = scalesOf([sakip, sakip]);
  expect(others).toEqual([]);
  expect(scale?.map(({ word, limit }) => `${word} ${limit}`)).toEqual([
    "sangat tinggi di atas 90",
    "tinggi di atas 75",
    "sedang di atas 65",
    "rendah di atas 50",
    "sangat rendah 50 ke bawah",
  ]);
  const own = { bands: [{ above: null, word: "terukur", rank: 1 }] };
  expect(scalesOf([sakip, own]).map((lines) => lines.length)).toEqual([5, 1]);
  expect(scalesOf([own])[0]?.[0]?.limit).toBe("semua");
});
