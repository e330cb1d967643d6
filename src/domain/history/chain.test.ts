import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText, type Digest, GENESIS, type HistoryRow } from "./canonical.ts";
import { readChain } from "./chain.ts";
import type { Finding } from "./finding.ts";
import type { Head, Link, Mark } from "./link.ts";

const digest: Digest = (text) => createHash("sha256").update(text).digest("hex");
const LAMONGAN = "0198a0b2-0000-7000-8000-0000000000aa";

type Sealed = Link & { row: HistoryRow };

describe("a chain as it was written", () => {
  test("is whole", () => {
    const links = chainOf(40);
    expect(verify(links)).toEqual({ rows: 40, last: headOf(links), findings: [], broken: 0 });
  });

  test("agrees with its anchors, on the way and at its end", () => {
    const links = chainOf(12);
    expect(verify(links, { marks: [markAt(links, 5), markAt(links, 12)] }).broken).toBe(0);
  });

  test("that was never begun is whole when nobody knows of one, and gone when it is owed", () => {
    expect(verify([], { head: null }).findings).toEqual([]);
    expect(verify([], { head: null, isOwed: true }).findings).toEqual([
      { kind: "gone", to: 1, known: "government", at: null },
    ]);
  });
});

describe("one row", () => {
  test.each(FIELDS())("with another %s is named", (_field, change) => {
    const links = chainOf(20);
    const row = { ...(links[11] as Sealed).row, ...change };
    links[11] = { ...(links[11] as Sealed), row };
    const [finding, ...others] = verify(links).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: "altered", row: { sequence: 12, table: row.table, rowKey: row.rowKey } });
  });

  test("taken out, with its link or without, leaves a hole between two neighbours", () => {
    for (const rest of [without(chainOf(20), 12), orphaned(chainOf(20), 12)]) {
      expect(brief(verify(rest, { head: headOf(chainOf(20)) }).findings)).toEqual(["missing 12–12 between 11 and 13"]);
    }
  });

  test("taken out, with the later ones numbered anew, is told by its neighbours", () => {
    const links = renumber(without(chainOf(20), 12));
    expect(brief(verify(links).findings)).toEqual(["removed 1 before 12"]);
  });

  test("put in between, sealed as it should, is named, though the later ones were numbered anew", () => {
    const links = chainOf(20);
    const forged = rowOf(99);
    const previous = (links[11] as Sealed).hash;
    const hash = digest(canonicalText(forged, { chain: LAMONGAN, sequence: 13, previous }));
    const seam = { sequence: 13, historyId: 99, previous, hash, row: forged };
    expect(brief(verify(renumber([...links.slice(0, 12), seam, ...links.slice(12)])).findings)).toEqual([
      "inserted 13",
    ]);
    const unsealed = { ...seam, hash: "ab".repeat(32) };
    expect(brief(verify(renumber([...links.slice(0, 12), unsealed, ...links.slice(12)])).findings)).toEqual([
      "inserted 13",
    ]);
  });

  test("changed and sealed again is told by the seal of the next", () => {
    const links = chainOf(20);
    const changed = { ...(links[11] as Sealed).row, newRow: '{"amount": 9}' };
    links[11] = sealed(changed, 12, (links[11] as Sealed).previous);
    expect(brief(verify(links).findings)).toEqual(["resealed 12"]);
  });
});

describe("two rows that changed places", () => {
  const EXCHANGES: [string, (links: Sealed[], a: number, b: number) => void][] = [
    [
      "by what they say",
      (links, a, b) => {
        const [one, other] = [links[a] as Sealed, links[b] as Sealed];
        links[a] = { ...one, row: { ...other.row, id: one.row.id } };
        links[b] = { ...other, row: { ...one.row, id: other.row.id } };
      },
    ],
    [
      "by what their links point to",
      (links, a, b) => {
        const [one, other] = [links[a] as Sealed, links[b] as Sealed];
        links[a] = { ...one, row: other.row, historyId: other.historyId };
        links[b] = { ...other, row: one.row, historyId: one.historyId };
      },
    ],
    [
      "with their seals",
      (links, a, b) => {
        const [one, other] = [links[a] as Sealed, links[b] as Sealed];
        links[a] = { ...other, sequence: one.sequence };
        links[b] = { ...one, sequence: other.sequence };
      },
    ],
  ];

  test.each(EXCHANGES)("%s are both named, next to each other or far apart", (_how, exchange) => {
    for (const [a, b] of [
      [4, 5],
      [4, 6],
      [0, 19],
      [3, 15],
    ] as const) {
      const links = chainOf(20);
      exchange(links, a, b);
      expect(brief(verify(links, { head: headOf(chainOf(20)) }).findings).slice(0, 1)).toEqual([
        `swapped ${a + 1} and ${b + 1}`,
      ]);
    }
  });
});

