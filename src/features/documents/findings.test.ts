import { expect, test } from "vitest";
import { countFindings, findingHeadline } from "./findings.ts";

const headline = (error: number, warning: number, info: number) => findingHeadline({ error, warning, info });

test("the gravest findings make the heading", () => {
  expect(headline(2, 19, 31)).toBe("Dua temuan menyesatkan angka dan sembilan belas perlu keputusan");
  expect(headline(1, 0, 5)).toBe("Satu temuan menyesatkan angka");
  expect(headline(0, 40, 91)).toBe("40 temuan perlu keputusan");
});

test("findings that only note something, and none at all", () => {
  expect(headline(0, 0, 3)).toBe("Tiga temuan dicatat, tidak ada yang menyesatkan angka");
  expect(headline(0, 0, 0)).toBe("Tidak ada temuan pembacaan dokumen sumber");
});

test("counts by severity", () => {
  expect(countFindings([{ severity: "info" }, { severity: "error" }, { severity: "info" }])).toEqual({
    error: 1,
    warning: 0,
    info: 2,
  });
});
