import { describe, expect, it } from "vitest";
import { coverageOf } from "#domain/organisation/coverage.ts";
import { dutiesHeadline, positionHeadline, positionsHeadline } from "./headline.ts";

const position = (isHeld: boolean, iki: boolean[] = [true]) => ({
  coverage: coverageOf({ kinerja: [{ iki: iki.map((isTied) => ({ isTied })) }], fungsi: [], isHeld }, true),
});

describe("the heading of the list", () => {
  it("says who is missing first, then what is not tied", () => {
    const some = [position(false), position(false), position(false), position(true, Array(12).fill(false))];
    expect(positionsHeadline(some)).toBe("Tiga jabatan tanpa pejabat, dua belas IKI belum bertaut ke IKU");
    expect(positionsHeadline([position(true, [false]), position(true)])).toBe("Satu IKI belum bertaut ke IKU");
    expect(positionsHeadline([position(true, []), position(true)])).toBe("Satu jabatan tanpa IKI");
  });

  it("says it once where nobody holds anything", () => {
    expect(positionsHeadline([position(false), position(false)])).toBe("Belum satu pun dari dua jabatan berpejabat");
  });

  it("says that nothing is missing, or that there is nothing", () => {
    expect(positionsHeadline([position(true), position(true)])).toBe("Dua jabatan berpejabat dan memegang dua IKI");
    expect(positionsHeadline([])).toBe("Belum ada jabatan yang tercatat di instansi ini");
  });
});

describe("the heading of a position", () => {
  const one = { shortName: "Kasi Pelatihan", isThere: true, holder: null, standingIn: null, ...position(true) };

  it("says who holds it and what it carries", () => {
    expect(positionHeadline({ ...one, holder: { kind: "plt", name: "Rahayu" } })).toBe(
      "Kasi Pelatihan dipangku Plt. Rahayu; 1 kinerja, 1 IKI",
    );
    expect(positionHeadline({ ...one, holder: { kind: "definitif", name: "Rahayu" } })).toContain("dipangku Rahayu;");
    expect(
      positionHeadline({ ...one, holder: { kind: "definitif", name: "Rahayu" }, standingIn: { name: "Wulan" } }),
    ).toContain("dipangku Rahayu, Plh. Wulan;");
    expect(positionHeadline(one)).toBe("Kasi Pelatihan belum berpejabat; 1 kinerja, 1 IKI");
  });

  it("says that it is not there on the day", () => {
    expect(positionHeadline({ ...one, isThere: false })).toBe("Kasi Pelatihan tidak ada pada hari ini");
  });
});

it("the heading of the agency's own tugas and fungsi", () => {
  expect(dutiesHeadline(0, 0)).toBe("Tugas dan fungsi instansi ini belum dicatat");
  expect(dutiesHeadline(1, 0)).toBe("Satu tugas, fungsi belum dicatat");
  expect(dutiesHeadline(0, 4)).toBe("Empat fungsi, tugas belum dicatat");
  expect(dutiesHeadline(1, 4)).toBe("Satu tugas dijalankan lewat empat fungsi");
});
