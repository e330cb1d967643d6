// The pohon kinerja as one tree: from the visi to the sasaran as the plan has it, below each sasaran its nodes; where none
// are drawn up yet the IKU, programs and IKI of the plan stand in for them.
import { POHON_WORDS, type PohonKind } from "#domain/planning/pohon.ts";
import type { PlanStructure } from "#features/plans/structure.ts";
import { keyOf } from "#features/plans/tree.ts";
import { capitalised, inWords } from "#lib/format.ts";

export type PohonRow = {
  id: string;
  sasaranId: string;
  parentId: string | null;
  kind: PohonKind;
  text: string;
  version: number;
  indicatorId: string | null;
  programId: string | null;
  positionId: string | null;
  /** The first year in which it no longer holds. */
  retiredFromYear: number | null;
};

export type PohonSupport = { id: string; sasaranId: string; text: string; state: string; supporter: string };

export type PohonView = { plan: PlanStructure; nodes: PohonRow[]; supports: PohonSupport[] };

export type Branch = {
  key: string;
  /** Said above the text. */
  word: string;
  text: string;
  /** Indicators, program and position of it. */
  marks: string[];
  look: "plan" | "sasaran" | "node" | "derived" | "support";
  /** Can be chosen for writing: a sasaran, or a node of its own. */
  sasaranId?: string;
  nodeId?: string;
  children: Branch[];
};

/** onlySasaran: the branch of one sasaran alone. */
export function growPohon(view: PohonView, title: string, onlySasaran: string | null): Branch {
  const { plan } = view;
  const shown = plan.sasaran.filter(({ id }) => onlySasaran === null || id === onlySasaran);
  const sasaran = (rows: typeof shown) => rows.map((one) => sasaranBranch(view, one));
  if (onlySasaran !== null && shown.length === 1) return sasaran(shown)[0] as Branch;
  const tujuan = (rows: PlanStructure["tujuan"]) =>
    rows.map(
      (one): Branch => ({
        ...bare(keyOf("t", one.id), "Tujuan", one.text),
        children: sasaran(shown.filter(({ tujuanId }) => tujuanId === one.id)),
      }),
    );
  const misi = plan.misi.map(
    (one): Branch => ({
      ...bare(keyOf("m", one.id), "Misi", one.text),
      children: tujuan(plan.tujuan.filter(({ misiId }) => misiId === one.id)),
    }),
  );
  const visi = plan.plans.find((one) => one.visi)?.visi;
  const children = [
    ...misi,
    ...tujuan(plan.tujuan.filter(({ misiId }) => !misiId)),
    ...sasaran(shown.filter(({ tujuanId }) => !tujuanId)),
  ];
  return { ...bare("v", visi ? "Visi" : "Instansi", visi ?? title), children };
}

function sasaranBranch(view: PohonView, { id, text }: PlanStructure["sasaran"][number]): Branch {
  const { plan, nodes, supports } = view;
  const own = nodes.filter(({ sasaranId }) => sasaranId === id);
  const iku = plan.indicators.filter(({ ownerId }) => ownerId === id);
  const below = own.length > 0 ? nodeBranches(view, own, null) : iku.map((one) => ikuBranch(plan, one));
  const support = supports
    .filter(({ sasaranId }) => sasaranId === id)
    .map(
      (one): Branch => ({
        ...bare(
          keyOf("x", one.id),
          `${one.supporter}${one.state === "proposed" ? ", menunggu keputusan" : ""}`,
          one.text,
        ),
        look: "support",
      }),
    );
  return {
    ...bare(keyOf("s", id), "Sasaran", text),
    ...{ look: "sasaran", sasaranId: id, marks: own.length > 0 ? iku.map(({ shortName }) => shortName) : [] },
    children: [...below, ...support],
  };
}

function nodeBranches(view: PohonView, own: readonly PohonRow[], parentId: string | null): Branch[] {
  const { indicators, programs, positions } = view.plan;
  return own
    .filter((one) => one.parentId === parentId)
    .map(({ id, kind, text, sasaranId, indicatorId, programId, positionId }) => ({
      ...bare(keyOf("n", id), POHON_WORDS[kind], text),
      ...{ look: "node", sasaranId, nodeId: id },
      marks: [
        indicators.find((one) => one.id === indicatorId)?.shortName,
        programs.find((one) => one.id === programId)?.shortName,
        positions.find((one) => one.id === positionId)?.shortName,
      ].flatMap((mark) => mark ?? []),
      children: nodeBranches(view, own, id),
    }));
}

function ikuBranch(plan: PlanStructure, iku: PlanStructure["indicators"][number]): Branch {
  const programs = plan.programs
    .filter(({ id }) => iku.programIds.includes(id))
    .map(
      (one): Branch => ({
        ...bare(`${keyOf("p", one.id)}.${keyOf("", iku.id)}`, "Program", one.shortName),
        look: "derived",
      }),
    );
  const iki = plan.indicators
    .filter(({ parentIds }) => parentIds.includes(iku.id))
    .map(
      (one): Branch => ({
        ...bare(`${keyOf("i", one.id)}.${keyOf("", iku.id)}`, "IKI", one.shortName),
        look: "derived",
      }),
    );
  return { ...bare(keyOf("i", iku.id), "IKU", iku.shortName), look: "derived", children: [...programs, ...iki] };
}

const bare = (key: string, word: string, text: string): Branch => ({
  key,
  word,
  text,
  marks: [],
  look: "plan",
  children: [],
});

/** Every branch with how deep it lies, in the order in which it is read. */
export function inReadingOrder(branch: Branch, level = 0): { branch: Branch; level: number }[] {
  return [{ branch, level }, ...branch.children.flatMap((child) => inReadingOrder(child, level + 1))];
}

/** How many sasaran have a pohon of their own, and what comes from other agencies. */
export function pohonHeadline({ plan, nodes, supports }: PohonView): string {
  const all = plan.sasaran.length;
  if (all === 0) return "Pohon kinerja menunggu sasaran pertama";
  const drawn = new Set(nodes.map(({ sasaranId }) => sasaranId)).size;
  const from = supports.length > 0 ? `, ${inWords(supports.length)} dukungan dari instansi lain` : "";
  if (drawn === 0) return `${capitalised(inWords(all))} sasaran belum diuraikan menjadi pohon kinerja${from}`;
  return `${capitalised(inWords(drawn))} dari ${inWords(all)} sasaran diuraikan menjadi ${inWords(nodes.length)} kondisi${from}`;
}
