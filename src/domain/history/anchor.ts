// Anchors: heads of chains written down outside the database, one line of JSON each, so that a tail that is cut off, or
// a chain that is written anew, does not go unnoticed. Each line carries the digest of the line before it.
import { type Digest, GENESIS } from "./canonical.ts";
import type { Finding } from "./finding.ts";
import type { Mark } from "./link.ts";

export type AnchorLine =
  /** The head of a chain at a moment. government: its code, or "instalasi". */
  | { kind: "head"; at: string; chain: string; government: string; sequence: number; hash: string }
  /** From here on the anchors hold anew: somebody says why the former ones no longer can (a backup was restored). */
  | { kind: "restart"; at: string; reason: string };

/** What the database remembers of the file: how many lines, and the digest of the last. */
export type Remembered = { lines: number; digest: string; at: string };

export type Anchors = {
  /** Since the last restart, in the order of their writing, by chain. */
  marks: ReadonlyMap<string, readonly Mark[]>;
  restarts: readonly { at: string; reason: string }[];
  lines: number;
  digest: string;
  lastAt: string | null;
  findings: readonly Finding[];
};

export type AnchorReading = { read(text: string): void; finish(): Anchors };

export function anchorText(line: AnchorLine, previous: string): string {
  return JSON.stringify({ ...line, previous });
}

/** remembered: null where the database has never seen a file of anchors. */
export function readAnchors(digest: Digest, remembered: Remembered | null): AnchorReading {
  const marks = new Map<string, Mark[]>();
  const restarts: { at: string; reason: string }[] = [];
  const findings: Finding[] = [];
  let lines = 0;
  let last = GENESIS;
  let lastAt: string | null = null;
  let isThere = remembered === null;

  return {
    read(text) {
      const line = parse(text);
      // A line that was cut off when the power went is no line; the one after it carries on from the one before it.
      if (line === null) return;
      if (line.previous !== last && findings.length === 0) findings.push({ kind: "anchor-line", line: lines + 1 });
      lines += 1;
      last = digest(text);
      lastAt = line.at;
      isThere ||= lines === remembered?.lines && last === remembered.digest;
      if (line.kind === "restart") {
        marks.clear();
        findings.length = 0;
        restarts.push({ at: line.at, reason: line.reason });
      } else remember(line);
    },

    finish() {
      if (!isThere && remembered) findings.push({ kind: "anchor-lost", lines: remembered.lines, at: remembered.at });
      return { marks, restarts, lines, digest: last, lastAt, findings };
    },
  };

  // A head that did not move is one mark, however often it was written down.
  function remember({ chain, sequence, hash, at }: AnchorLine & { kind: "head" }): void {
    const known = marks.get(chain) ?? [];
    const last = known.at(-1);
    if (last?.sequence === sequence && last.hash === hash) last.at = at;
    else known.push({ sequence, hash, at });
    marks.set(chain, known);
  }
}

function parse(text: string): (AnchorLine & { previous: string }) | null {
  try {
    const line = JSON.parse(text) as Record<string, unknown>;
    const texts =
      line.kind === "head" ? ["at", "previous", "chain", "government", "hash"] : ["at", "previous", "reason"];
    const isWhole = texts.every((name) => typeof line[name] === "string");
    if (!isWhole || (line.kind === "head" ? !Number.isSafeInteger(line.sequence) : line.kind !== "restart"))
      return null;
    return line as AnchorLine & { previous: string };
  } catch {
    return null;
  }
}
