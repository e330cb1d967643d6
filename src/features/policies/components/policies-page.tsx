import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import { SettingHistory } from "#features/history/components/setting-history.tsx";
import type { SettingLine } from "#features/history/setting-queries.ts";
import { policiesFinding } from "#features/policies/headline.ts";
import type { PolicyRow } from "#features/policies/queries.ts";
import type { BandSet } from "#features/reference/queries.ts";
import { PolicyCard } from "./policy-card.tsx";
import { PolicyForm } from "./policy-form.tsx";

type Props = {
  government: string;
  policies: PolicyRow[];
  agencies: { id: string; name: string }[];
  bandSets: BandSet[];
  today: string;
  history: SettingLine[];
};

/** What was decided, from when, by which legal basis; and the form for the next decision. */
export function PoliciesPage({ government, policies, agencies, bandSets, today, history }: Props) {
  const own = policies.filter(({ isDefault }) => !isDefault);
  const latest = new Map(
    [null, ...agencies.map(({ id }) => id)].map((scope) => [
      scope ?? "",
      own.find((one) => (one.agency?.id ?? null) === scope)?.id ?? null,
    ]),
  );
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: "Kebijakan capaian" }]}
        finding={policiesFinding(policies, today)}
        sub={
          <span>
            Nilai yang sudah disetujui tetap memakai kebijakan saat disetujui. Yang baru berlaku bagi semua periode
            tahun yang memuat hari mulainya, dan sesudahnya.
          </span>
        }
      />
      <Columns
        label="Memutuskan"
        width={352}
        rail={
          <Section title="Putuskan kebijakan baru">
            <PolicyForm
              key={policies.map(({ id }) => id).join()}
              agencies={agencies}
              bandSets={bandSets}
              latest={Object.fromEntries(latest)}
              today={today}
              starting={policies[0] ?? null}
            />
          </Section>
        }
      >
        <div className="grid gap-8">
          <Section title={`Keputusan ${government}`}>
            {own.length === 0 ? (
              <Empty>Belum ada keputusan sendiri; berlaku bawaan instalasi di bawah ini.</Empty>
            ) : (
              own.map((policy) => <PolicyCard key={policy.id} policy={policy} today={today} />)
            )}
          </Section>
          <Section title="Bawaan instalasi">
            {policies
              .filter(({ isDefault }) => isDefault)
              .map((policy) => (
                <PolicyCard key={policy.id} policy={policy} today={today} />
              ))}
          </Section>
          <SettingHistory lines={history} />
        </div>
      </Columns>
    </>
  );
}
