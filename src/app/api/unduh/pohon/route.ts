import { listAgencies } from "#features/agencies/queries.ts";
import { drawPohon } from "#features/pohon/drawing.ts";
import { pohonPaper } from "#features/pohon/pohon-paper.ts";
import { readPohon } from "#features/pohon/queries.ts";
import { pohonSvg } from "#features/pohon/svg.ts";
import { growPohon } from "#features/pohon/view.ts";
import { isPaperForm, paperAnswer } from "#lib/document/answer.ts";
import { formatDayTime } from "#lib/format.ts";
import { currentActor } from "#lib/session.ts";

/** The pohon kinerja as SVG, DOCX or PDF. What the asker may not read looks as if it did not exist. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const agencies = actor ? await listAgencies(actor) : [];
  const agency = agencies.find(
    ({ code, governmentCode }) => code === asked.get("instansi") && governmentCode === asked.get("pemda"),
  );
  const year = Number(asked.get("tahun"));
  const view = actor && agency && Number.isInteger(year) ? await readPohon(actor, agency.id, year) : null;
  const form = asked.get("bentuk");
  if (!view || !agency || !(form === "svg" || isPaperForm(form)))
    return Response.json({ message: "Pohon kinerja tidak ditemukan." }, { status: 404 });
  const title = `${agency.name} ${agency.government}`;
  const root = growPohon(view, title, asked.get("sasaran"));
  const name = `pohon-kinerja-${agency.code}-${agency.governmentCode}-${year}`;
  if (form !== "svg") {
    const facts = {
      agency: agency.name,
      government: agency.government,
      year,
      asOf: `keadaan data per ${formatDayTime(new Date())}`,
      size: asked.get("kertas") === "a3" ? ("A3" as const) : ("A4" as const),
    };
    return paperAnswer(pohonPaper(root, facts), form, name);
  }
  return new Response(pohonSvg(drawPohon(root, new Set()), `Pohon kinerja ${title} ${year}`), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.svg"`,
      "Cache-Control": "private, no-store",
    },
  });
}
