import { findEntrySheet } from "#features/entry/exchange.ts";
import { sheetAddress } from "#features/entry/schema.ts";
import { readUploaded } from "#features/entry/uploaded.ts";
import { answerError, answerRefused, isFromHere } from "#lib/incoming.ts";
import { currentActor } from "#lib/session.ts";
import { readWorkbook } from "#lib/spreadsheet/read.ts";

const LARGEST = 5 * 1024 * 1024;

/** Reads a sheet that was filled in Excel. Nothing is saved here: the form shows what would change. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, "Sesi Anda sudah berakhir. Masuk lagi, lalu unggah lagi.");
  if (!isFromHere(request)) return answerRefused(403, "Permintaan ini tidak datang dari halaman Tolok.");
  const at = sheetAddress.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST + 64 * 1024)
    return answerRefused(413, "Berkas lebih dari 5 MB, jadi bukan lembar isian. Unggah lembar yang diunduh dari sini.");
  try {
    const sheet = at.success ? await findEntrySheet(actor, at.data, new Date()) : null;
    if (!sheet) return answerRefused(404, "Lembar isian tidak ditemukan.");
    if (!sheet.operator) return answerRefused(403, "Lembar hanya diunggah oleh operator instansi ini.");
    const file = (await request.formData()).get("berkas");
    if (!(file instanceof File)) return answerRefused(422, "Pilih berkas .xlsx yang diunggah.");
    const content = new Uint8Array(await file.arrayBuffer());
    const sheets = await readWorkbook({ name: file.name, content }, { bytes: LARGEST });
    return Response.json({ rows: readUploaded(sheets, sheet) });
  } catch (error) {
    return answerError(error, "entry.upload.failed", "Lembar gagal dibaca");
  }
}
