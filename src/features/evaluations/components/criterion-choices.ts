import type { Probe } from "#domain/evaluation/template.ts";
import { PROBE_WORDS } from "#features/evaluations/words.ts";

const LETTERS: Record<Probe, string> = { yes: "y", partly: "s", no: "t" };

/** What may be answered about a criterion: Ya, Sebagian, Tidak with their letters, or the answers of its own scale. */
export const criterionChoices = (scale: readonly { key: string }[] | null) =>
  scale
    ? scale.map(({ key }) => ({ value: key, label: key }))
    : (Object.entries(PROBE_WORDS) as [Probe, string][]).map(([value, label]) => ({
        ...{ value, label, shortcut: LETTERS[value] },
      }));
