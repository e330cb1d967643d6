// Where the pages of templates are.
import type { Route } from "next";
import { addressOf } from "#features/agencies/address.ts";

type Whose = { governmentCode: string; code: string };

const LIST = "evaluasi/template";

export const templatesAddress = (agency: Whose): Route => addressOf(agency, LIST);
export const versionAddress = (agency: Whose, id: string): Route => addressOf(agency, `${LIST}/${id}`);
export const editorAddress = (agency: Whose, id: string): Route => addressOf(agency, `${LIST}/${id}/ubah`);
export const comparisonAddress = (agency: Whose, id: string, other?: string): Route =>
  addressOf(agency, `${LIST}/${id}/banding`, { dengan: other });
