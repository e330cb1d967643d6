import { publicationCsv } from "#features/publication/csv.ts";
import { findPublisher, readPublished } from "#features/publication/queries.ts";

/** Everything that this agency has published, for anyone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ pemda: string; instansi: string }> },
): Promise<Response> {
  const { pemda, instansi } = await params;
  const publisher = await findPublisher(pemda, instansi);
  if (!publisher) return Response.json({ message: "Capaian tidak ditemukan." }, { status: 404 });
  return new Response(publicationCsv(await readPublished(publisher.id)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="capaian-${publisher.governmentCode}-${publisher.code}.csv"`,
      "Cache-Control": "public, max-age=60",
    },
  });
}
