// One agency file into the tables: plan, units, positions, programs, variables, indicators, findings.
import type { AgencyFile, SeedIndicator } from "#cli/seed/format.ts";
import { type Calendar, type Governments, idOf } from "#cli/seed/load-government.ts";
import { loadIndicators, type Parent } from "#cli/seed/load-indicators.ts";
import { loadRealisasi } from "#cli/seed/load-realisasi.ts";
import type { Tx } from "#lib/db.ts";
import type { PositionLevel } from "#prisma/enums.ts";

const BEGINNING = new Date("2000-01-01");
const BUDGET_TAG = "kemiskinan";

export async function loadAgency(
  tx: Tx,
  file: AgencyFile,
  governments: Governments,
  calendar: Calendar,
): Promise<void> {
  const governmentId = idOf(governments, file.government.code);
  const { code, name, shortName } = file.agency;
  const agency = await tx.agency.create({ data: { governmentId, code, name, shortName }, select: { id: true } });
  const { title, kind, year, ...details } = file.document;
  const document = await tx.sourceDocument.create({
    data: { agencyId: agency.id, title, kind, year, details },
    select: { id: true },
  });
  const plan = await loadPlan(tx, file, agency.id, document.id);
  const units = await loadUnits(tx, file, agency.id);
  await loadDuties(tx, file, agency.id, null);
  const parents = [
    ...(await loadSasaran(tx, file, plan)),
    ...(await loadPrograms(tx, file, agency.id)),
    ...(await loadPositions(tx, file, agency.id, plan.id, units)),
  ];
  const variables = await loadVariables(tx, file, agency.id, units);
  const periods = calendar.get(file.government.code) ?? [];
  const indicators = await loadIndicators(tx, {
    agencyId: agency.id,
    fromYear: file.plan.yearFrom,
    parents,
    units,
    variables,
    periods,
  });
  await loadRealisasi(tx, agency.id, { id: agency.id, governmentId }, parents, indicators, periods);
  await loadFindings(tx, file, agency.id, document.id, indicators);
  await loadPoverty(tx, file, governmentId, agency.id, document.id);
}

type Ids = Map<string, string>;
type LoadedPlan = { id: string; tujuan: Ids };

const PLAN_KIND = {
  renstra: "renstra",
  "iku-decree": "iku_decree",
  "iki-decree": "iki_decree",
  "sakip-report": "sakip_report",
} as const;

async function loadPlan(tx: Tx, file: AgencyFile, agencyId: string, documentId: string): Promise<LoadedPlan> {
  const { kind, yearFrom, yearTo, visi, misi, tujuan } = file.plan;
  const plan = await tx.plan.create({
    data: {
      agencyId,
      documentId,
      kind: PLAN_KIND[kind],
      name: file.document.title,
      yearFrom,
      yearUntil: yearTo,
      visi,
      misi: { create: misi.map((one, sortOrder) => ({ ...one, sortOrder })) },
      tujuan: { create: tujuan.map((one, sortOrder) => ({ ...one, sortOrder })) },
    },
    include: { tujuan: true },
  });
  return { id: plan.id, tujuan: new Map(plan.tujuan.map((one) => [one.mark ?? "", one.id])) };
}

async function loadUnits(tx: Tx, file: AgencyFile, agencyId: string): Promise<Ids> {
  const ids: Ids = new Map();
  for (const [sortOrder, unit] of file.units.entries()) {
    const row = await tx.unit.create({
      data: {
        agencyId,
        code: unit.key,
        name: unit.name,
        kind: unit.kind,
        sortOrder,
        validFrom: BEGINNING,
        parentId: unit.parent ? ids.get(unit.parent) : null,
      },
      select: { id: true },
    });
    ids.set(unit.key, row.id);
  }
  return ids;
}

type Marked = { mark: string | null; text: string };

async function loadDuties(
  tx: Tx,
  duties: { tugas: Marked[]; fungsi: Marked[] },
  agencyId: string,
  positionId: string | null,
): Promise<void> {
  const rows = (["tugas", "fungsi"] as const).flatMap((kind) =>
    duties[kind].map((one, sortOrder) => ({ ...one, kind, agencyId, positionId, sortOrder })),
  );
  await tx.duty.createMany({ data: rows });
}

async function loadSasaran(tx: Tx, file: AgencyFile, plan: LoadedPlan): Promise<Parent[]> {
  const parents: Parent[] = [];
  for (const [sortOrder, sasaran] of file.sasaran.entries()) {
    const tujuanId = sasaran.tujuan ? plan.tujuan.get(sasaran.tujuan) : null;
    const { id } = await tx.sasaran.create({
      data: { planId: plan.id, code: sasaran.key, text: sasaran.name, tujuanId, sortOrder },
      select: { id: true },
    });
    parents.push({ level: "sasaran", link: { sasaranId: id }, indicators: sasaran.indicators });
  }
  return parents;
}

