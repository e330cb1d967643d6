import { readAgreement } from "#features/agreements/queries.ts";
import { isPaperForm, paperAnswer } from "#lib/document/answer.ts";
import { currentActor } from "#lib/session.ts";

/** One Perjanjian Kinerja as DOCX or PDF. What the asker may not read looks as if it did not exist. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const form = asked.get("bentuk");
  const id = asked.get("id") ?? "";
  const found = actor && UUID.test(id) ? await readAgreement(actor, id, new Date()) : null;
  if (!found || !isPaperForm(form))
    return Response.json({ message: "Perjanjian kinerja tidak ditemukan." }, { status: 404 });
  const of = found.position
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60);
  return paperAnswer(
    found.paper,
    form,
    `pk-${found.year}-${of}${found.revision > 0 ? `-perubahan-${found.revision}` : ""}`,
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
