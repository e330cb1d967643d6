import { listAgencies } from "#features/agencies/queries.ts";
import { matrixPaper } from "#features/recommendations/matrix-paper.ts";
import { listRecommendations } from "#features/recommendations/queries.ts";
import { filtered } from "#features/recommendations/rows.ts";
import { readSearch } from "#features/recommendations/search.ts";
import { isPaperForm, paperAnswer } from "#lib/document/answer.ts";
import { formatDayTime } from "#lib/format.ts";
import { currentActor } from "#lib/session.ts";

/** The matrix as DOCX or PDF. What the asker may not read looks as if it did not exist. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const form = asked.get("bentuk");
  const agency = actor
    ? (await listAgencies(actor)).find(
        (one) => one.code === asked.get("instansi") && one.governmentCode === asked.get("pemda"),
      )
    : undefined;
  if (!actor || !agency || !isPaperForm(form))
    return Response.json({ message: "Matriks tidak ditemukan." }, { status: 404 });
  const now = new Date();
  const search = readSearch({ tahun: asked.get("tahun") ?? undefined }, false);
  const rows = filtered(await listRecommendations(actor, agency.id, now), search).filter(
    (row) => row.state !== "draft",
  );
  const paper = matrixPaper(rows, {
    ...{ government: agency.government, agency: agency.name, year: search.year },
    asOf: `keadaan data per ${formatDayTime(now)}`,
  });
  return paperAnswer(paper, form, `tindak-lanjut-${agency.code}${search.year === null ? "" : `-${search.year}`}`);
}
