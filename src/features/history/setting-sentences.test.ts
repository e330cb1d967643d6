import { expect, test } from "vitest";
import type { HistoryRecord, Row } from "./record.ts";
import { settingSentence } from "./setting-sentences.ts";

const record = (table: string, before: Row | null, after: Row | null, person: string | null = null): HistoryRecord => ({
  ...{ id: "1", at: new Date(0), who: "Pengelola", action: "", reason: null, table, rowKey: "x", before, after },
  operation: before === null ? "INSERT" : after === null ? "DELETE" : "UPDATE",
  about: {
    ...{ variable: null, decimals: null, indicator: null, indicatorCode: null, file: null, person },
    periodCode: null,
  },
});

test("a satuan says what of it changed, from what to what", () => {
  const was = { kind: "satuan", name: "orang", retired_at: null, body: '{"symbol":null,"kind":"count","decimals":0}' };
  const is = { ...was, body: '{"symbol":"org","kind":"count","decimals":2}' };
  expect(settingSentence(record("reference_entry", null, was))).toBe("menambah satuan orang");
  expect(settingSentence(record("reference_entry", was, is))).toBe(
    "mengubah satuan orang: lambang – menjadi org; desimal 0 menjadi 2",
  );
  const gone = { ...is, retired_at: "2026-11-24T00:00:00Z" };
  expect(settingSentence(record("reference_entry", is, gone))).toBe("tidak menawarkan lagi satuan orang");
  expect(settingSentence(record("reference_entry", gone, is))).toBe("menawarkan lagi satuan orang");
});

test("a policy says from when and by which law; taking it back says so", () => {
  const policy = {
    name: "Perbup 12",
    valid_from: "2027-01-01",
    valid_until: null,
    legal_basis: "Perbup 12 Tahun 2026",
  };
  expect(settingSentence(record("capaian_policy", null, policy))).toBe(
    "memutuskan Perbup 12, berlaku mulai 1 Januari 2027, dasar hukum Perbup 12 Tahun 2026",
  );
  expect(settingSentence(record("capaian_policy", policy, { ...policy, valid_until: "2028-01-01" }))).toBe(
    "mengakhiri Perbup 12 pada 1 Januari 2028",
  );
  expect(settingSentence(record("capaian_policy", policy, null))).toBe("menarik keputusan Perbup 12 sebelum berlaku");
});

test("the calendar says which day moved where", () => {
  const period = { year: "2024", kind: "semester", ordinal: "2", opens_at: null, due_at: "2025-01-10", locks_at: null };
  const moved = { ...period, due_at: "2025-01-20", locks_at: "2025-02-01" };
  expect(settingSentence(record("period", period, moved))).toBe(
    "mengubah Semester II 2024: batas isian 10 Januari 2025 menjadi 20 Januari 2025; dikunci – menjadi 1 Februari 2025",
  );
});

test("an account and its roles", () => {
  const user = { name: "Ani", email: "ani@x.test", is_active: "true", session_epoch: "1" };
  expect(settingSentence(record("user", user, { ...user, is_active: "false" }))).toBe("menutup akun");
  expect(settingSentence(record("user", user, { ...user, email: "b@x.test" }))).toBe(
    "mengubah alamat surel ani@x.test menjadi b@x.test",
  );
  expect(settingSentence(record("user", user, { ...user, session_epoch: "2" }))).toBe("mengganti kata sandi");
  const role = { title: "Operator", valid_from: "2026-01-01", valid_until: null };
  expect(settingSentence(record("membership", null, role))).toBe("memberi peran Operator mulai 1 Januari 2026");
  expect(settingSentence(record("membership", role, { ...role, valid_until: "2026-12-01" }))).toBe(
    "mengakhiri peran Operator pada 1 Desember 2026",
  );
  expect(settingSentence(record("agency", { name: "A", short_name: "a" }, { name: "B", short_name: "a" }))).toBe(
    "mengubah nama A menjadi B",
  );
});
