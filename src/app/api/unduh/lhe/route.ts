import { listAgencies } from "#features/agencies/queries.ts";
import { readLhe } from "#features/lhe/queries.ts";
import { isPaperForm, paperAnswer } from "#lib/document/answer.ts";
import { currentActor } from "#lib/session.ts";

/** The report as DOCX or PDF: a final one as it was sealed. What the asker may not read looks as if it did not exist. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const form = asked.get("bentuk");
  const agency = actor
    ? (await listAgencies(actor)).find(
        (one) => one.code === asked.get("instansi") && one.governmentCode === asked.get("pemda"),
      )
    : undefined;
  const lhe = actor && agency ? await readLhe(actor, agency.id, Number(asked.get("tahun")), new Date()) : null;
  if (!agency || !lhe || !isPaperForm(form))
    return Response.json({ message: "Laporan hasil evaluasi tidak ditemukan." }, { status: 404 });
  return paperAnswer(lhe.paper, form, `lhe-${lhe.year}-${agency.code}`);
}
