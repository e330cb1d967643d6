import { listAgencies } from "#features/agencies/queries.ts";
import { ikuPaper } from "#features/indicators/iku-paper.ts";
import { listIku } from "#features/indicators/iku-queries.ts";
import { isPaperForm, paperAnswer } from "#lib/document/answer.ts";
import { formatDayTime } from "#lib/format.ts";
import { currentActor } from "#lib/session.ts";

/** The IKU form of one indicator or of all IKU, as DOCX or PDF. What the asker may not read looks as if it did not exist. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const form = asked.get("bentuk");
  const year = Number(/^\d{4}$/.exec(asked.get("tahun") ?? "")?.[0] ?? Number.NaN);
  const agency = actor
    ? (await listAgencies(actor)).find(
        (one) => one.code === asked.get("instansi") && one.governmentCode === asked.get("pemda"),
      )
    : undefined;
  const code = asked.get("kode") ?? undefined;
  const found =
    actor && agency && isPaperForm(form) && !Number.isNaN(year) ? await listIku(actor, agency.id, year, code) : null;
  if (!found || !agency || !isPaperForm(form) || found.rows.length === 0)
    return Response.json({ message: "Formulir IKU tidak ditemukan." }, { status: 404 });
  const given = { agency: agency.name, government: agency.government, year, visi: found.visi };
  const paper = ikuPaper(found.rows, { ...given, asOf: `keadaan data per ${formatDayTime(new Date())}` });
  return paperAnswer(paper, form, `iku-${code ?? agency.code}-${year}`);
}
