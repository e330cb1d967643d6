// What a file is, by its content and not by its name: a program renamed to "laporan.pdf" is refused.
import { fileTypeFromBuffer } from "file-type";
import { MAXIMUM_BYTES, tooLarge } from "#features/evidence/limits.ts";
import { Refusal } from "#lib/refusal.ts";

// Kinds that people use as evidence; none of them runs when opened in a browser.
const ACCEPTED: Record<string, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
};

const WORDS = "PDF, PNG, JPG, XLSX, DOCX, atau PPTX";

export async function checkContent(
  fileName: string,
  content: Uint8Array,
): Promise<{ mediaType: string; extension: string }> {
  if (content.byteLength === 0)
    throw new Refusal("invalid", `"${fileName}" kosong (0 byte). Pilih berkas yang berisi.`);
  if (content.byteLength > MAXIMUM_BYTES) throw new Refusal("invalid", tooLarge(fileName));
  const found = await fileTypeFromBuffer(content);
  const extension = found ? ACCEPTED[found.mime] : undefined;
  if (!found || !extension) {
    throw new Refusal(
      "invalid",
      `Isi "${fileName}" bukan ${WORDS}${found ? `, melainkan ${found.ext.toUpperCase()}` : ""}. Simpan sebagai PDF, lalu lampirkan lagi.`,
    );
  }
  return { mediaType: found.mime, extension };
}

/** The name as people see it: without folders, without control characters, not longer than a line. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/\p{Cc}/gu, "").trim();
  return clean === "" ? "berkas" : clean.slice(-180);
}
