import { governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { readTemplateSheets } from "#features/lke-templates/read-workbook.ts";
import { answerError, answerRefused, isFromHere } from "#lib/incoming.ts";
import { currentActor } from "#lib/session.ts";
import { readWorkbook } from "#lib/spreadsheet/read.ts";

/** Reads a workbook into the editor; nothing is saved here. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, "Sesi Anda sudah berakhir. Masuk lagi, lalu unggah lagi.");
  if (!isFromHere(request)) return answerRefused(403, "Permintaan ini tidak datang dari halaman Tolok.");
  if (!can(actor, "lke_template.edit", { governmentId: governmentScope(actor) }))
    return answerRefused(403, "Template LKE ditulis oleh pengelola, ketua tim, atau inspektur.");
  if (Number(request.headers.get("content-length") ?? 0) > 3 * 1024 * 1024)
    return answerRefused(413, "Berkas lebih dari 2 MB. Salin lembar-lembar template saja ke buku kerja baru.");
  try {
    const file = (await request.formData()).get("berkas");
    if (!(file instanceof File)) return answerRefused(422, "Pilih berkas .xlsx yang diunggah.");
    const content = new Uint8Array(await file.arrayBuffer());
    const reading = readTemplateSheets(
      await readWorkbook({ name: file.name, content }, { bytes: 2 * 1024 * 1024, rows: 1000, columns: 20 }),
    );
    return reading.ok
      ? Response.json({ template: reading.template })
      : Response.json({ problems: reading.problems }, { status: 422 });
  } catch (error) {
    return answerError(error, "lke_template.import.failed", "Template gagal dibaca");
  }
}
