// Planning that waits for this person: a formula, a change of targets, targets of a year, a perjanjian kinerja, a support
// between agencies to decide about; and what they wrote and got back.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { WorkPlace } from "#features/work/work.ts";
import { db } from "#lib/db.ts";

type AgencyOfLine = { id: string; code: string; shortName: string; governmentCode: string };

export type PlanningLine = {
  id: string;
  /** decide: a decision of this person; mend: it came back to them. */
  kind: "decide" | "mend";
  what: string;
  name: string;
  note: string | null;
  agency: AgencyOfLine;
  to: WorkPlace;
};

/** Of the own agency; of the whole government for those who decide for it. The oldest first. */
export async function readPlanningWork(actor: Actor, agencyId: string): Promise<PlanningLine[]> {
  const governmentId = governmentScope(actor);
  const isWide = actor.role === "manager" || actor.role === "leader";
  const agency = isWide ? { governmentId } : { governmentId, id: agencyId };
  const lines = await Promise.all([
    formulaLines(actor, agency),
    targetChangeLines(actor, agency),
    targetLines(actor, agency),
    agreementLines(actor, agency),
    supportLines(actor, agency),
  ]);
  return lines.flat();
}

type Of = { governmentId: string; id?: string };
type AgencyRow = { id: string; code: string; shortName: string; government: { code: string } };

const AGENCY = { select: { id: true, code: true, shortName: true, government: { select: { code: true } } } } as const;
const lineAgency = ({ government, ...row }: AgencyRow): AgencyOfLine => ({ ...row, governmentCode: government.code });

async function formulaLines(actor: Actor, agency: Of): Promise<PlanningLine[]> {
  const rows = await db().formulaDraft.findMany({
    where: { state: { in: ["proposed", "returned"] }, indicator: { agency } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, state: true, editorIds: true, authorId: true, decision: true, validFromYear: true, reason: true },
      indicator: { select: { code: true, shortName: true, agency: AGENCY } },
    },
  });
  return rows.flatMap(({ indicator, ...row }): PlanningLine[] => {
    const editors = [...row.editorIds, row.authorId];
    const belongs = { agencyId: indicator.agency.id, governmentId: agency.governmentId };
    const line = {
      ...{ id: row.id, what: `Rumus mulai ${row.validFromYear}`, name: indicator.shortName },
      ...{ agency: lineAgency(indicator.agency), to: place(`indikator/${indicator.code}/rumus`) },
    };
    if (row.state === "proposed")
      return can(actor, "formula.approve", { ...belongs, editors })
        ? [{ ...line, kind: "decide", note: row.reason }]
        : [];
    return editors.includes(actor.userId) ? [{ ...line, kind: "mend", note: row.decision }] : [];
  });
}

async function targetChangeLines(actor: Actor, agency: Of): Promise<PlanningLine[]> {
  const rows = await db().targetChange.findMany({
    where: { state: { in: ["proposed", "returned"] }, agency },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, year: true, reason: true, state: true, decision: true, editorIds: true, authorId: true },
      ...{ agency: AGENCY, _count: { select: { lines: true } } },
    },
  });
  return rows.flatMap((row): PlanningLine[] => {
    const editors = [...row.editorIds, row.authorId];
    const belongs = { agencyId: row.agency.id, governmentId: agency.governmentId };
    const line = {
      ...{ id: row.id, what: `Perubahan target ${row.year}`, name: `${row._count.lines} target` },
      ...{ agency: lineAgency(row.agency), to: place("rencana/target", { periode: String(row.year) }) },
    };
    if (row.state === "proposed")
      return can(actor, "target.approve", { ...belongs, editors })
        ? [{ ...line, kind: "decide", note: row.reason }]
        : [];
    return editors.includes(actor.userId) ? [{ ...line, kind: "mend", note: row.decision }] : [];
  });
}

