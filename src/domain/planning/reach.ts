// Whether an indicator can be reached from a mission by the links that the plan has, and where the way ends if not.

/** Ids of what each part hangs under; null where the link is missing. */
export type PlanLinks = {
  tujuan: readonly { id: string; misiId: string | null }[];
  sasaran: readonly { id: string; tujuanId: string | null }[];
  programs: readonly { id: string; parentId: string | null }[];
  indicators: readonly LinkedIndicator[];
};

export type LinkedIndicator = {
  id: string;
  level: "sasaran" | "program" | "kegiatan" | "sub_kegiatan" | "iki";
  /** The sasaran, program or kinerja that it measures. */
  ownerId: string;
  /** Indicators above it. */
  parentIds: readonly string[];
  /** Programs that serve it. */
  programIds: readonly string[];
};

/** Ids of the indicators that no chain of links ties to a misi. */
export function unreached(links: PlanLinks): Set<string> {
  const misiOfTujuan = new Map(links.tujuan.map(({ id, misiId }) => [id, misiId]));
  const reachedSasaran = new Set(
    links.sasaran.filter(({ tujuanId }) => tujuanId !== null && misiOfTujuan.get(tujuanId)).map(({ id }) => id),
  );
  const reached = new Set(
    links.indicators
      .filter(({ level, ownerId }) => level === "sasaran" && reachedSasaran.has(ownerId))
      .map(({ id }) => id),
  );
  const programs = new Map(links.programs.map((one) => [one.id, one]));
  const served = new Set(links.indicators.filter(({ id }) => reached.has(id)).flatMap(({ programIds }) => programIds));
  const isServed = (id: string | null | undefined): boolean =>
    id != null && (served.has(id) || isServed(programs.get(id)?.parentId));
  for (const { id, level, ownerId } of links.indicators)
    if (level !== "sasaran" && level !== "iki" && isServed(ownerId)) reached.add(id);
  spread(links.indicators, reached);
  return new Set(links.indicators.flatMap(({ id }) => (reached.has(id) ? [] : id)));
}

// An IKI may carry an IKI that carries an IKU: on until nothing new is reached.
function spread(indicators: readonly LinkedIndicator[], reached: Set<string>): void {
  let before = -1;
  while (before !== reached.size) {
    before = reached.size;
    for (const { id, parentIds } of indicators) if (parentIds.some((parent) => reached.has(parent))) reached.add(id);
  }
}
