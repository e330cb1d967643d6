import { expect, test } from "vitest";
import { copyHeadline } from "#features/plan-years/headline.ts";
import { differenceInWords } from "#features/plan-years/parts.ts";
import type { CopyPreview } from "#features/plan-years/queries.ts";

const part = (id: string) => ({ kind: "IKU", id, text: id, detail: "persen | rumus versi 1 | s1" });
const preview = (more: Partial<CopyPreview>): CopyPreview => ({
  ...{ from: 2024, to: 2025, parts: [part("a")], added: [], changed: [], dropped: [], copied: null, isSettled: false },
  ...{ hasCalendar: true, extended: [], targets: 0 },
  ...more,
});

test("before, after, and when nothing is left", () => {
  const copied = { at: new Date(0), by: "x", version: 1 };
  expect(copyHeadline(preview({ parts: [] }))).toBe("Belum ada rencana 2024 untuk disalin");
  expect(copyHeadline(preview({ added: [part("a")], dropped: [part("b")] }))).toBe(
    "Rencana 2024 siap disalin ke 2025: satu bagian, satu tidak ikut",
  );
  expect(copyHeadline(preview({ copied, isSettled: true }))).toBe("Rencana 2025 sudah sama dengan susunan terakhir");
  expect(copyHeadline(preview({ copied, added: [part("b")] }))).toBe(
    "Sejak disalin: satu bagian baru, nol berubah, nol berakhir",
  );
});

test("differences in words, ids never", () => {
  expect(differenceInWords(part("a"), { ...part("a"), text: "b" })).toBe("“a” menjadi “b”");
  expect(differenceInWords(part("a"), { ...part("a"), detail: "orang | rumus versi 1 | s1" })).toBe(
    "satuan persen menjadi orang",
  );
  expect(differenceInWords(part("a"), { ...part("a"), detail: "persen | rumus versi 2 | s1" })).toBe(
    "rumus versi 1 menjadi rumus versi 2",
  );
  expect(differenceInWords(part("a"), { ...part("a"), detail: "persen | rumus versi 1 | s2" })).toBe(
    "berada di bawah induk lain",
  );
});
