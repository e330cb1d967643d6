import { describe, expect, it } from "vitest";
import type { PeriodRow } from "#features/periods/queries.ts";
import { behindNotice, decisionNotice, entryNotices, isForLetter } from "./notices.ts";

const DAY = 86_400_000;
const now = new Date("2024-07-18T08:00:00+07:00");
const due = (days: number): PeriodRow => ({
  ...{ id: "s1", code: "2024-S1", year: 2024, kind: "semester", ordinal: 1, locksAt: null },
  opensAt: new Date("2024-07-01T00:00:00+07:00"),
  dueAt: new Date(now.getTime() + days * DAY),
  window: days < 0 ? "late" : "open",
});

describe("reminders of a deadline", () => {
  it.each([
    [45, false, false],
    [8, false, false],
    [7, true, true],
    [6, true, false],
    [3, true, true],
    [2, true, false],
    [1, true, true],
    [0, true, false],
    [-1, true, true],
    [-30, true, true],
  ])("%i days before: bell %s, letter %s", (days, bell, letter) => {
    const [notice] = entryNotices({ period: due(days), drafts: 4, returned: 0 }, now);
    expect(notice !== undefined).toBe(bell);
    expect(notice !== undefined && isForLetter(notice)).toBe(letter);
  });

  it("is silent when everything was sent", () => {
    expect(entryNotices({ period: due(-3), drafts: 0, returned: 0 }, now)).toEqual([]);
    expect(behindNotice({ period: due(-3), behind: 0, agencies: 5 }, now)).toEqual([]);
    expect(decisionNotice({ period: due(3), role: "head", count: 0, onBehalfOf: null })).toEqual([]);
  });

  it("says how many, of what and until when", () => {
    expect(entryNotices({ period: due(1), drafts: 4, returned: 2 }, now).map(({ text }) => text)).toEqual([
      "2 isian semester I 2024 dikembalikan kepada Anda",
      "Batas semester I 2024 besok: 4 isian belum dikirim",
    ]);
    const [behind] = behindNotice({ period: due(-3), behind: 2, agencies: 5 }, now);
    expect(behind?.text).toBe("Semester I 2024 terlambat 3 hari: 2 dari 5 instansi belum selesai mengirim");
  });

  it("what waits for a decision is worth a letter every day, and says for whom", () => {
    const [notice] = decisionNotice({ period: due(40), role: "head", count: 3, onBehalfOf: "Kepala Dinas" });
    expect(notice).toMatchObject({
      text: "3 isian semester I 2024 menunggu persetujuan Anda",
      note: "a.n. Kepala Dinas",
    });
    expect(notice && isForLetter(notice)).toBe(true);
  });
});
