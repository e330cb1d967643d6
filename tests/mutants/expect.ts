// The part of Vitest that the killing suites use, small enough to run a suite in milliseconds for every mutant. The same
// suites run under Vitest itself; here they only have to fail.
import { isDeepStrictEqual } from "node:util";

export type Test = { name: string; body: () => unknown };

const SUITE: Test[] = [];

/** The tests that were declared since the last call. */
export const takeTests = (): Test[] => SUITE.splice(0);

type Row = readonly unknown[];
type Declare = (name: string, body: (...row: unknown[]) => unknown) => void;

export const describe = Object.assign((_name: string, body: () => void) => body(), {
  each: (rows: readonly unknown[]) => (_name: string, body: (...row: unknown[]) => void) => {
    for (const row of rows) body(...asRow(row));
  },
});

export const it = Object.assign((name: string, ...rest: unknown[]) => declare(name, rest.at(-1) as () => unknown), {
  each:
    (rows: readonly unknown[]): Declare =>
    (name, body) => {
      for (const row of rows) declare(`${name} ${JSON.stringify(row)}`, () => body(...asRow(row)));
    },
});

export function expect(actual: unknown) {
  const check = (holds: boolean, wanted: unknown): void => {
    if (!holds) throw new Error(`${show(actual)} is not ${show(wanted)}`);
  };
  return {
    toBe: (wanted: unknown) => check(Object.is(actual, wanted), wanted),
    toEqual: (wanted: unknown) => check(isDeepStrictEqual(plain(actual), plain(wanted)), wanted),
    toMatchObject: (wanted: unknown) => check(matches(actual, wanted), wanted),
    toBeNull: () => check(actual === null, null),
    toBeUndefined: () => check(actual === undefined, undefined),
    toBeLessThan: (limit: number) => check((actual as number) < limit, `< ${limit}`),
    toBeGreaterThan: (limit: number) => check((actual as number) > limit, `> ${limit}`),
    toThrow: () => {
      let threw = false;
      try {
        (actual as () => unknown)();
      } catch {
        threw = true;
      }
      check(threw, "throwing");
    },
  };
}

function declare(name: string, body: () => unknown): void {
  SUITE.push({ name, body });
}

const asRow = (row: unknown): Row => (Array.isArray(row) ? row : [row]);
const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Without what is undefined, as toEqual sees it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, plain(part)]])),
  );
}

function matches(actual: unknown, wanted: unknown): boolean {
  if (typeof wanted !== "object" || wanted === null) return Object.is(actual, wanted);
  if (typeof actual !== "object" || actual === null) return false;
  if (Array.isArray(wanted))
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((part, index) => matches(actual[index], part))
    );
  return Object.entries(wanted).every(([key, part]) => matches(Reflect.get(actual, key), part));
}