/** Those that a planner has set and nobody has agreed to yet, by year. */
async function targetLines(actor: Actor, agency: Of): Promise<PlanningLine[]> {
  const rows = await db().$queryRaw<{ agency_id: string; year: number; count: number; editors: string[] }[]>`
    select i.agency_id, p.year, count(*)::int as count, array_agg(distinct t.set_by_id)::text[] as editors
    from target t join indicator i on i.id = t.indicator_id join agency a on a.id = i.agency_id join period p on p.id = t.period_id
    where t.agreed_at is null and a.government_id = ${agency.governmentId}::uuid
      and (${agency.id ?? null}::uuid is null or a.id = ${agency.id ?? null}::uuid)
    group by i.agency_id, p.year order by p.year, i.agency_id`;
  const mine = rows.filter((row) =>
    can(actor, "target.approve", {
      ...{ agencyId: row.agency_id, governmentId: agency.governmentId, editors: row.editors },
    }),
  );
  if (mine.length === 0) return [];
  const agencies = await db().agency.findMany({
    where: { governmentId: agency.governmentId, id: { in: mine.map((row) => row.agency_id) } },
    ...AGENCY,
  });
  return mine.flatMap((row): PlanningLine[] => {
    const own = agencies.find(({ id }) => id === row.agency_id);
    if (!own) return [];
    return [
      {
        ...{ id: `target/${row.agency_id}/${row.year}`, kind: "decide", what: `Target ${row.year}` },
        ...{ name: `${row.count} target belum ditetapkan`, note: null, agency: lineAgency(own) },
        to: place("rencana/target", { periode: String(row.year) }),
      },
    ];
  });
}

async function agreementLines(actor: Actor, agency: Of): Promise<PlanningLine[]> {
  const rows = await db().perjanjianKinerja.findMany({
    where: { state: "draft", agency },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, year: true, returnedReason: true, editorIds: true, authorId: true },
      ...{ agency: AGENCY, position: { select: { shortName: true, level: true } } },
    },
  });
  return rows.flatMap((row): PlanningLine[] => {
    const editors = [...row.editorIds, row.authorId];
    const belongs = { agencyId: row.agency.id, governmentId: agency.governmentId };
    const line = {
      ...{ id: row.id, what: `Perjanjian kinerja ${row.year}`, name: row.position.shortName },
      ...{ agency: lineAgency(row.agency), to: place(`pk/${row.id}`) },
    };
    if (row.returnedReason)
      return editors.includes(actor.userId) ? [{ ...line, kind: "mend", note: row.returnedReason }] : [];
    const ofHead = row.position.level === "kepala";
    return can(actor, "agreement.agree", { ...belongs, ofHead, editors })
      ? [{ ...line, kind: "decide", note: null }]
      : [];
  });
}

async function supportLines(actor: Actor, agency: Of): Promise<PlanningLine[]> {
  const rows = await db().crosscuttingLink.findMany({
    where: { state: "proposed", governmentId: agency.governmentId, OR: [{ agency }, { supportedAgency: agency }] },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, text: true, proposedById: true, proposedByAgencyId: true, agencyId: true },
      ...{ agency: AGENCY, supportedAgency: AGENCY },
    },
  });
  return rows.flatMap((row): PlanningLine[] => {
    const other = row.proposedByAgencyId === row.agencyId ? row.supportedAgency : row.agency;
    const subject = { agencyId: other.id, governmentId: agency.governmentId, proposedById: row.proposedById };
    if (!can(actor, "crosscutting.decide", subject)) return [];
    return [
      {
        ...{ id: row.id, kind: "decide", what: "Dukungan lintas instansi", note: row.text },
        ...{ name: `${row.agency.shortName} mendukung ${row.supportedAgency.shortName}`, agency: lineAgency(other) },
        to: place("rencana/crosscutting"),
      },
    ];
  });
}

const place = (page: string, search: Record<string, string> = {}): WorkPlace => ({ page, search, anchor: null });
