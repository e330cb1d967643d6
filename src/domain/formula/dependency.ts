// Indicators that use each other's realisasi form a graph; it must have an order in which each is computed once.

export type Needs = ReadonlyMap<string, readonly string[]>;
export type Ordered =
  | { ok: true; order: string[] }
  /** path: the cycle, beginning and ending with the same indicator. */
  | { ok: false; path: string[]; message: string };

/** What is needed comes before who needs it; otherwise the order given is kept. Names outside the map need nothing. */
export function dependencyOrder(needs: Needs): Ordered {
  const order: string[] = [];
  const state = new Map<string, "open" | "done">();
  for (const start of needs.keys()) {
    const path: string[] = [];
    const stack: { name: string; next: number }[] = [];
    const enter = (name: string): void => {
      state.set(name, "open");
      path.push(name);
      stack.push({ name, next: 0 });
    };
    if (!state.has(start)) enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const needed = needs.get(top.name)?.[top.next];
      top.next += 1;
      if (needed === undefined) {
        state.set(top.name, "done");
        if (needs.has(top.name)) order.push(top.name);
        path.pop();
        stack.pop();
      } else if (state.get(needed) === "open") {
        return refused([...path.slice(path.indexOf(needed)), needed]);
      } else if (!state.has(needed)) enter(needed);
    }
  }
  return { ok: true, order };
}

function refused(path: string[]): Ordered {
  return { ok: false, path, message: `Rumus saling memakai tanpa ujung: ${path.join(" → ")}.` };
}