async function loadPrograms(tx: Tx, file: AgencyFile, agencyId: string): Promise<Parent[]> {
  const parents: Parent[] = [];
  const poor = new Set(file.poverty?.supporting.map((one) => one.subKegiatan));
  let sortOrder = 0;
  const add = async (
    level: "program" | "kegiatan" | "sub_kegiatan",
    node: {
      key: string;
      name: string;
      shortName?: string;
      pagu?: { year: number; value: string }[];
      indicators?: SeedIndicator[];
    },
    parentId: string | null,
  ) => {
    const { id } = await tx.program.create({
      data: {
        agencyId,
        parentId,
        level,
        code: node.key,
        name: node.name,
        shortName: node.shortName ?? node.name,
        tags: poor.has(node.key) ? [BUDGET_TAG] : [],
        sortOrder: sortOrder++,
        pagu: { create: (node.pagu ?? []).map(({ year, value }) => ({ year, amount: value })) },
      },
      select: { id: true },
    });
    if (node.indicators) parents.push({ level, link: { programId: id }, indicators: node.indicators });
    return id;
  };
  for (const program of file.programs) {
    const programId = await add("program", program, null);
    for (const kegiatan of program.kegiatan) {
      const kegiatanId = await add("kegiatan", kegiatan, programId);
      for (const sub of kegiatan.subKegiatan) await add("sub_kegiatan", sub, kegiatanId);
    }
  }
  return parents;
}

async function loadPositions(
  tx: Tx,
  file: AgencyFile,
  agencyId: string,
  planId: string,
  units: Ids,
): Promise<Parent[]> {
  const parents: Parent[] = [];
  for (const [sortOrder, position] of file.positions.entries()) {
    const { id } = await tx.position.create({
      data: {
        agencyId,
        unitId: units.get(position.unit),
        code: position.key,
        name: position.title,
        shortName: position.shortName,
        level: position.level.replace("-", "_") as PositionLevel,
        sortOrder,
        validFrom: BEGINNING,
      },
      select: { id: true },
    });
    await loadDuties(tx, position, agencyId, id);
    for (const [order, kinerja] of position.kinerja.entries()) {
      const row = await tx.kinerja.create({
        data: { planId, positionId: id, text: kinerja.name, sortOrder: order },
        select: { id: true },
      });
      parents.push({ level: "iki", link: { kinerjaId: row.id }, indicators: kinerja.indicators });
    }
  }
  return parents;
}

async function loadVariables(tx: Tx, file: AgencyFile, agencyId: string, units: Ids): Promise<Ids> {
  const rows = await tx.variable.createManyAndReturn({
    data: file.variables.map((variable) => ({
      agencyId,
      key: variable.key,
      label: variable.label,
      shortLabel: variable.shortName,
      satuan: variable.satuan,
      decimals: variable.decimals,
      accumulation: variable.accumulation,
      entryMode: variable.mode === "cumulative" ? ("cumulative" as const) : ("per_period" as const),
      dataSource: variable.source,
      printedAs: variable.printedAs,
      unitId: variable.unit ? units.get(variable.unit) : null,
      isTarget: variable.isTarget,
    })),
    select: { id: true, key: true },
  });
  return new Map(rows.map((row) => [row.key, row.id]));
}

async function loadFindings(
  tx: Tx,
  file: AgencyFile,
  agencyId: string,
  documentId: string,
  indicators: Ids,
): Promise<void> {
  await tx.finding.createMany({
    data: file.findings.map(({ indicator, ...finding }, sortOrder) => ({
      ...finding,
      agencyId,
      documentId,
      indicatorId: indicator ? indicators.get(indicator) : null,
      sortOrder,
    })),
  });
}

async function loadPoverty(
  tx: Tx,
  file: AgencyFile,
  governmentId: string,
  agencyId: string,
  documentId: string,
): Promise<void> {
  if (!file.poverty) return;
  const { kondisi, permasalahan, strategi, perangkatDaerah } = file.poverty;
  const agencies = await tx.agency.findMany({ where: { governmentId }, select: { id: true, name: true } });
  const idNamed = (printed: string) =>
    agencies.find(({ name }) => name.toLowerCase() === printed.toLowerCase())?.id ?? null;
  const roles = perangkatDaerah.flatMap(({ name, roles: texts }) =>
    texts.map((text) => ({ text, agencyName: name, agencyId: idNamed(name) })),
  );
  await tx.crosscuttingFramework.create({
    data: {
      governmentId,
      documentId,
      leadAgencyId: agencyId,
      name: "Strategi pengentasan kemiskinan",
      conditions: kondisi,
      problems: permasalahan,
      strategies: {
        create: strategi.map((one, sortOrder) => ({ text: one.name, innovations: one.inovasi, sortOrder })),
      },
      roles: {
        create: roles.map((role, sortOrder) => ({ ...role, sortOrder })),
      },
    },
  });
}
