// Counts per agency for the keeper of the installation: numbers of things, no figures of performance, so no actor.

import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { comparePrinted } from "#domain/capaian/printed.ts";
import { toCanonical } from "#domain/value/value.ts";
import { policyOn } from "#features/periods/policy.ts";
import type { PrismaClient } from "#prisma/client.ts";

export type AgencyStatus = {
  government: string;
  code: string;
  name: string;
  sasaran: number;
  iku: number;
  positions: number;
  kinerja: number;
  iki: number;
  programs: number;
  programIndicators: number;
  pagu: string;
  formulas: Record<string, number>;
  printed: { total: number; same: number; withinInputRounding: number; truncated: number; different: number };
  findings: number;
};

type CountRow = Omit<AgencyStatus, "formulas" | "printed"> & { id: string; government_id: string };

export async function agencyStatus(client: PrismaClient): Promise<AgencyStatus[]> {
  const rows = await client.$queryRaw<CountRow[]>`
    select a.id, a.government_id, g.name as government, a.code, a.name,
      (select count(*)::int from sasaran s join plan p on p.id = s.plan_id where p.agency_id = a.id) as sasaran,
      (select count(*)::int from indicator i where i.agency_id = a.id and i.is_iku and i.level = 'sasaran') as iku,
      (select count(*)::int from position p where p.agency_id = a.id) as positions,
      (select count(*)::int from kinerja k join position p on p.id = k.position_id where p.agency_id = a.id) as kinerja,
      (select count(*)::int from indicator i where i.agency_id = a.id and i.level = 'iki') as iki,
      (select count(*)::int from program p where p.agency_id = a.id and p.level = 'program') as programs,
      (select count(*)::int from indicator i where i.agency_id = a.id and i.level = 'program') as "programIndicators",
      (select coalesce(sum(x.amount), 0)::text from program p
        cross join lateral (select amount from pagu where program_id = p.id order by year desc, revision desc limit 1) x
        where p.agency_id = a.id and p.level = 'program') as pagu,
      (select count(*)::int from finding f where f.agency_id = a.id) as findings
    from agency a join government g on g.id = a.government_id
    where exists (select 1 from plan p where p.agency_id = a.id)
    order by g.name, a.name`;
  const [formulas, printed] = await Promise.all([countFormulas(client), comparePrintedFigures(client, rows)]);
  return rows.map(({ id, government_id: _, ...row }) => ({
    ...row,
    pagu: toCanonical(row.pagu),
    formulas: formulas.get(id) ?? {},
    printed: printed.get(id) ?? { total: 0, same: 0, withinInputRounding: 0, truncated: 0, different: 0 },
  }));
}

async function countFormulas(client: PrismaClient): Promise<Map<string, Record<string, number>>> {
  const rows = await client.$queryRaw<{ agency_id: string; kind: string; count: number }[]>`
    select i.agency_id, f.kind::text as kind, count(*)::int as count
    from formula_version f join indicator i on i.id = f.indicator_id
    group by i.agency_id, f.kind order by f.kind`;
  const found = new Map<string, Record<string, number>>();
  for (const row of rows) found.set(row.agency_id, { ...found.get(row.agency_id), [row.kind]: row.count });
  return found;
}

type PrintedRow = {
  agency_id: string;
  year: number;
  polarity: string;
  target: string;
  realisasi: string;
  printed: string;
};

const VERDICT = {
  same: "same",
  "within-input-rounding": "withinInputRounding",
  truncated: "truncated",
  different: "different",
} as const;

async function comparePrintedFigures(
  client: PrismaClient,
  agencies: readonly CountRow[],
): Promise<Map<string, AgencyStatus["printed"]>> {
  const rows = await client.$queryRaw<PrintedRow[]>`
    select r.agency_id, p.year, i.polarity::text as polarity, t.as_written as target, r.printed_realisasi as realisasi, r.printed_capaian as printed
    from realisasi r join indicator i on i.id = r.indicator_id join period p on p.id = r.period_id
    join lateral (select as_written from target where indicator_id = i.id and period_id = p.id order by revision desc limit 1) t on true
    where r.printed_capaian is not null and r.printed_realisasi is not null`;
  const found = new Map<string, AgencyStatus["printed"]>();
  for (const row of rows) {
    const agency = agencies.find((one) => one.id === row.agency_id);
    const policy = agency
      ? await policyOn(
          { id: agency.id, governmentId: agency.government_id },
          new Date(Date.UTC(row.year, 11, 31)),
          client,
        )
      : DEFAULT_POLICY;
    const polarity = row.polarity.replace("_", "-") as Parameters<typeof comparePrinted>[0]["polarity"];
    const { verdict } = comparePrinted({ ...row, polarity, policy });
    const counts = found.get(row.agency_id) ?? {
      total: 0,
      same: 0,
      withinInputRounding: 0,
      truncated: 0,
      different: 0,
    };
    counts.total += 1;
    counts[VERDICT[verdict]] += 1;
    found.set(row.agency_id, counts);
  }
  return found;
}
