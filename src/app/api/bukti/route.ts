import { attachEvidence } from "#features/evidence/commands.ts";
import { MAXIMUM_BYTES } from "#features/evidence/limits.ts";
import * as schema from "#features/evidence/schema.ts";
import { logSurprise } from "#lib/log.ts";
import { Refusal } from "#lib/refusal.ts";
import { currentActor } from "#lib/session.ts";

const STATUS = { "not-found": 404, forbidden: 403, invalid: 422, conflict: 409, "signed-out": 401 } as const;

export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refuse(401, "Sesi Anda sudah berakhir. Masuk lagi, lalu lampirkan lagi.");
  if (!isFromHere(request)) return refuse(403, "Permintaan ini tidak datang dari halaman Tolok.");
  if (Number(request.headers.get("content-length") ?? 0) > MAXIMUM_BYTES + 1024 * 1024) {
    return refuse(413, "Berkas lebih dari 20 MB. Kecilkan, atau bagi menjadi beberapa berkas.");
  }
  try {
    const form = await request.formData();
    const file = form.get("berkas");
    if (!(file instanceof File)) return refuse(422, "Pilih berkas yang dilampirkan.");
    const input = schema.attachEvidence.safeParse({
      realisasiIds: form.getAll("realisasi"),
      pageNote: form.get("halaman") ?? "",
    });
    if (!input.success) return refuse(422, input.error.issues[0]?.message ?? "Isian belum lengkap.");
    const content = new Uint8Array(await file.arrayBuffer());
    return Response.json(await attachEvidence(actor, input.data, { name: file.name, content }), { status: 201 });
  } catch (error) {
    if (error instanceof Refusal) return refuse(STATUS[error.kind], error.message);
    const id = logSurprise(error, "evidence.attach.failed");
    return refuse(
      500,
      `Berkas gagal disimpan karena gangguan di peladen. Coba lagi, atau sebut kode ${id} kepada pengelola.`,
    );
  }
}

// A form on another site could send the cookie along; it cannot send our origin.
function isFromHere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && new URL(origin).host === request.headers.get("host");
}

const refuse = (status: number, message: string) => Response.json({ message }, { status });
