import { describe, expect, it } from "vitest";
import { stageOf, windowWords } from "./stage.ts";

const dates = {
  opensAt: new Date("2024-07-01T00:00:00+07:00"),
  dueAt: new Date("2024-07-31T23:59:59+07:00"),
  locksAt: new Date("2024-08-31T23:59:59+07:00"),
};
const words = (window: "open" | "not-open" | "late" | "locked", now: string, isOperator = true, locksAt = true) =>
  windowWords({ ...dates, window, locksAt: locksAt ? dates.locksAt : null }, new Date(now), isOperator);

describe("where the form stands", () => {
  it("is as far as its last realisasi", () => {
    expect(stageOf(["approved", "draft", "submitted"])).toBe("draft");
    expect(stageOf(["approved", "verified"])).toBe("verified");
    expect(stageOf(["published"])).toBe("published");
    expect(stageOf([])).toBe("draft");
  });
});

describe("the window in words", () => {
  it("is silent while it is open", () => {
    expect(words("open", "2024-07-10")).toBeNull();
  });

  it("says when it opens", () => {
    expect(words("not-open", "2024-06-10")).toBe(
      "Periode ini dibuka 1 Juli 2024. Sampai saat itu belum ada yang dapat diisi.",
    );
  });

  it("says how late it is and until when it can still be done", () => {
    expect(words("late", "2024-08-03T10:00:00+07:00")).toBe(
      "Terlambat 3 hari: batasnya 31 Juli. Tetap dapat diisi sampai dikunci 31 Agustus, dan tercatat terlambat.",
    );
    expect(words("late", "2024-08-03T10:00:00+07:00", true, false)).toBe(
      "Terlambat 3 hari: batasnya 31 Juli. Tetap dapat diisi, dan tercatat terlambat.",
    );
  });

  it("says since when it is locked, and to operators whom to ask", () => {
    expect(words("locked", "2024-09-10")).toContain("terkunci sejak 31 Agustus 2024. Bila ada yang perlu dibetulkan");
    expect(words("locked", "2024-09-10", false)).toBe("Periode ini terkunci sejak 31 Agustus 2024.");
  });

  it("says what an exception opens, and until when", () => {
    const endsAt = new Date("2024-09-20T23:59:00+07:00");
    const all = { ...dates, window: "late" as const, exceptions: [{ indicatorId: null, endsAt }] };
    expect(windowWords(all, new Date("2024-09-10"), true)).toBe(
      "Periode ini sudah dikunci, dan dibuka lagi dengan pengecualian sampai 20 September 2024. Yang dikirim tercatat terlambat.",
    );
    const one = { ...dates, window: "locked" as const, exceptions: [{ indicatorId: "ikm", endsAt }] };
    expect(windowWords(one, new Date("2024-09-10"), true)).toContain(
      "kecuali satu indikator yang dibuka dengan pengecualian",
    );
  });
});
