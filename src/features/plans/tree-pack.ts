// The rows on their way to the screen: what can be told from where a row stands is left out, and the rest stands in its
// place without a name, because every row of hundreds would carry it twice.
import { keyOf, type TreeKind, type TreeRow } from "#features/plans/tree.ts";

/**
 * kind, place of the parent, id, text, note, code, name, and by name whatever few rows have; 0: none. A reference has
 * the place of what it refers to for its id, and nothing of it again.
 */
export type PackedRow = (string | number | Partial<TreeRow>)[];

export function packRows(rows: readonly TreeRow[]): PackedRow[] {
  const told = tellers(rows);
  const places = new Map(rows.map(({ key }, index) => [key, index]));
  const homes = new Map(rows.flatMap(({ id, isReference }, index) => (id && !isReference ? [[id, index]] : [])));
  return rows.map((row) => {
    const { key, parent, kind, id, text, note, code, name, isReference, ownerId, planId, version, ...rest } = row;
    const few: Partial<TreeRow> = {
      ...rest,
      ...(key === usualKey(row) ? {} : { key }),
      ...(version === 1 || version === undefined ? {} : { version }),
      ...(ownerId !== undefined && ownerId !== told.owner(row) ? { ownerId } : {}),
      ...(planId !== undefined && planId !== told.plan(row) ? { planId } : {}),
    };
    const above = parent === null ? -1 : (places.get(parent) ?? -1);
    const home = isReference ? homes.get(id ?? "") : undefined;
    const said = home === undefined ? [id ?? 0, text] : [home, text === rows[home]?.text ? 0 : text];
    const ownCode = home !== undefined && code !== undefined && code === rows[home]?.code ? SAME : (code ?? 0);
    const packed: PackedRow = [
      isReference ? -1 - KINDS.indexOf(kind) : KINDS.indexOf(kind),
      above,
      ...said,
      note ?? 0,
      ownCode,
      name ?? 0,
    ];
    if (Object.keys(few).length > 0) return [...packed, few];
    while (packed.at(-1) === 0) packed.pop();
    return packed;
  });
}

export function unpackRows(packed: readonly PackedRow[]): TreeRow[] {
  const rows: TreeRow[] = [];
  for (const [sign, above, id, text, note, code, name, few] of packed) {
    const isReference = Number(sign) < 0;
    const row: Omit<TreeRow, "key"> = {
      ...{ kind: KINDS[isReference ? -1 - Number(sign) : Number(sign)] as TreeKind, text: String(text) },
      parent: rows[Number(above)]?.key ?? null,
      ...(id === 0 ? {} : { id: String(id) }),
      ...(note ? { note: String(note) } : {}),
      ...(code ? { code: String(code) } : {}),
      ...(name ? { name: String(name) } : {}),
      ...(isReference ? { isReference: true as const } : {}),
    };
    rows.push({ key: usualKey(row), ...row, ...(few as Partial<TreeRow> | undefined) });
  }
  // What a reference refers to may stand after it.
  const whole = rows.map((row, index) => {
    const [, , id, text, , code, , few] = packed[index] ?? [];
    const home = row.isReference && typeof id === "number" ? rows[id] : undefined;
    if (!home) return row;
    const told: TreeRow = {
      ...row,
      id: home.id,
      ...(text === 0 ? { text: home.text } : {}),
      ...(code === SAME ? { code: home.code } : {}),
    };
    return { ...told, key: usualKey(told), ...(few as Partial<TreeRow> | undefined) };
  });
  const told = tellers(whole);
  return whole.map((row) => {
    const ownerId = row.ownerId ?? told.owner(row);
    const planId = row.planId ?? told.plan(row);
    const version = row.version ?? (row.isReference || !row.id ? undefined : 1);
    return { ...row, ...(version ? { version } : {}), ...(ownerId ? { ownerId } : {}), ...(planId ? { planId } : {}) };
  });
}

/** Instead of a code: the one of what is referred to. */
const SAME = 1;

const KINDS: readonly TreeKind[] = [
  ...(["plan", "misi", "tujuan", "sasaran", "iku", "program", "kegiatan"] as const),
  ...(["sub_kegiatan", "indicator", "unit", "position", "kinerja", "iki", "group"] as const),
];
const LETTERS: Partial<Record<TreeKind, string>> = {
  ...{ plan: "v", misi: "m", tujuan: "t", sasaran: "s", iku: "i", program: "p", kegiatan: "p", sub_kegiatan: "p" },
  ...{ indicator: "i", unit: "u", position: "j", kinerja: "k", iki: "i" },
};

/** The key that a row has unless it says another one. */
function usualKey({ kind, id = "", parent, isReference }: Omit<TreeRow, "key" | "text">): string {
  if (!isReference) return keyOf(LETTERS[kind] ?? "", id);
  return `${keyOf("r", id)}.${kind === "iki" ? (parent ?? "").slice(-8) : parent}`;
}

const PLANNED = new Set(["misi", "tujuan", "sasaran", "kinerja"]);
/** Under which kind the parent in the tree is also the owner in the tables. */
const OWNERS: Record<string, string[]> = {
  tujuan: ["misi"],
  sasaran: ["tujuan"],
  iku: ["sasaran"],
  kegiatan: ["program"],
  sub_kegiatan: ["kegiatan"],
  indicator: ["program", "kegiatan", "sub_kegiatan"],
  kinerja: ["position"],
  iki: ["kinerja"],
};

function tellers(rows: readonly TreeRow[]) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const [first] = rows;
  const root = (row: TreeRow): TreeRow => {
    const above = row.parent ? byKey.get(row.parent) : undefined;
    return above ? root(above) : row;
  };
  return {
    owner: (row: TreeRow): string | undefined => {
      const above = row.parent ? byKey.get(row.parent) : undefined;
      return !row.isReference && above && OWNERS[row.kind]?.includes(above.kind) ? above.id : undefined;
    },
    plan: (row: TreeRow): string | undefined => {
      if (!PLANNED.has(row.kind)) return undefined;
      const top = root(row);
      return top.kind === "plan" ? top.id : first?.kind === "plan" ? first.id : undefined;
    },
  };
}
