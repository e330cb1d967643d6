import { PART_BYTES } from "#features/evidence/limits.ts";
import * as schema from "#features/evidence/schema.ts";
import { finishUpload, receivedOf, takePart } from "#features/evidence/uploads.ts";
import { answerError, answerRefused, isFromHere } from "#lib/incoming.ts";
import { currentActor } from "#lib/session.ts";

const SIGNED_OUT =
  "Sesi Anda sudah berakhir. Masuk lagi, lalu pilih berkas yang sama: yang sudah terkirim tidak diulang.";
const NOT_FROM_HERE = "Permintaan ini tidak datang dari halaman Tolok.";

/** How far a file has come: { offset }. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, SIGNED_OUT);
  const file = schema.wholeFile.safeParse(searchOf(request));
  if (!file.success) return answerRefused(422, file.error.issues[0]?.message ?? "Berkas tidak dikenali.");
  try {
    return Response.json({ offset: await receivedOf(actor, file.data) });
  } catch (error) {
    return answerError(error, "evidence.received.failed", "Keadaan kiriman gagal dibaca");
  }
}

/** One part of it, from ?offset= on; answers with how far it has come. */
export async function PUT(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, SIGNED_OUT);
  if (!isFromHere(request)) return answerRefused(403, NOT_FROM_HERE);
  const part = schema.partOfFile.safeParse(searchOf(request));
  if (!part.success) return answerRefused(422, part.error.issues[0]?.message ?? "Berkas tidak dikenali.");
  if (Number(request.headers.get("content-length") ?? 0) > PART_BYTES)
    return answerRefused(413, "Bagian berkas ini terlalu besar.");
  try {
    const content = new Uint8Array(await request.arrayBuffer());
    return Response.json({ offset: await takePart(actor, part.data, content) });
  } catch (error) {
    return answerError(error, "evidence.part.failed", "Berkas gagal diterima");
  }
}

/** The last step: what has arrived is attached. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, SIGNED_OUT);
  if (!isFromHere(request)) return answerRefused(403, NOT_FROM_HERE);
  const input = schema.finishUpload.safeParse(await request.json().catch(() => null));
  if (!input.success) return answerRefused(422, input.error.issues[0]?.message ?? "Isian belum lengkap.");
  try {
    return Response.json(await finishUpload(actor, input.data.file, input.data.attach), { status: 201 });
  } catch (error) {
    return answerError(error, "evidence.finish.failed", "Berkas gagal disimpan");
  }
}

const searchOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);
