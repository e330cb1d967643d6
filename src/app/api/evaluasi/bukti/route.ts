import { attachCriterion } from "#features/evaluations/assessing.ts";
import * as schema from "#features/evaluations/schema.ts";
import { MAXIMUM_BYTES, tooLarge } from "#features/evidence/limits.ts";
import { answerError, answerRefused, isFromHere } from "#lib/incoming.ts";
import { currentActor } from "#lib/session.ts";

export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, "Sesi Anda sudah berakhir. Masuk lagi, lalu lampirkan lagi.");
  if (!isFromHere(request)) return answerRefused(403, "Permintaan ini tidak datang dari halaman Tolok.");
  if (Number(request.headers.get("content-length") ?? 0) > MAXIMUM_BYTES + 1024 * 1024)
    return answerRefused(413, tooLarge("Berkas ini"));
  try {
    const form = await request.formData();
    const file = form.get("berkas");
    if (!(file instanceof File) || file.size === 0) return answerRefused(422, "Pilih berkas yang dilampirkan.");
    const input = schema.attachCriterion.safeParse({
      evaluationId: form.get("evaluasi"),
      key: form.get("kriteria"),
      pageNote: form.get("halaman") ?? "",
      datedOn: form.get("tanggal") ?? "",
    });
    if (!input.success) return answerRefused(422, input.error.issues[0]?.message ?? "Isian belum lengkap.");
    const content = new Uint8Array(await file.arrayBuffer());
    return Response.json(await attachCriterion(actor, input.data, { name: file.name, content }), { status: 201 });
  } catch (error) {
    return answerError(error, "evaluation.attach.failed", "Berkas gagal disimpan");
  }
}
