import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type AnchorLine, anchorText, type Remembered, readAnchors } from "./anchor.ts";
import { type Digest, GENESIS } from "./canonical.ts";

const digest: Digest = (text) => createHash("sha256").update(text).digest("hex");

const LAMONGAN = "0198a0b2-0000-7000-8000-0000000000aa";
const JOMBANG = "0198a0b2-0000-7000-8000-0000000000bb";

const head = (chain: string, sequence: number, day: number): AnchorLine => ({
  kind: "head",
  at: `2026-11-${day}T00:00:00.000Z`,
  chain,
  government: chain === LAMONGAN ? "lamongan" : "jombang",
  sequence,
  hash: digest(`${chain} ${sequence}`),
});

const written = fileOf([head(LAMONGAN, 10, 20), head(JOMBANG, 4, 20), head(LAMONGAN, 12, 21), head(JOMBANG, 4, 21)]);

describe("the file of anchors", () => {
  test("gives the marks of each chain; a head that stood still is one mark", () => {
    const anchors = read(written);
    expect(anchors.findings).toEqual([]);
    expect(anchors.lines).toBe(4);
    expect(anchors.lastAt).toBe("2026-11-21T00:00:00.000Z");
    expect(anchors.marks.get(LAMONGAN)?.map(({ sequence }) => sequence)).toEqual([10, 12]);
    expect(anchors.marks.get(JOMBANG)).toEqual([
      { sequence: 4, hash: digest(`${JOMBANG} 4`), at: "2026-11-21T00:00:00.000Z" },
    ]);
  });

  test.each([
    ["changed", (lines: string[]) => lines.with(1, (lines[1] as string).replace('"sequence":4', '"sequence":3')), 3],
    ["taken out", (lines: string[]) => lines.toSpliced(1, 1), 2],
    ["put in", (lines: string[]) => lines.toSpliced(1, 0, anchorText(head(JOMBANG, 9, 20), GENESIS)), 2],
    ["exchanged", (lines: string[]) => lines.with(1, lines[2] as string).with(2, lines[1] as string), 2],
    ["made unreadable", (lines: string[]) => lines.with(1, "{"), 2],
  ])("with a line %s no longer fits together", (_deed, change, line) => {
    expect(read(change(written)).findings).toEqual([{ kind: "anchor-line", line }]);
  });

  test("that lost its last lines, or is gone, is known by what the database remembers", () => {
    const remembered = { lines: 4, digest: digest(written[3] as string), at: "2026-11-21T00:00:00.000Z" };
    const lost = [{ kind: "anchor-lost", lines: 4, at: "2026-11-21T00:00:00.000Z" }];
    expect(read(written, remembered).findings).toEqual([]);
    expect(read(written.slice(0, 3), remembered).findings).toEqual(lost);
    expect(read([], remembered).findings).toEqual(lost);
    expect(read(fileOf([head(LAMONGAN, 12, 21)]), remembered).findings).toEqual(lost);
  });

  test("may be a line ahead of what the database remembers: the power went in between", () => {
    const remembered = { lines: 3, digest: digest(written[2] as string), at: "2026-11-21T00:00:00.000Z" };
    expect(read(written, remembered).findings).toEqual([]);
  });

  test("may hold a line that was cut off in its writing", () => {
    const torn = [...written.slice(0, 2), '{"kind":"head","at":"2026-11-2', ...written.slice(2)];
    expect(read(torn)).toEqual(read(written));
  });

  test("holds anew from a restart on, and says why", () => {
    const restart: AnchorLine = { kind: "restart", at: "2026-11-22T00:00:00.000Z", reason: "Cadangan 20 November" };
    const [first, ...others] = fileOf([head(LAMONGAN, 10, 20), head(LAMONGAN, 12, 21), restart, head(LAMONGAN, 8, 22)]);
    const anchors = read([(first as string).replace("10", "11"), ...others]);
    expect(anchors.findings).toEqual([]);
    expect(anchors.restarts).toEqual([{ at: "2026-11-22T00:00:00.000Z", reason: "Cadangan 20 November" }]);
    expect(anchors.marks.get(LAMONGAN)?.map(({ sequence }) => sequence)).toEqual([8]);
  });
});

function read(lines: string[], remembered: Remembered | null = null) {
  const reading = readAnchors(digest, remembered);
  for (const line of lines) reading.read(line);
  return reading.finish();
}

function fileOf(lines: AnchorLine[]): string[] {
  const texts: string[] = [];
  for (const line of lines) texts.push(anchorText(line, texts.length === 0 ? GENESIS : digest(texts.at(-1) as string)));
  return texts;
}
