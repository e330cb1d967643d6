// What evidence is and where it opens, as lists and tables say it.
import { hostOf } from "#features/evidence/address.ts";

type Kind = "pdf" | "image" | "sheet" | "text" | "link" | "file";

const KINDS: Record<string, { kind: Kind; word: string }> = {
  "application/pdf": { kind: "pdf", word: "PDF" },
  "image/png": { kind: "image", word: "Gambar PNG" },
  "image/jpeg": { kind: "image", word: "Gambar JPG" },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { kind: "sheet", word: "Lembar kerja XLSX" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { kind: "text", word: "Dokumen DOCX" },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": { kind: "file", word: "Salindia PPTX" },
};

type Named = { id: string; mediaType: string; url: string | null };

export const kindOf = ({ mediaType, url }: Named): Kind => (url ? "link" : (KINDS[mediaType]?.kind ?? "file"));

/** "PDF"; of an address where it leads: "Tautan bps.go.id". */
export const kindWords = ({ mediaType, url }: Named): string =>
  url ? `Tautan ${hostOf(url)}` : (KINDS[mediaType]?.word ?? mediaType);

/** A file opens from here, under its own closed policy; an address where it is. */
export const hrefOf = ({ id, url }: Named): string => url ?? `/api/bukti/${id}`;

/** The value changed after this was attached, and nobody has said since that it still supports it. */
export const UNSEALED = "belum diperiksa untuk nilai ini";
