import { expect, test } from "vitest";
import { agreementSentence } from "./agreement-sentences.ts";

const row = { year: "2024", revision: "0", promiser_title: "Kepala Dinas", state: "draft", place: null };
const update = (before: object, after: object) =>
  agreementSentence({ operation: "UPDATE", before: { ...row, ...before }, after: { ...row, ...after }, reason: null });

test("each step in words", () => {
  const drafted = { ...row, revision: "1" };
  expect(agreementSentence({ operation: "INSERT", before: null, after: drafted, reason: "Target berubah." }).what).toBe(
    "menyusun draf PK 2024 Kepala Dinas (Perubahan ke-1): Target berubah.",
  );
  expect(agreementSentence({ operation: "DELETE", before: row, after: null, reason: null }).what).toBe(
    "menghapus draf PK 2024 Kepala Dinas (Murni)",
  );
  expect(update({}, { state: "agreed" })).toMatchObject({ sign: "approved" });
  expect(update({ state: "agreed" }, { returned_reason: "Nama belum benar." })).toMatchObject({
    sign: "returned",
    what: "mengembalikan PK 2024 Kepala Dinas (Murni) ke draf: Nama belum benar.",
  });
  expect(update({ state: "agreed" }, { state: "signed" }).what).toContain("sudah ditandatangani");
  expect(update({ state: "signed" }, { state: "changed" }).what).toContain("mengganti");
});

test("what was written on a draft; the content itself is not repeated", () => {
  expect(update({}, { place: "Lamongan", editor_ids: "{1}" }).what).toBe(
    "mengubah PK 2024 Kepala Dinas (Murni): tempat",
  );
  expect(update({ version: "1" }, { version: "2" }).what).toContain("isi menurut rencana");
});
