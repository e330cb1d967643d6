// The version a page is about; what the reader may not see looks as if it did not exist.
import { notFound } from "next/navigation";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { findVersion, type TemplateVersion } from "#features/lke-templates/queries.ts";

export type VersionParams = Promise<{ pemda: string; instansi: string; versi: string }>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function requireVersion({ actor }: AgencyPlace, id: string): Promise<TemplateVersion> {
  const version = ID.test(id) ? await findVersion(actor, id) : null;
  if (!version) notFound();
  return version;
}
