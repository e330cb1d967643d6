// Evidence as a list shows it: what kind of file, where it came from, whether its seal still fits.
import type { Evidence } from "#components/page/evidence-list.tsx";
import { fileSize } from "#features/evidence/support.ts";
import { formatDay } from "#lib/format.ts";

type Attached = {
  id: string;
  fileName: string;
  mediaType: string;
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
  const size = file.size === undefined ? "" : `${fileSize(file.size)}, `;
  return {
    href: `/api/bukti/${file.id}`,
    name: file.fileName,
    kind: kindOf(file.mediaType),
    where: `${file.pageNote ? `${file.pageNote}; ` : ""}${size}${uploaded}`,
    used: file.usedBy > 1 ? `dipakai ${file.usedBy} indikator` : undefined,
    seal: file.sealed ? "matches" : "changed",
  };
}

function kindOf(mediaType: string): Evidence["kind"] {
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType.startsWith("image/")) return "image";
  if (mediaType.includes("spreadsheet")) return "sheet";
  return mediaType.includes("wordprocessing") ? "text" : "file";
}
