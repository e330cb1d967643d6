import { expect, test } from "vitest";
import { type ReviewFinding, reviewHeadline } from "./headline.ts";

const semester2 = { year: 2024, kind: "semester", ordinal: 2 } as const;
const none = { drafts: 0, submitted: 0, verified: 0, approved: 0, published: 0 };

const TAKES = {
  verifier: { verify: true, approve: false },
  head: { verify: false, approve: true },
  both: { verify: true, approve: true },
  reader: { verify: false, approve: false },
};

function say(as: keyof typeof TAKES, counts: Partial<ReviewFinding["counts"]>, belowTarget = 0): string {
  return reviewHeadline({ takes: TAKES[as], period: semester2, counts: { ...none, ...counts }, belowTarget });
}

test("what waits for the reader comes first, with what is below target in it", () => {
  expect(say("verifier", { submitted: 3, verified: 2, drafts: 4 }, 1)).toBe(
    "Tiga isian menunggu verifikasi Anda untuk Semester II 2024, satu di bawah target",
  );
  expect(say("head", { submitted: 3, verified: 2 })).toBe(
    "Dua realisasi menunggu persetujuan Anda untuk Semester II 2024",
  );
});

test("a verifier who stands in for the head has both in hand", () => {
  expect(say("both", { submitted: 3, verified: 2 })).toBe(
    "Tiga isian menunggu verifikasi Anda, dua menunggu persetujuan Anda untuk Semester II 2024",
  );
});

test("when nothing waits for them, who has it", () => {
  expect(say("verifier", { verified: 2 })).toBe(
    "Tidak ada yang menunggu Anda untuk Semester II 2024, dua realisasi menunggu persetujuan",
  );
  expect(say("head", { submitted: 1 })).toBe(
    "Tidak ada yang menunggu Anda untuk Semester II 2024, satu isian menunggu verifikasi",
  );
  expect(say("head", { drafts: 9 })).toBe("Belum ada isian yang dikirim untuk Semester II 2024");
  expect(say("verifier", { drafts: 2, approved: 7 })).toBe(
    "Tujuh realisasi Semester II 2024 sudah disetujui, dua masih di operator",
  );
  expect(say("verifier", { approved: 9 })).toBe("Semua realisasi Semester II 2024 sudah disetujui");
  expect(say("head", {})).toBe("Tidak ada indikator yang diukur pada Semester II 2024");
});

test("who only reads is told where things are, not what to do", () => {
  expect(say("reader", { submitted: 3, verified: 2 })).toBe(
    "Tiga isian menunggu verifikasi, dua menunggu persetujuan untuk Semester II 2024",
  );
  expect(say("reader", { published: 1, drafts: 8 })).toBe(
    "Satu realisasi Semester II 2024 sudah terbit, delapan masih di operator",
  );
});
