import { z } from "zod";
import { checkPeople, openPeople } from "#features/accounts/people-import.ts";
import { answerError, answerRefused, isFromHere } from "#lib/incoming.ts";
import { currentActor } from "#lib/session.ts";
import { readWorkbook } from "#lib/spreadsheet/read.ts";

const chosenRows = z.array(z.coerce.number().int().positive()).max(2000);

/** Without `baris` the workbook is only looked through; with it those rows are opened. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, "Sesi Anda sudah berakhir. Masuk lagi, lalu unggah lagi.");
  if (!isFromHere(request)) return answerRefused(403, "Permintaan ini tidak datang dari halaman Tolok.");
  if (Number(request.headers.get("content-length") ?? 0) > 6 * 1024 * 1024)
    return answerRefused(413, "Berkas lebih dari 5 MB. Salin tabelnya saja ke buku kerja baru.");
  try {
    const form = await request.formData();
    const file = form.get("berkas");
    const rows = chosenRows.safeParse(form.getAll("baris"));
    if (!(file instanceof File) || !rows.success) return answerRefused(422, "Pilih berkas .xlsx yang diunggah.");
    const content = new Uint8Array(await file.arrayBuffer());
    const sheets = await readWorkbook({ name: file.name, content }, { rows: 2000, columns: 40 });
    if (rows.data.length === 0) return Response.json(await checkPeople(actor, sheets));
    return Response.json({ opened: await openPeople(actor, sheets, rows.data) }, { status: 201 });
  } catch (error) {
    return answerError(error, "account.import.failed", "Akun gagal dibuka");
  }
}
