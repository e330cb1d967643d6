// Telling apart what happened to rows that do not fit their places: changed, exchanged, put in, or taken out.
import { canonicalText, type Digest, type HistoryRow } from "./canonical.ts";
import type { Finding, RowName } from "./finding.ts";
import type { Link } from "./link.ts";

/** A row that fits its seal under no number that was tried. */
export type Suspect = { link: Link; row: HistoryRow; name: RowName };

/** Rows that fit their seals under numbers that differ by `shift` from those they have. before: the row before them. */
export type Stretch = { first: RowName | null; before: RowName | null; from: number; to: number; shift: number };

export function toldApart(
  chain: string,
  suspects: readonly Suspect[],
  stretches: readonly Stretch[],
  digest: Digest,
): Finding[] {
  const links = exchangedLinks(stretches);
  const rows = exchangedRows(chain, suspects, digest);
  const moves = renumbered(stretches.filter((one) => !links.some(({ pair }) => pair.includes(one))));
  const told = new Set([...rows.flatMap(({ pair }) => pair), ...moves.flatMap(({ inserted }) => inserted)]);
  const left = suspects.filter(({ name }) => !told.has(name.sequence));
  return [
    ...[...links, ...rows, ...moves].map(({ finding }) => finding),
    ...left.map(({ name }): Finding => ({ kind: "altered", row: name })),
  ];
}

// Two links that changed places: each fits under the other's number.
function exchangedLinks(stretches: readonly Stretch[]): { pair: Stretch[]; finding: Finding }[] {
  const alone = stretches.filter((one) => one.from === one.to && one.shift > 0);
  return alone.flatMap((one) => {
    const other = stretches.find((two) => two.from === one.from + one.shift && two.from === two.to);
    if (!other?.first || !one.first || other.shift !== -one.shift) return [];
    return [{ pair: [one, other], finding: { kind: "swapped", row: one.first, other: other.first } }];
  });
}

// Two rows that changed places, or whose links did: each fits the other's seal.
function exchangedRows(
  chain: string,
  suspects: readonly Suspect[],
  digest: Digest,
): { pair: number[]; finding: Finding }[] {
  const found: { pair: number[]; finding: Finding }[] = [];
  const told = new Set<number>();
  for (const [at, one] of suspects.entries()) {
    if (told.has(one.name.sequence)) continue;
    const other = suspects.slice(at + 1).find((two) => isOf(two.row, one.link) || isSealedFor(one, two.name.sequence));
    if (!other) continue;
    const pair = [one.name.sequence, other.name.sequence];
    for (const sequence of pair) told.add(sequence);
    found.push({ pair, finding: { kind: "swapped", row: one.name, other: other.name } });
  }
  return found;

  function isOf(row: HistoryRow, link: Link): boolean {
    const { sequence, previous, hash, historyId } = link;
    const fits = (id: number) => digest(canonicalText({ ...row, id }, { chain, sequence, previous })) === hash;
    return fits(historyId) || fits(row.id);
  }

  function isSealedFor({ row, link }: Suspect, sequence: number): boolean {
    return digest(canonicalText(row, { chain, sequence, previous: link.previous })) === link.hash;
  }
}

type Move = { inserted: number[]; finding: Finding };

function renumbered(stretches: readonly Stretch[]): Move[] {
  return stretches.flatMap((stretch, at): Move[] => {
    const by = stretch.shift - (stretches[at - 1]?.shift ?? 0);
    if (by === 0 || !stretch.first) return [];
    if (by > 0)
      return [{ inserted: [], finding: { kind: "removed", count: by, before: stretch.before, after: stretch.first } }];
    if (!stretch.before) return [];
    const inserted = Array.from({ length: -by }, (_, nth) => stretch.from - 1 - nth);
    return [{ inserted, finding: { kind: "inserted", row: stretch.before, count: -by } }];
  });
}
