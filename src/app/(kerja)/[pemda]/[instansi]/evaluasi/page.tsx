import type { Metadata } from "next";
import { can } from "#domain/access/policy.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { EvaluationLanding } from "#features/evaluations/components/landing-page.tsx";
import { listEvaluations } from "#features/evaluations/queries.ts";
import { readStartChoices } from "#features/evaluations/start-queries.ts";

export const metadata: Metadata = { title: "Evaluasi AKIP" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, agencies, period } = await readPlace(params, searchParams);
  const belongs = { agencyId: agency.id, governmentId: agency.governmentId };
  const rows = await listEvaluations(actor);
  const taken = new Set(rows.filter((row) => row.agencyId === agency.id).map(({ year }) => year));
  const start = taken.has(period.year) ? null : await readStartChoices(actor, agency.id, period.year, new Date());
  const mayWatch = can(actor, "evaluation.watch", belongs);
  const isAgency = !can(actor, "work.oversee", { governmentId: agency.governmentId });
  return <EvaluationLanding {...{ agency, agencies, rows, start, isAgency, mayWatch }} />;
}