describe("the end", () => {
  test("cut off is known by the head, and by an anchor where the head was cut with it", () => {
    const links = chainOf(20);
    const rest = links.slice(0, 15);
    expect(brief(verify(rest, { head: headOf(links) }).findings)).toEqual(["cut 16–20 by head"]);
    const marks = [markAt(links, 10), markAt(links, 18)];
    expect(brief(verify(rest, { marks }).findings)).toEqual(["cut 16–18 by anchor"]);
  });

  test("with its rows gone and their links left is cut off too", () => {
    const links: Link[] = chainOf(20).map((link) => (link.sequence > 17 ? { ...link, row: null } : link));
    expect(brief(verify(links).findings)).toEqual(["cut 18–20 by head"]);
  });

  test("of a chain of which nothing is left is known by the head or an anchor", () => {
    const links = chainOf(20);
    expect(brief(verify([], { head: headOf(links) }).findings)).toEqual(["gone to 20 by head"]);
    expect(brief(verify([], { head: null, marks: [markAt(links, 18)] }).findings)).toEqual(["gone to 18 by anchor"]);
    const orphans: Link[] = links.map((link) => ({ ...link, row: null }));
    expect(brief(verify(orphans).findings)).toEqual(["gone to 20 by head"]);
  });

  test("that the record of the head does not know is named", () => {
    const links = chainOf(20);
    expect(brief(verify(links, { head: headOf(links.slice(0, 17)) }).findings)).toEqual(["head 17, last 20"]);
    expect(brief(verify(links, { head: null }).findings)).toEqual(["head null, last 20"]);
    expect(brief(verify(links, { head: { sequence: 20, hash: GENESIS } }).findings)).toEqual(["head 20, last 20"]);
  });
});

test("a chain written anew from one row on fits together, and not with what was anchored", () => {
  const links = chainOf(20);
  const marks = [markAt(links, 5), markAt(links, 10), markAt(links, 15)];
  const anew = chainOf(20, (row) => (row.id === 8 ? { ...row, newRow: "{}" } : row));
  expect(verify(anew).broken).toBe(0);
  expect(brief(verify(anew, { marks }).findings)).toEqual(["rewritten 6–10"]);
});

test("a chain in which everything was changed names the first and counts the rest", () => {
  const links = chainOf(400).map((link) => ({ ...link, row: { ...link.row, action: "lain" } }));
  const { findings, broken, rows } = verify(links);
  expect({ rows, broken, named: findings.length }).toEqual({ rows: 400, broken: 400, named: 100 });
});

test("whatever is done to one place of a chain is found", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.nat(),
      fc.constantFrom(...Object.keys(DEEDS)),
      (length, nth, deed) => {
        const links = chainOf(length);
        const head = headOf(links);
        const place = nth % length;
        const harmed = (DEEDS[deed] as Deed)(links, place);
        expect(verify(harmed, { head }).broken).toBeGreaterThan(0);
      },
    ),
  );
});

type Deed = (links: Sealed[], place: number) => Link[];

const DEEDS: Record<string, Deed> = {
  "row changed": (links, place) => replaced(links, place, (link) => ({ ...link, row: { ...link.row, rowKey: "x" } })),
  "seal changed": (links, place) => replaced(links, place, (link) => ({ ...link, hash: GENESIS })),
  "former seal changed": (links, place) => replaced(links, place, (link) => ({ ...link, previous: "ff".repeat(32) })),
  "row gone": (links, place) => replaced(links, place, (link) => ({ ...link, row: null })),
  "link gone": (links, place) => links.filter((_, at) => at !== place),
  "numbered anew": (links, place) => renumber(links.filter((_, at) => at !== place)),
  twice: (links, place) => renumber([...links.slice(0, place + 1), links[place] as Sealed, ...links.slice(place + 1)]),
};

