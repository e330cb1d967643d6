// One side of a comparison: a version as it was decided, or a draft as it stands.
import type { DraftRow, VersionRow } from "#features/formulas/queries.ts";
import type { Side } from "./version-difference.tsx";

export const versionSide = (one: VersionRow): Side => ({
  title: `Versi ${one.version}`,
  tree: one.tree,
  kind: one.kind,
  note: `${yearsOf(one)}, ${authorship(one)}: ${one.reason}`,
  tests: one.tests,
});

export const draftSide = (one: DraftRow): Side => ({
  title: "Rancangan",
  tree: one.tree,
  kind: one.kind,
  note: `berlaku sejak ${one.validFromYear}, dirancang ${one.author}: ${one.reason || "alasan belum ditulis"}`,
  tests: one.tests,
});

function yearsOf({ validFromYear, validToYear }: VersionRow): string {
  if (validToYear === null) return `berlaku sejak ${validFromYear}`;
  if (validToYear < validFromYear) return `digantikan sejak tahun pertamanya, ${validFromYear}`;
  return validToYear === validFromYear ? `berlaku ${validFromYear}` : `berlaku ${validFromYear}–${validToYear}`;
}

function authorship({ author, approver }: VersionRow): string {
  return approver ? `dirancang ${author}, disetujui ${approver}` : `dicatat ${author}`;
}
