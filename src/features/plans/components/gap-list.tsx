"use client";

import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { GAP_WORDS, type TreeGap } from "#domain/planning/tree-gaps.ts";

type Props = {
  gaps: readonly { gap: TreeGap; count: number }[];
  chosen: TreeGap | null;
  onChoose: (gap: TreeGap | null) => void;
};

/** Orphans and gaps; each shows in the tree exactly the parts it speaks of. */
export function GapList({ gaps, chosen, onChoose }: Props) {
  return (
    <Section title="Perlu dilengkapi" className="print:hidden" aside={gaps.length > 0 && `${gaps.length} hal`}>
      {gaps.length === 0 ? (
        <p className="text-ui text-ink-2">Setiap bagian bertaut, setiap indikator sampai ke misi.</p>
      ) : (
        <ul className="signals">
          {gaps.map(({ gap, count }) => (
            <li key={gap}>
              <Icon of={WarningCircleIcon} />
              <p>
                <button
                  type="button"
                  className="text-left text-brand underline"
                  aria-pressed={gap === chosen}
                  onClick={() => onChoose(gap === chosen ? null : gap)}
                >
                  {count} {GAP_WORDS[gap]}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      {chosen && (
        <Button look="bare" small onClick={() => onChoose(null)}>
          Tampilkan semua lagi
        </Button>
      )}
    </Section>
  );
}
