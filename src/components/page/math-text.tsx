import { createElement, type ReactNode } from "react";

/**
 * MathML text as elements of the page. It is read, not poured in: only the elements a formula is made of get through,
 * without attributes, so that a label somebody typed can never become markup.
 */
export function MathText({ markup }: { markup: string }) {
  return <>{read(markup)}</>;
}

const known = new Set(
  "math mrow mfrac mtext mn mo mi mtable mtr mtd msub msup msubsup mover munder munderover msqrt mroot mspace".split(
    " ",
  ),
);

type Open = { name: string; children: ReactNode[] };

function read(markup: string): ReactNode[] {
  const root: Open = { name: "", children: [] };
  const stack: Open[] = [root];
  for (const [, closing, name = "", text] of markup.matchAll(/<(\/?)([a-z]+)[^>]*?>|([^<]+)/g)) {
    const inner = stack.at(-1) ?? root;
    if (text !== undefined) inner.children.push(unescapeXml(text));
    else if (!known.has(name)) throw new RangeError(`<${name}> has no place in a formula`);
    else if (!closing) stack.push({ name, children: [] });
    else if (stack.length === 1 || inner.name !== name) throw new RangeError(`</${name}> closes nothing`);
    else close(stack);
  }
  if (stack.length > 1) throw new RangeError(`<${stack.at(-1)?.name}> is never closed`);
  return root.children;
}

function close(stack: Open[]) {
  const done = stack.pop();
  const outer = stack.at(-1);
  if (done && outer) outer.children.push(createElement(done.name, { key: outer.children.length }, ...done.children));
}

function unescapeXml(text: string) {
  return text.replace(/&(lt|gt|quot|apos|#39|amp);/g, (_, entity: string) => characters[entity] ?? "");
}

const characters: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", amp: "&" };
