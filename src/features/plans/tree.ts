// The tree of the plan: visi → misi → tujuan → sasaran → IKU → program → kegiatan → sub kegiatan, and position → kinerja →
// IKI. A part stands once at its own place; where it serves something else as well a short reference stands there.
import type { TreeGap } from "#domain/planning/tree-gaps.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { Lives, PlanStructure, StructureIndicator, StructureProgram } from "#features/plans/structure.ts";

export type TreeKind =
  | "plan"
  | "misi"
  | "tujuan"
  | "sasaran"
  | "iku"
  | "program"
  | "kegiatan"
  | "sub_kegiatan"
  | "indicator"
  | "unit"
  | "position"
  | "kinerja"
  | "iki"
  | "group";

/** Absent where it says nothing, because an agency has hundreds of them. */
export type TreeRow = {
  /** Stable, short enough for an address. */
  key: string;
  parent: string | null;
  kind: TreeKind;
  text: string;
  id?: string;
  planId?: string;
  /** What it stands under in the tables; for a move. */
  ownerId?: string;
  mark?: string;
  note?: string;
  /** Official name where the text is a short one. */
  name?: string;
  code?: string;
  tags?: string[];
  version?: number;
  from?: number;
  until?: number;
  gaps?: TreeGap[];
  /** Stands elsewhere; this is where it also serves. */
  isReference?: true;
};

type Found = ReadonlyMap<string, TreeGap[]>;

export function treeOf(plan: PlanStructure, gaps: Found): TreeRow[] {
  const rows: TreeRow[] = [];
  const start = Math.min(...plan.plans.map(({ yearFrom }) => yearFrom));
  const put = ({ from, ...rest }: TreeRow): string => {
    // What has held since the plan began need not say so.
    const row = from === undefined || (rest.kind !== "plan" && from <= start) ? rest : { ...rest, from };
    const found = row.id && !row.isReference ? gaps.get(row.id) : undefined;
    rows.push(found ? { ...row, gaps: found } : row);
    return row.key;
  };
  const placed = new Set<string>();
  const branches = branchesOf(plan, put, placed);
  for (const one of plan.plans) {
    const { id, name, visi, version, yearFrom, yearUntil } = one;
    const root = put({
      key: keyOf("v", id),
      parent: null,
      kind: "plan",
      id,
      text: visi ?? name,
      name,
      version,
      from: yearFrom,
      until: yearUntil,
    });
    for (const misi of plan.misi.filter(({ planId }) => planId === id)) {
      const under = put({
        ...textRow("m", misi, root),
        kind: "misi",
        planId: id,
        ...(misi.mark ? { mark: misi.mark } : {}),
      });
      for (const tujuan of plan.tujuan.filter(({ misiId }) => misiId === misi.id)) branches.tujuan(tujuan, under);
    }
    const loose = plan.tujuan.filter(({ planId, misiId }) => planId === id && !misiId);
    if (loose.length > 0) {
      const under =
        plan.misi.length > 0
          ? put({ key: keyOf("tm", id), parent: root, kind: "group", text: "Tujuan tanpa misi" })
          : root;
      for (const tujuan of loose) branches.tujuan(tujuan, under);
    }
    const free = plan.sasaran.filter(({ planId, tujuanId }) => planId === id && !tujuanId);
    if (free.length > 0) {
      const under =
        plan.tujuan.length > 0
          ? put({ key: keyOf("st", id), parent: root, kind: "group", text: "Sasaran tanpa tujuan" })
          : root;
      for (const sasaran of free) branches.sasaran(sasaran, under);
    }
  }
  const rest = plan.programs.filter(({ parentId, id }) => parentId === null && !placed.has(id));
  if (rest.length > 0) {
    const under = put({
      key: "program",
      parent: null,
      kind: "group",
      text: placed.size > 0 ? "Program yang belum mendukung IKU" : "Program",
      note: `${rest.length} program`,
    });
    for (const program of rest) branches.program(program, under);
  }
  if (plan.positions.length > 0) {
    const under = put({
      key: "jabatan",
      parent: null,
      kind: "group",
      text: "Jabatan, kinerja, dan IKI",
      note: `${plan.positions.length} jabatan`,
    });
    branches.units(null, under);
  }
  return rows;
}

/** Kind letter and the end of the id, which differs from row to row. */
export const keyOf = (letter: string, id: string): string => `${letter}${id.slice(-8)}`;

type Put = (row: TreeRow) => string;

