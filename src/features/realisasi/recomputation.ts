// Everything that was approved, computed again from what was frozen with it, and the evidence looked for by its content.
// No actor: the keeper of the installation asks at the terminal, for all governments.
import { type Measurement, recompute } from "#domain/formula/measure.ts";
import { roundExact } from "#domain/value/arithmetic.ts";
import { toCanonical, type Value } from "#domain/value/value.ts";
import type { FrozenEvidence } from "#features/realisasi/freezing.ts";
import type { Db } from "#lib/db.ts";
import { sealOfAddress } from "#lib/digest.ts";

export type Difference = {
  realisasiId: string;
  agency: string;
  indicator: string;
  period: string;
  /** What differs, in words. */
  what: string;
  frozen: string;
  now: string;
};

export type Recomputation = { checked: number; evidence: number; differences: Difference[] };

/** sha256Of: the digest of a stored file, or null when it is not there. */
export async function recomputeApproved(
  client: Db,
  sha256Of: (storageKey: string) => Promise<string | null>,
): Promise<Recomputation> {
  const found: Recomputation = { checked: 0, evidence: 0, differences: [] };
  const agencies = await client.agency.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const agency of agencies) {
    for await (const row of approvedOf(client, agency.id)) {
      const evidence = (row.frozenEvidence ?? []) as unknown as FrozenEvidence[];
      found.checked += 1;
      found.evidence += evidence.length;
      found.differences.push(...figuresOf(row));
      for (const file of evidence) found.differences.push(...(await evidenceOf(client, row, file, sha256Of)));
    }
  }
  return found;
}

const AT_ONCE = 200;
const COLUMN_DECIMALS = 30;

type Approved = Awaited<ReturnType<typeof readApproved>>[number];

async function* approvedOf(client: Db, agencyId: string): AsyncGenerator<Approved> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await readApproved(client, agencyId, after);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function readApproved(client: Db, agencyId: string, after: string) {
  return client.realisasi.findMany({
    where: { agencyId, frozenAt: { not: null }, id: { gt: after } },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: {
      ...{ id: true, agencyId: true, frozenTrace: true, frozenAmount: true, frozenCapaian: true, frozenEvidence: true },
      agency: { select: { name: true } },
      indicator: { select: { code: true } },
      period: { select: { code: true } },
      frozenFormula: { select: { expression: true } },
    },
  });
}

function figuresOf(row: Approved): Difference[] {
  const frozen = row.frozenTrace as unknown as Measurement;
  const now = recompute(frozen.trace);
  const same = (what: string, one: string, other: string) => (one === other ? [] : [different(row, what, one, other)]);
  const { formula } = frozen.trace;
  return [
    ...same("realisasi", inWords(frozen.realisasi), inWords(now.realisasi)),
    ...same("realisasi tersimpan", exactOf(row.frozenAmount), amountOf(now.realisasi)),
    ...same("realisasi yang ditampilkan", frozen.realisasiShown, now.realisasiShown),
    ...same("capaian", inWords(frozen.capaian.raw), inWords(now.capaian.raw)),
    ...same("capaian tersimpan", exactOf(row.frozenCapaian), amountOf(now.capaian.raw)),
    ...same("capaian dengan batas", inWords(frozen.capaian.capped), inWords(now.capaian.capped)),
    ...same("predikat", frozen.capaian.band?.word ?? "–", now.capaian.band?.word ?? "–"),
    ...(formula && row.frozenFormula?.expression
      ? same(`rumus versi ${formula.version}`, formula.text, row.frozenFormula.expression)
      : []),
  ];
}

async function evidenceOf(
  client: Db,
  row: Approved,
  file: FrozenEvidence,
  sha256Of: (storageKey: string) => Promise<string | null>,
): Promise<Difference[]> {
  const stored = await client.evidence.findFirst({
    where: { id: file.evidenceId, agencyId: row.agencyId },
    select: { sha256: true, storageKey: true, url: true, datedOn: true },
  });
  const what = `bukti "${file.fileName}"`;
  if (stored?.sha256 !== file.sha256) return [different(row, what, file.sha256, stored?.sha256 ?? "tidak ada")];
  const content = stored.storageKey ? await sha256Of(stored.storageKey) : sealOf(stored);
  return content === file.sha256 ? [] : [different(row, `isi ${what}`, file.sha256, content ?? "berkas tidak ada")];
}

const sealOf = ({ url, datedOn }: { url: string | null; datedOn: Date | null }) =>
  url && datedOn ? sealOfAddress(url, datedOn.toISOString().slice(0, 10)) : null;

function different(row: Approved, what: string, frozen: string, now: string): Difference {
  const { id: realisasiId, agency, indicator, period } = row;
  return { realisasiId, agency: agency.name, indicator: indicator.code, period: period.code, what, frozen, now };
}

const inWords = (value: Value): string => (value.kind === "number" ? value.exact : value.because);
// A column keeps thirty decimals; the whole of a number stands in the snapshot.
const amountOf = (value: Value): string =>
  value.kind === "number" ? toCanonical(roundExact(value.exact, COLUMN_DECIMALS)) : "–";
const exactOf = (amount: { toFixed(): string } | null): string => (amount === null ? "–" : toCanonical(amount));
