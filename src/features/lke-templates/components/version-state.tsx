import { Chip } from "#components/ui/chip.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { TemplateVersion } from "#features/lke-templates/queries.ts";
import { stateWords } from "#features/lke-templates/words.ts";

export function VersionState({
  version,
}: {
  version: Pick<TemplateVersion, "state" | "yearFrom" | "yearUntil" | "isReference">;
}) {
  const words = stateWords(version.state, version);
  if (version.state === "active") return <StateChip state="approved">{words}</StateChip>;
  if (version.state === "draft" && version.isReference) return <Chip tone="quiet">untuk disalin</Chip>;
  if (version.state === "draft") return <StateChip state="editing">{words}</StateChip>;
  return <Chip tone="quiet">{words}</Chip>;
}
