// Evidence replaced after an approval: which files came, which went. A file that was attached anew is the same file.
import type { EvidenceChange } from "#features/review/item.ts";

type Frozen = { evidenceId: string; fileName: string };
type Present = { id: string; fileName: string };

/** frozen undefined: the value was not opened again, or never approved. */
export function evidenceChange(frozen: readonly Frozen[] | undefined, now: readonly Present[]): EvidenceChange | null {
  if (!frozen) return null;
  return {
    added: now.filter(({ id }) => !frozen.some((one) => one.evidenceId === id)).map(({ fileName }) => fileName),
    removed: frozen.filter(({ evidenceId }) => !now.some((one) => one.id === evidenceId)).map((one) => one.fileName),
  };
}

export function evidenceChangeWords({ added, removed }: EvidenceChange): string {
  if (added.length + removed.length === 0) return "Buktinya sama dengan saat disetujui.";
  const parts = [
    removed.length > 0 ? `tanpa ${removed.join("; ")}` : "",
    added.length > 0 ? `dengan ${added.join("; ")}` : "",
  ].filter((part) => part !== "");
  return `Bukti berubah sejak disetujui: kini ${parts.join(", ")}.`;
}
