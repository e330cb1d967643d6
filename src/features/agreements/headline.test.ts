import { expect, test } from "vitest";
import { agreementHeadline, agreementSteps, listHeadline } from "./headline.ts";
import type { AgreementRow, AgreementStanding } from "./rows.ts";

const row = (standing: AgreementStanding, at: number): AgreementRow => ({
  ...{ positionId: String(at), name: "Jabatan", shortName: "Jabatan", level: "pelaksana", holder: null, standing },
  ...{ agreement: null, holes: 0, differs: 0 },
});
const said = (...standings: AgreementStanding[]) =>
  listHeadline([{ id: "u", name: "Unit", depth: 0, rows: standings.map(row) }], 2024, true);

test("the list says how far the year has come", () => {
  expect(listHeadline([], 2026, false)).toBe("Tidak ada rencana yang mencakup 2026, jadi belum ada yang diperjanjikan");
  expect(said("empty", "empty")).toBe("Belum ada jabatan dengan indikator yang dapat diperjanjikan pada 2024");
  expect(said("none", "none", "empty")).toBe("Perjanjian kinerja 2024 belum disusun untuk dua jabatan");
  expect(said("draft", "agreed", "none")).toBe(
    "Dua dari tiga perjanjian kinerja 2024 sudah disusun; satu menunggu tanda tangan, satu masih draf",
  );
  expect(said("signed", "outdated", "none")).toBe(
    "Dua dari tiga perjanjian kinerja 2024 sudah ditandatangani; satu perlu PK Perubahan, satu belum disusun",
  );
  expect(said("draft", "draft")).toBe("Kedua perjanjian kinerja 2024 masih draf");
  const short = { ...row("draft", 0), holes: 2 };
  expect(listHeadline([{ id: "u", name: "Unit", depth: 0, rows: [short, row("agreed", 1)] }], 2024, true)).toBe(
    "Dua dari dua perjanjian kinerja 2024 sudah disusun; satu menunggu tanda tangan, satu masih draf, satu belum lengkap targetnya",
  );
  expect(said("signed")).toBe("Perjanjian kinerja 2024 sudah ditandatangani");
  expect(said("signed", "signed")).toBe("Kedua perjanjian kinerja 2024 sudah ditandatangani");
});

const facts = { revision: 0, holes: 0, differs: 0, unnamed: 0, signedOn: null } as const;

test("one paper says what it waits for", () => {
  expect(agreementHeadline({ ...facts, state: "draft", holes: 2, unnamed: 1, differs: 3 })).toBe(
    "Murni masih draf: dua target belum ditetapkan, nama satu pihak belum ditulis, tiga hal berbeda dari rencana",
  );
  expect(agreementHeadline({ ...facts, state: "draft", revision: 1 })).toBe(
    "Perubahan ke-1 masih draf, siap disepakati",
  );
  expect(agreementHeadline({ ...facts, state: "agreed" })).toBe("Murni: disepakati, menunggu tanda tangan di kertas");
  const signedOn = new Date("2024-02-05");
  expect(agreementHeadline({ ...facts, state: "signed", signedOn })).toBe("Murni: ditandatangani 5 Februari 2024");
  expect(agreementHeadline({ ...facts, state: "signed", signedOn, differs: 1 })).toBe(
    "Murni: ditandatangani 5 Februari 2024; targetnya sudah berubah, perlu PK Perubahan",
  );
  expect(agreementHeadline({ ...facts, state: "changed", signedOn })).toBe("Murni: sudah diganti Perubahan ke-1");
});

test("its way", () => {
  const states = (["draft", "agreed", "signed", "changed"] as const).map((state) =>
    agreementSteps({ state, agreedAt: null, signedOn: null }).map((step) => step.state),
  );
  expect(states).toEqual([
    ["now", "later", "later"],
    ["done", "done", "now"],
    ["done", "done", "done"],
    ["done", "done", "done", "done"],
  ]);
});
