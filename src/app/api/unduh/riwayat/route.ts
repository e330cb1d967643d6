import { listAgencies } from "#features/agencies/queries.ts";
import { historyCsv } from "#features/history/export.ts";
import { filterOf, readSearch } from "#features/history/filter.ts";
import { choosePeriod, listPeriods } from "#features/periods/queries.ts";
import { currentActor } from "#lib/session.ts";

export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ message: "Masuk lebih dulu." }, { status: 401 });
  const search = new URL(request.url).searchParams;
  const [agencies, periods] = await Promise.all([listAgencies(actor), listPeriods(actor, new Date())]);
  const agency = agencies.find(
    (one) => one.governmentCode === search.get("pemda") && one.code === search.get("instansi"),
  );
  const period = choosePeriod(periods, search.get("periode") ?? undefined);
  if (!agency || !period) return Response.json({ message: "Riwayat tidak ditemukan." }, { status: 404 });
  const filter = filterOf(readSearch(search), period.id);
  const name = `riwayat-${agency.code}-${agency.governmentCode}-${filter.periodId ? period.code : "semua-periode"}.csv`;
  return new Response(historyCsv(actor, agency.id, filter), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
