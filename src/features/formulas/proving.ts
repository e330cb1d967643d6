// The figures that go with every approved formula, run again: what the engine makes of them now beside what it made then.
// No actor: the keeper of the installation asks at the terminal, for all governments.
import { parseFormula } from "#domain/formula/parse.ts";
import { proveFormula } from "#domain/formula/proof.ts";
import { ABSENCE_WORDS, longFigure } from "#domain/value/format.ts";
import { storedTests } from "#features/formulas/figures.ts";
import type { Db } from "#lib/db.ts";

type BrokenProof = { agency: string; indicator: string; version: number; expected: string; made: string };
export type Proving = { checked: number; broken: BrokenProof[] };

export async function proveFormulas(client: Db): Promise<Proving> {
  const agencies = await client.agency.findMany({ select: { id: true, name: true }, orderBy: { id: "asc" } });
  const found: Proving = { checked: 0, broken: [] };
  for (const agency of agencies) {
    const versions = await client.formulaVersion.findMany({
      where: { indicator: { agencyId: agency.id }, expression: { not: null } },
      orderBy: { id: "asc" },
      select: { version: true, expression: true, tests: true, indicator: { select: { code: true } } },
    });
    for (const { version, expression, tests, indicator } of versions) {
      const own = storedTests.parse(tests);
      found.checked += own.length;
      const where = { agency: agency.name, indicator: indicator.code, version };
      const parsed = own.length > 0 ? parseFormula(expression ?? "") : null;
      if (parsed && !parsed.ok) found.broken.push({ ...where, expected: "rumus terbaca", made: "tidak terbaca" });
      if (!parsed?.ok) continue;
      for (const { test, made, holds } of proveFormula(parsed.tree, own)) {
        if (holds) continue;
        const now = made.kind === "number" ? longFigure(made.exact) : ABSENCE_WORDS[made.because];
        found.broken.push({ ...where, expected: longFigure(test.expected), made: now });
      }
    }
  }
  return found;
}