function replaced(links: Sealed[], place: number, change: (link: Sealed) => Link): Link[] {
  return links.map((link, at) => (at === place ? change(link) : link));
}

function FIELDS(): [string, Partial<HistoryRow>][] {
  return [
    ["actor", { actorId: "0198a0b2-0000-7000-8000-00000000ffff" }],
    ["action", { action: "realisasi.approve" }],
    ["reason", { reason: "" }],
    ["table", { table: "target" }],
    ["key", { rowKey: "lain" }],
    ["operation", { operation: "DELETE" }],
    ["government", { governmentId: null }],
    ["agency", { agencyId: null }],
    ["old text", { oldRow: '{"amount": 1}' }],
    ["new text", { newRow: null }],
    ["time by a microsecond", { atMicros: 1_763_967_600_123_012 + 1 }],
    ["time before our era", { atMicros: -63_000_000_000_000_000 }],
    ["time that is none", { atMicros: Number.POSITIVE_INFINITY }],
    ["number", { id: 13 }],
  ];
}

function verify(links: readonly Link[], given: { marks?: Mark[]; head?: Head | null; isOwed?: boolean } = {}) {
  const { marks = [], head = headOf(links), isOwed = false } = given;
  const reading = readChain(LAMONGAN, marks, digest);
  for (const link of links) reading.read(link);
  return reading.finish({ head, isOwed });
}

function brief(findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    switch (finding.kind) {
      case "missing":
        return `missing ${finding.from}–${finding.to} between ${finding.before?.sequence ?? "none"} and ${finding.after?.sequence ?? "none"}`;
      case "removed":
        return `removed ${finding.count} before ${finding.after.sequence}`;
      case "swapped":
        return `swapped ${finding.row.sequence} and ${finding.other.sequence}`;
      case "cut":
        return `cut ${finding.from}–${finding.to} by ${finding.known}`;
      case "gone":
        return `gone to ${finding.to} by ${finding.known}`;
      case "rewritten":
        return `rewritten ${finding.from}–${finding.to}`;
      case "head":
        return `head ${finding.recorded}, last ${finding.last.sequence}`;
      case "altered":
      case "resealed":
      case "inserted":
      case "unchained":
        return `${finding.kind} ${finding.row.sequence}`;
      default:
        return finding.kind;
    }
  });
}

function chainOf(length: number, change: (row: HistoryRow) => HistoryRow = (row) => row): Sealed[] {
  const links: Sealed[] = [];
  for (let sequence = 1; sequence <= length; sequence++)
    links.push(sealed(change(rowOf(sequence)), sequence, links.at(-1)?.hash ?? GENESIS));
  return links;
}

function sealed(row: HistoryRow, sequence: number, previous: string): Sealed {
  const hash = digest(canonicalText(row, { chain: LAMONGAN, sequence, previous }));
  return { sequence, historyId: row.id, previous, hash, row };
}

function rowOf(id: number): HistoryRow {
  return {
    id,
    atMicros: 1_763_967_600_123_000 + id,
    actorId: "0198a0b2-0000-7000-8000-000000000001",
    action: "realisasi.enter",
    reason: id % 3 === 0 ? "Salah ketik pada isian sebelumnya" : null,
    table: "variable_value",
    rowKey: `0198a0b2-0000-7000-8000-${String(id).padStart(12, "0")}`,
    operation: "UPDATE",
    governmentId: LAMONGAN,
    agencyId: "0198a0b2-0000-7000-8000-0000000000bb",
    oldRow: null,
    newRow: `{"amount": ${id * 7}}`,
  };
}

const headOf = (links: readonly Link[]): Head | null => {
  const last = links.at(-1);
  return last ? { sequence: last.sequence, hash: last.hash } : null;
};

const markAt = (links: readonly Link[], sequence: number): Mark => ({
  sequence,
  hash: (links[sequence - 1] as Link).hash,
  at: "2026-11-24T03:00:00.000Z",
});

const without = (links: Sealed[], sequence: number) => links.filter((link) => link.sequence !== sequence);

const orphaned = (links: Sealed[], sequence: number): Link[] =>
  links.map((link) => (link.sequence === sequence ? { ...link, row: null } : link));

const renumber = (links: readonly Link[]): Link[] => links.map((link, at) => ({ ...link, sequence: at + 1 }));
