// What is loose or missing in the tree of a plan, part by part, so that each can be shown at its place.
import { type PlanLinks, unreached } from "#domain/planning/reach.ts";

export const TREE_GAPS = [
  "rencana-tanpa-visi",
  "rencana-tanpa-misi",
  "rencana-tanpa-sasaran",
  "tujuan-tanpa-misi",
  "sasaran-tanpa-tujuan",
  "sasaran-tanpa-indikator",
  "iku-tanpa-program",
  "program-tanpa-iku",
  "program-tanpa-indikator",
  "jabatan-tanpa-kinerja",
  "jabatan-tanpa-iki",
  "iki-tanpa-iku",
  "tidak-sampai-misi",
] as const;
export type TreeGap = (typeof TREE_GAPS)[number];

/** Said after a number: "3 IKI tanpa IKU induk". */
export const GAP_WORDS: Record<TreeGap, string> = {
  "rencana-tanpa-visi": "rencana tanpa visi",
  "rencana-tanpa-misi": "rencana tanpa misi, sehingga tidak ada indikator yang sampai ke sana",
  "rencana-tanpa-sasaran": "rencana tanpa sasaran",
  "tujuan-tanpa-misi": "tujuan tanpa misi",
  "sasaran-tanpa-tujuan": "sasaran tanpa tujuan",
  "sasaran-tanpa-indikator": "sasaran tanpa indikator",
  "iku-tanpa-program": "IKU tanpa program pendukung",
  "program-tanpa-iku": "program yang belum mendukung IKU",
  "program-tanpa-indikator": "program, kegiatan, atau sub kegiatan tanpa indikator",
  "jabatan-tanpa-kinerja": "jabatan tanpa kinerja",
  "jabatan-tanpa-iki": "jabatan tanpa IKI",
  "iki-tanpa-iku": "IKI tanpa IKU induk",
  "tidak-sampai-misi": "indikator yang tidak sampai ke misi mana pun",
};

export type GapFacts = Omit<PlanLinks, "sasaran"> & {
  plans: readonly { id: string; visi: string | null }[];
  misi: readonly { id: string; planId: string }[];
  sasaran: readonly { id: string; planId: string; tujuanId: string | null }[];
  /** isHead: carries the sasaran of the agency itself, not kinerja of its own. */
  positions: readonly { id: string; isHead?: true }[];
  kinerja: readonly { id: string; positionId: string }[];
};

/** By id of the part, its gaps. A link to a level that the plan does not have at all is not missed part by part. */
export function treeGaps(facts: GapFacts): Map<string, TreeGap[]> {
  const found = new Map<string, TreeGap[]>();
  const mark = (gap: TreeGap, parts: readonly { id: string }[], lacks: (id: string) => boolean) => {
    for (const { id } of parts) if (lacks(id)) found.set(id, [...(found.get(id) ?? []), gap]);
  };
  const { plans, misi, tujuan, sasaran, programs, positions, kinerja, indicators } = facts;
  const owners = new Set(indicators.map(({ ownerId }) => ownerId));
  const iku = indicators.filter(({ level }) => level === "sasaran");
  const iki = indicators.filter(({ level }) => level === "iki");
  const roots = programs.filter(({ parentId }) => parentId === null);
  const named = servedPrograms(facts);
  mark("rencana-tanpa-visi", plans, (id) => !plans.find((one) => one.id === id)?.visi);
  mark("rencana-tanpa-misi", plans, (id) => !misi.some(({ planId }) => planId === id));
  mark("rencana-tanpa-sasaran", plans, (id) => !sasaran.some(({ planId }) => planId === id));
  if (misi.length > 0) mark("tujuan-tanpa-misi", tujuan, (id) => !tujuan.find((one) => one.id === id)?.misiId);
  if (tujuan.length > 0) mark("sasaran-tanpa-tujuan", sasaran, (id) => !sasaran.find((one) => one.id === id)?.tujuanId);
  mark("sasaran-tanpa-indikator", sasaran, (id) => !owners.has(id));
  if (programs.length > 0)
    mark("iku-tanpa-program", iku, (id) => iku.find((one) => one.id === id)?.programIds.length === 0);
  if (iku.length > 0) mark("program-tanpa-iku", roots, (id) => !named.has(id));
  mark("program-tanpa-indikator", programs, (id) => !owners.has(id));
  const below = positions.filter(({ isHead }) => !isHead);
  const holding = new Map(below.map(({ id }) => [id, kinerja.filter(({ positionId }) => positionId === id)]));
  mark("jabatan-tanpa-kinerja", below, (id) => holding.get(id)?.length === 0);
  mark("jabatan-tanpa-iki", below, (id) => !holding.get(id)?.some((one) => owners.has(one.id)));
  if (iku.length > 0) mark("iki-tanpa-iku", iki, (id) => iki.find((one) => one.id === id)?.parentIds.length === 0);
  const lost = unreached(facts);
  if (misi.length > 0) mark("tidak-sampai-misi", indicators, (id) => lost.has(id));
  return found;
}

/** Programs that serve an IKU, themselves or by something under them. */
function servedPrograms({ programs, indicators }: GapFacts): Set<string> {
  const above = new Map(programs.map(({ id, parentId }) => [id, parentId]));
  const served = new Set<string>();
  for (const id of indicators.flatMap(({ programIds }) => programIds))
    for (let at: string | null | undefined = id; at; at = above.get(at)) served.add(at);
  return served;
}

/** How often each occurs, in the order of the list above. */
export function countGaps(found: ReadonlyMap<string, readonly TreeGap[]>): { gap: TreeGap; count: number }[] {
  const all = [...found.values()].flat();
  return TREE_GAPS.map((gap) => ({ gap, count: all.filter((one) => one === gap).length })).filter(
    ({ count }) => count > 0,
  );
}
