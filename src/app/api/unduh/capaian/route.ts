import { listAgencies } from "#features/agencies/queries.ts";
import { capaianCsv, csvName } from "#features/dashboard/capaian-csv.ts";
import { steered } from "#features/dashboard/figures.ts";
import { readWithLastYear } from "#features/dashboard/queries.ts";
import { dashboardRow } from "#features/dashboard/rows.ts";
import { readAsKnown } from "#features/history/as-known.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { currentActor } from "#lib/session.ts";

/** The table of the dashboard for a spreadsheet. What the asker may not read looks as if it did not exist. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const [agencies, periods] = actor
    ? await Promise.all([listAgencies(actor), listPeriods(actor, new Date())])
    : [[], []];
  const agency = agencies.find(
    (one) => one.code === asked.get("instansi") && one.governmentCode === asked.get("pemda"),
  );
  const period = periods.find((one) => one.code === asked.get("periode"));
  if (!actor || !agency || !period) return Response.json({ message: "Capaian tidak ditemukan." }, { status: 404 });
  const per = asked.get("per") ?? undefined;
  const answer = await readAsKnown({ actor, agency, period, periods }, per, (known) =>
    readWithLastYear(actor, agency, known.period, known.periods),
  );
  if (answer.kind === "unknown") return Response.json({ message: answer.because }, { status: 404 });
  const { known, past, data } = answer;
  const lines = steered(data.sheet).map((indicator) => ({
    indicator,
    row: dashboardRow(indicator, data.before.get(indicator.code), known.period, known.now),
  }));
  const name = csvName(agency.code, period);
  return new Response(capaianCsv(lines, known.period), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${past ? name.replace(/\.csv$/, `-per-${csvMoment(past.at)}.csv`) : name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

const csvMoment = (at: Date): string => at.toISOString().slice(0, 16).replaceAll(":", "").concat("Z");
