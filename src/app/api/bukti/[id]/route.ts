import { findEvidence } from "#features/evidence/queries.ts";
import { FILE_POLICY } from "#lib/file-policy.ts";
import { readFileStream } from "#lib/files.ts";
import { currentActor } from "#lib/session.ts";

// Only what a browser shows without running anything is shown; the rest is handed over as a file.
const SHOWN = ["application/pdf", "image/png", "image/jpeg"];

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const evidence = actor && isId ? await findEvidence(actor, id) : null;
  if (!evidence?.storageKey) return Response.json({ message: "Bukti dukung tidak ditemukan." }, { status: 404 });
  const manner = SHOWN.includes(evidence.mediaType) ? "inline" : "attachment";
  return new Response(await readFileStream(evidence.storageKey), {
    headers: {
      "Content-Type": evidence.mediaType,
      "Content-Length": String(evidence.size),
      "Content-Disposition": `${manner}; filename*=UTF-8''${encodeURIComponent(evidence.fileName)}`,
      "Content-Security-Policy": FILE_POLICY,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
