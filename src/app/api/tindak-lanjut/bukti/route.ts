import { MAXIMUM_BYTES, tooLarge } from "#features/evidence/limits.ts";
import { attachFollowUp } from "#features/recommendations/evidence-commands.ts";
import * as schema from "#features/recommendations/schema.ts";
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
    if (!(file instanceof File)) return answerRefused(422, "Pilih berkas yang dilampirkan.");
    const input = schema.attachFollowUp.safeParse({
      recommendationId: form.get("rekomendasi"),
      pageNote: form.get("halaman") ?? "",
    });
    if (!input.success) return answerRefused(422, input.error.issues[0]?.message ?? "Isian belum lengkap.");
    const content = new Uint8Array(await file.arrayBuffer());
    return Response.json(await attachFollowUp(actor, input.data, { name: file.name, content }), { status: 201 });
  } catch (error) {
    return answerError(error, "recommendation.attach.failed", "Berkas gagal disimpan");
  }
}