function branchesOf(plan: PlanStructure, put: Put, placed: Set<string>) {
  const of = (ownerId: string) => plan.indicators.filter((one) => one.ownerId === ownerId);

  const sasaran = (one: PlanStructure["sasaran"][number], parent: string) => {
    const iku = of(one.id);
    const under = put({
      ...textRow("s", one, parent),
      kind: "sasaran",
      planId: one.planId,
      ...owned(one.tujuanId),
      note: `${iku.length} IKU`,
    });
    for (const indicator of iku) measured(indicator, under, "iku");
  };

  const tujuan = (one: PlanStructure["tujuan"][number], parent: string) => {
    const under = put({
      ...textRow("t", one, parent),
      kind: "tujuan",
      planId: one.planId,
      ...owned(one.misiId),
      ...(one.mark ? { mark: one.mark } : {}),
    });
    for (const below of plan.sasaran.filter(({ tujuanId }) => tujuanId === one.id)) sasaran(below, under);
  };

  const measured = (one: StructureIndicator, parent: string, kind: "iku" | "indicator" | "iki") => {
    const { id, code, shortName, satuan } = one;
    const under = put({
      key: keyOf("i", id),
      parent,
      kind,
      id,
      ...owned(one.ownerId),
      code,
      text: shortName,
      note: satuan,
      ...lived(one),
    });
    for (const served of plan.programs.filter((program) => one.programIds.includes(program.id))) {
      if (placed.has(served.id)) reference(served, under);
      else program(served, under);
    }
    for (const carrier of plan.indicators.filter(({ parentIds }) => parentIds.includes(id)))
      put({
        key: `${keyOf("r", carrier.id)}.${keyOf("", id)}`,
        parent: under,
        kind: "iki",
        id: carrier.id,
        code: carrier.code,
        text: carrier.shortName,
        note: holderOf(plan, carrier),
        isReference: true,
      });
  };

  const reference = ({ id, level, shortName }: StructureProgram, parent: string) =>
    put({
      key: `${keyOf("r", id)}.${parent}`,
      parent,
      kind: level,
      id,
      text: shortName,
      note: "mendukung juga",
      isReference: true,
    });

  const program = (one: StructureProgram, parent: string) => {
    const { id, planId: _none, ...row } = { planId: null, ...one };
    placed.add(id);
    const under = put({
      ...{
        key: keyOf("p", id),
        parent,
        kind: row.level,
        id,
        ...owned(row.parentId),
        text: row.shortName,
        code: row.code,
      },
      ...(row.name === row.shortName ? {} : { name: row.name }),
      ...(row.tags.length > 0 ? { tags: row.tags } : {}),
      ...(row.pagu === null ? {} : { note: `Rp${formatFigure(row.pagu)}` }),
      ...lived(one),
    });
    for (const indicator of of(id)) measured(indicator, under, "indicator");
    for (const below of plan.programs.filter(({ parentId }) => parentId === id)) {
      if (placed.has(below.id)) reference(below, under);
      else program(below, under);
    }
  };

  const position = ({ id, shortName, code, holder }: PlanStructure["positions"][number], parent: string) => {
    const kinerja = plan.kinerja.filter(({ positionId }) => positionId === id);
    const iki = kinerja.reduce((sum, one) => sum + of(one.id).length, 0);
    const under = put({
      ...{ key: keyOf("j", id), parent, kind: "position", id, text: shortName },
      ...(code ? { code } : {}),
      note: holder ? `${iki} IKI, ${holder}` : `${iki} IKI`,
    });
    for (const one of kinerja) {
      const at = put({ ...textRow("k", one, under), kind: "kinerja", planId: one.planId, ownerId: id });
      for (const indicator of of(one.id)) measured(indicator, at, "iki");
    }
  };

  const units = (parentId: string | null, parent: string) => {
    for (const one of plan.positions.filter(({ unitId }) => unitId === parentId)) position(one, parent);
    for (const unit of plan.units.filter((one) => one.parentId === parentId)) {
      if (!plan.positions.some(({ unitId }) => unitId && within(plan, unit.id, unitId))) continue;
      units(unit.id, put({ key: keyOf("u", unit.id), parent, kind: "unit", id: unit.id, text: unit.name }));
    }
  };

  return { tujuan, sasaran, program, units };
}

function textRow(letter: string, one: Lives & { id: string; text: string }, parent: string) {
  return { key: keyOf(letter, one.id), parent, id: one.id, text: one.text, ...lived(one) };
}

const owned = (id: string | null) => (id === null ? {} : { ownerId: id });

const lived = ({ from, until, version }: Lives) => ({
  version,
  ...(from === null ? {} : { from }),
  ...(until === null ? {} : { until }),
});

function holderOf(plan: PlanStructure, { ownerId }: StructureIndicator): string {
  const position = plan.kinerja.find(({ id }) => id === ownerId)?.positionId;
  return plan.positions.find(({ id }) => id === position)?.shortName ?? "";
}

function within(plan: PlanStructure, unitId: string, below: string): boolean {
  if (below === unitId) return true;
  const above = plan.units.find(({ id }) => id === below)?.parentId;
  return above ? within(plan, unitId, above) : false;
}
