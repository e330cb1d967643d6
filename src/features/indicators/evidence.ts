// Evidence as a list shows it: what kind of file, where it came from, whether its seal still fits.
import type { Evidence } from "#components/page/evidence-list.tsx";
import { type Dating, datedWords } from "#features/evidence/dating.ts";
import { fileSize } from "#features/evidence/support.ts";
import { hrefOf, kindOf } from "#features/evidence/words.ts";
import { formatDay } from "#lib/format.ts";

type Attached = {
  id: string;
  fileName: string;
  mediaType: string;
  url: string | null;
  datedOn: string | null;
  dating: Dating;
  pageNote: string | null;
  uploadedAt: Date | string;
  uploadedBy?: string;
  size?: number;
  /** Realisasi that rest on it, this one included. */
  usedBy: number;
  /** False when the value changed after the file was attached. */
  sealed: boolean;
};

export function evidenceItem(file: Attached): Evidence {
  const uploaded = `diunggah ${file.uploadedBy ? `${file.uploadedBy} ` : ""}${formatDay(new Date(file.uploadedAt))}`;
  const size = file.size === undefined || file.url ? "" : `${fileSize(file.size)}, `;
  const dated = `${datedWords(file.datedOn, file.dating)}; `;
  return {
    href: hrefOf(file),
    name: file.fileName,
    kind: kindOf(file),
    where: `${file.pageNote ? `${file.pageNote}; ` : ""}${dated}${size}${uploaded}`,
    used: file.usedBy > 1 ? `dipakai ${file.usedBy} indikator` : undefined,
    seal: file.sealed ? "matches" : "changed",
  };
}
