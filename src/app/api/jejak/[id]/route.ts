import { traceAsText } from "#domain/formula/traceText.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { currentActor } from "#lib/session.ts";

/** The trace of an indicator in a period, as a file that can be checked without this application. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const asked = new URL(request.url).searchParams;
  const actor = await currentActor();
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const detail = actor && isId ? await findIndicator(actor, { id }, await listPeriods(actor, new Date())) : null;
  const figure = detail?.figures.find((one) => one.period.code === asked.get("periode"));
  if (!detail || !figure) return Response.json({ message: "Jejak tidak ditemukan." }, { status: 404 });
  const { trace } = figure.indicator.measurement;
  const name = `jejak-${detail.code}-${figure.period.code}`;
  return asked.get("bentuk") === "teks"
    ? asFile(`${traceAsText(trace)}\n`, "text/plain; charset=utf-8", `${name}.txt`)
    : asFile(`${JSON.stringify(trace, null, 2)}\n`, "application/json", `${name}.json`);
}

function asFile(content: string, mediaType: string, fileName: string): Response {
  return new Response(content, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
