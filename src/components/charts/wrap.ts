// Text in a drawing has no lines of its own: it is broken here, by an even measure of its letters.

/** Lines of at most so many letters; what does not fit into the last one ends with "…". */
export function wrapText(text: string, letters: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, letters))) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= letters) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] as string;
  return [...lines.slice(0, most - 1), `${last.length >= letters ? last.slice(0, letters - 1).trimEnd() : last}…`];
}

function pieces(word: string, letters: number): string[] {
  return word.match(new RegExp(`.{1,${letters}}`, "gu")) ?? [];
}
