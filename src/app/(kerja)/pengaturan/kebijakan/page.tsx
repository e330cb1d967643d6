import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#domain/access/policy.ts";
import { listKeptGovernments } from "#features/agencies/queries.ts";
import { listSettingHistory } from "#features/history/setting-queries.ts";
import { PoliciesPage } from "#features/policies/components/policies-page.tsx";
import { listPolicies } from "#features/policies/queries.ts";
import { listBandSets } from "#features/reference/queries.ts";
import { isoDay } from "#lib/format.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Kebijakan capaian" };

export default async function Page() {
  const actor = await requireActor();
  if (!can(actor, "policy.decide", { governmentId: actor.governmentId ?? "" })) notFound();
  const [policies, [government], bandSets, history] = await Promise.all([
    listPolicies(actor),
    listKeptGovernments(actor),
    listBandSets(actor),
    listSettingHistory(actor, ["capaian_policy"]),
  ]);
  return (
    <PoliciesPage
      government={government?.name ?? ""}
      policies={policies}
      agencies={(government?.agencies ?? []).filter(({ plans }) => plans > 0)}
      bandSets={bandSets}
      today={isoDay(new Date())}
      history={history}
    />
  );
}
