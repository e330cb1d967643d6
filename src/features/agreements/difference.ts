// What differs between two contents of a Perjanjian Kinerja: a draft and the plan, what was signed and the targets in
// force, a revision and the one before it. Nothing is said of the order of the lines.
import type { AgreementContent, MoneyLine, PromiseLine } from "#features/agreements/content.ts";

/** before: null where it is new; after: null where it is gone. */
export type Difference = { key: string; what: string; detail: string; before: string | null; after: string | null };

type Compared = Pick<AgreementContent, "lines" | "money">;

export function differencesOf(before: Compared, after: Compared): Difference[] {
  return [
    ...compared(before.lines, after.lines, lineWords, "indikator"),
    ...compared(before.money, after.money, moneyWords, "anggaran"),
  ];
}

/** Only what is promised: a shifted pagu alone asks for no PK Perubahan. */
export const promisesDiffer = (before: Compared, after: Compared): Difference[] =>
  compared(before.lines, after.lines, lineWords, "indikator");

type Line = { code: string };
type Words = { name: string; parts: [string, string][] };

function compared<L extends Line>(
  before: readonly L[],
  after: readonly L[],
  words: (line: L) => Words,
  kind: string,
): Difference[] {
  const old = new Map(before.map((line) => [line.code, line]));
  const now = new Map(after.map((line) => [line.code, line]));
  const kept = after.flatMap((line): Difference[] => {
    const was = old.get(line.code);
    if (!was) return [{ key: `${kind} ${line.code}`, ...added(words(line)) }];
    const [from, to] = [words(was), words(line)];
    return to.parts.flatMap(([detail, text], index) =>
      from.parts[index]?.[1] === text
        ? []
        : [
            {
              key: `${kind} ${line.code} ${detail}`,
              what: to.name,
              detail,
              before: from.parts[index]?.[1] ?? "",
              after: text,
            },
          ],
    );
  });
  const gone: Difference[] = before
    .filter(({ code }) => !now.has(code))
    .map((line) => ({ key: `${kind} ${line.code}`, ...dropped(words(line)) }));
  return [...kept, ...gone];
}

const added = ({ name, parts }: Words) => ({ what: name, detail: "baru", before: null, after: parts[0]?.[1] ?? "" });
const dropped = ({ name, parts }: Words) => ({
  what: name,
  detail: "dihapus",
  before: parts[0]?.[1] ?? "",
  after: null,
});

const UNSET = "belum ditetapkan";

const lineWords = ({ indicator, aim, satuan, target }: PromiseLine): Words => ({
  name: indicator,
  parts: [
    ["target", target === null ? UNSET : `${target} ${satuan}`],
    ["nama indikator", indicator],
    ["sasaran atau kinerja", aim],
  ],
});

const moneyWords = ({ program, amount }: MoneyLine): Words => ({
  name: program,
  parts: [
    ["anggaran", amount === null ? UNSET : `Rp${amount}`],
    ["nama program", program],
  ],
});
