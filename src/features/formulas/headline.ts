// The finding over the builder: what state the formula of an indicator is in.
import { capitalised } from "#lib/format.ts";

type Facts = {
  name: string;
  version: { version: number; validFromYear: number; approver: string | null } | null;
  draft: { state: "draft" | "proposed" | "approved" | "returned"; validFromYear: number } | null;
  /** What is suspicious about the version in force. */
  findings: number;
};

export function formulaHeadline({ name, version, draft, findings }: Facts): string {
  const what = capitalised(name);
  if (draft?.state === "proposed") return `Rumus baru ${what} sejak ${draft.validFromYear} menunggu persetujuan`;
  if (draft?.state === "returned") return `Rumus baru ${what} dikembalikan untuk diperbaiki`;
  if (draft) return `Rumus baru ${what} sedang dirancang`;
  if (!version) return `${what} belum mempunyai rumus`;
  if (findings > 0) return `Rumus ${what} versi ${version.version} perlu dilihat: ${findings} hal mencurigakan`;
  return `Rumus ${what} versi ${version.version} berlaku sejak ${version.validFromYear}`;
}
