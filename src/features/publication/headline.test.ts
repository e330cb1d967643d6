import { expect, test } from "vitest";
import type { Period } from "#domain/period/period.ts";
import type { Achievement } from "#features/publication/achievement.ts";
import { periodLabel, publicHeadline, publicLead, publishersHeadline } from "#features/publication/headline.ts";

const year: Period = { year: 2023, kind: "year", ordinal: 1 };
const semester: Period = { year: 2024, kind: "semester", ordinal: 1 };

function achievement(shortName: string, below: boolean | null): Achievement {
  return {
    ...{ code: shortName, level: "sasaran", group: "", name: shortName, shortName, satuan: "persen" },
    ...{ realisasi: "1", target: "1", absence: "", say: "", distance: "", bands: [] },
    capaian: below === null ? null : { exact: below ? "90" : "110", shown: "", category: null, below },
  };
}

test.each([
  [7, 9, year, "Tujuh dari sembilan target 2023 tercapai"],
  [9, 9, year, "Kesembilan target 2023 tercapai"],
  [0, 9, year, "Belum satu pun dari sembilan target 2023 tercapai"],
  [1, 1, year, "Satu-satunya target 2023 tercapai"],
  [0, 1, year, "Satu-satunya target 2023 belum tercapai"],
  [25, 29, year, "25 dari 29 target 2023 tercapai"],
  [3, 4, semester, "Tiga dari empat target semester I 2024 tercapai"],
  [0, 0, semester, "Belum ada capaian semester I 2024 yang dapat dihitung"],
])("%i of %i", (reached, total, period, said) => {
  expect(publicHeadline(reached, total, period)).toBe(said);
});

test("the lead names what is not reached and says where the figures come from", () => {
  const two = [achievement("IKM internal", true), achievement("Nilai SAKIP dinas", true), achievement("Lain", false)];
  expect(publicLead(two, 0)).toBe(
    "Dua belum: IKM internal dan nilai SAKIP dinas. Angka ini sudah disetujui dan diterbitkan.",
  );
  expect(publicLead([achievement("Lain", false)], 1)).toBe(
    "Angka ini diambil dari dokumen kinerja instansi yang sudah terbit.",
  );
  expect(publicLead([achievement("Lain", false), achievement("Tanpa", null)], 1)).toBe(
    "Satu indikator terbit tanpa capaian. Angka ini sudah terbit; sebagian diambil dari dokumen kinerja instansi.",
  );
});

test("of many that are not reached three are named", () => {
  const five = ["Satu", "Dua", "Tiga", "Empat", "Lima"].map((name) => achievement(name, true));
  expect(publicLead(five, 0)).toContain("Lima belum: satu, dua, tiga, dan 2 lainnya.");
  expect(publicLead(five.slice(0, 4), 0)).toContain("Empat belum: satu, dua, tiga, dan empat.");
});

test("a period where it stands alone, and how many have published", () => {
  expect([periodLabel(year), periodLabel(semester)]).toEqual(["2023", "Semester I 2024"]);
  expect(publishersHeadline(0)).toBe("Belum ada instansi yang menerbitkan capaian");
  expect(publishersHeadline(1)).toBe("Satu instansi sudah menerbitkan capaiannya");
});
