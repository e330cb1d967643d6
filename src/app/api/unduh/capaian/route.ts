import { listAgencies } from "#features/agencies/queries.ts";
import { capaianCsv, csvName } from "#features/dashboard/capaian-csv.ts";
import { steered } from "#features/dashboard/figures.ts";
import { readWithLastYear } from "#features/dashboard/queries.ts";
import { dashboardRow } from "#features/dashboard/rows.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { currentActor } from "#lib/session.ts";

/** The table of the dashboard for a spreadsheet. What the asker may not read looks as if it did not exist. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const now = new Date();
  const [agencies, periods] = actor ? await Promise.all([listAgencies(actor), listPeriods(actor, now)]) : [[], []];
  const agency = agencies.find(
    (one) => one.code === asked.get("instansi") && one.governmentCode === asked.get("pemda"),
  );
  const period = periods.find((one) => one.code === asked.get("periode"));
  if (!actor || !agency || !period) return Response.json({ message: "Capaian tidak ditemukan." }, { status: 404 });
  const { sheet, before } = await readWithLastYear(actor, agency, period, periods);
  const lines = steered(sheet).map((indicator) => ({
    indicator,
    row: dashboardRow(indicator, before.get(indicator.code), period, now),
  }));
  return new Response(capaianCsv(lines, period), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${csvName(agency.code, period)}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
