// Text as people write it into a field, as blocks: a blank line parts paragraphs, "1." and "-" begin lists, ** makes bold.
import type { Block, List, Run, Text } from "./model.ts";

export function writtenBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    for (const group of groupsOf(part.split("\n").map((line) => line.trim()))) {
      if (group.marks) blocks.push({ kind: "list", marks: group.marks, items: group.lines.map(writtenText) });
      else blocks.push({ kind: "paragraph", text: writtenText(group.lines.join(" ")) });
    }
  }
  return blocks;
}

/** One line with its bold words. */
export function writtenText(line: string): Text {
  const parts = line.split("**");
  // An odd mark has no partner: the text means what it says.
  if (parts.length < 3 || parts.length % 2 === 0) return line;
  const runs: Run[] = parts.map((part, at) => (at % 2 === 1 ? { bold: part } : part));
  return runs.filter((run) => (typeof run === "string" ? run !== "" : true));
}

type Group = { marks: List["marks"] | null; lines: string[] };

const MARKS: [List["marks"], RegExp][] = [
  ["number", /^\d{1,3}[.)]\s+/],
  ["letter", /^[a-z][.)]\s+/],
  ["dash", /^[-–•]\s+/],
];

/** Neighbouring lines of one kind together; a line of a list that goes on without a mark belongs to the item above it. */
function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines.filter((one) => one !== "")) {
    const [marks, pattern] = MARKS.find(([, one]) => one.test(line)) ?? [null, null];
    const last = groups.at(-1);
    if (marks && pattern) {
      const item = line.replace(pattern, "");
      if (last?.marks === marks) last.lines.push(item);
      else groups.push({ marks, lines: [item] });
    } else if (last) last.lines[last.lines.length - 1] += ` ${line}`;
    else groups.push({ marks: null, lines: [line] });
  }
  return groups;
}
