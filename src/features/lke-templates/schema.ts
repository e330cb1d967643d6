// What comes in when a government writes its template; shared by the forms and the server.
import { z } from "zod";
import { templateBody } from "./body.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const revision = z.int().min(1);
const name = z
  .string()
  .trim()
  .min(5, "Tulis nama template, paling sedikit 5 huruf.")
  .max(120, "Nama terlalu panjang: paling banyak 120 huruf.");

/** A template of one's own, from a reference or from another of one's own. */
export const copyTemplate = z.strictObject({ fromVersionId: id, name });
export type CopyTemplate = z.output<typeof copyTemplate>;

/** The next version of a template of one's own. */
export const startVersion = z.strictObject({ fromVersionId: id });
export type StartVersion = z.output<typeof startVersion>;

/** revision: as it stood when the editor was opened. */
export const saveDraft = z.strictObject({ versionId: id, revision, body: templateBody });
export type SaveDraft = z.output<typeof saveDraft>;

export const activateVersion = z.strictObject({ versionId: id, revision });
export type ActivateVersion = z.output<typeof activateVersion>;

export const discardDraft = z.strictObject({ versionId: id, revision });
export type DiscardDraft = z.output<typeof discardDraft>;
