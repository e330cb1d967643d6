import type { Role } from "#domain/access/actor.ts";

/** The roles as people choose them. */
export const ROLE_WORDS: Record<Role, string> = {
  operator: "Operator (pengisi)",
  verifier: "Verifikator (Subbag Perencanaan)",
  head: "Kepala instansi",
  manager: "Pengelola pemda (Bagian Organisasi, Bappeda)",
  leader: "Pimpinan (kepala daerah, sekda)",
  evaluator: "Evaluator (Inspektorat)",
  team_lead: "Ketua tim evaluasi (Inspektorat)",
  inspector: "Inspektur",
  administrator: "Administrator instalasi",
};

/** The same in one word, as they stand in a workbook. */
export const ROLE_CODES: Record<Role, string> = {
  operator: "operator",
  verifier: "verifikator",
  head: "kepala",
  manager: "pengelola",
  leader: "pimpinan",
  evaluator: "evaluator",
  team_lead: "ketua tim",
  inspector: "inspektur",
  administrator: "administrator",
};
