// The data dasar that a printed formula means by a label: by its name or another wording of the document, and, where the
// document says so, its figure of last year ("Jumlah penempatan tahun (n-1)").

type Named = { key: string; label: string; shortLabel: string; printedAs: readonly string[] };
export type Meant = { key: string; at: "now" | "last-year" };

/** null: the agency has no such data dasar, or more than one that could be meant. */
export function meantBy(label: string, variables: readonly Named[]): Meant | null {
  const now = one(variables, (name) => name === plain(label));
  if (now) return { key: now, at: "now" };
  const base = withoutLastYear(plain(label));
  const before = base && one(variables, (name) => withoutThisYear(name) === base);
  return before ? { key: before, at: "last-year" } : null;
}

/** By the label first: another wording may be another variable's name. */
function one(variables: readonly Named[], isMeant: (name: string) => boolean): string | null {
  for (const namesOf of [LABEL, OTHERS]) {
    const found = variables.filter((variable) => namesOf(variable).some((name) => isMeant(plain(name))));
    if (found.length === 1) return found[0]?.key ?? null;
  }
  return null;
}

const LABEL = ({ label }: Named) => [label];
const OTHERS = ({ shortLabel, printedAs }: Named) => [shortLabel, ...printedAs];

const LAST_YEAR = /[\s,]*(?:\(?tahun\s+)?(?:\(\s*n\s*[-–−]\s*1\s*\)|n\s*[-–−]\s*1|sebelumnya|lalu)\)?$/;
const THIS_YEAR = /[\s,]*(?:\(?tahun\s+)?(?:\(\s*n\s*\)|\bn|\bini)\)?$/;

/** null where nothing says last year, or where nothing else is said. */
function withoutLastYear(text: string): string | null {
  const base = text.replace(LAST_YEAR, "");
  return base === text || base === "" ? null : base;
}

const withoutThisYear = (text: string): string => text.replace(THIS_YEAR, "") || text;
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
