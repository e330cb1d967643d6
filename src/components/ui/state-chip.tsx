import type { ReactNode } from "react";
import { Chip } from "./chip.tsx";
import { Icon } from "./icon.tsx";
import { type State, stateSigns } from "./state-sign.ts";

type Props = {
  state: State;
  /** Says more than the usual word: "diukur triwulan IV", "tersimpan 10.31". */
  children?: ReactNode;
  /** In a crowded cell: the sign alone, the word as tooltip and for screen readers. */
  signOnly?: string | true;
};

export function StateChip({ state, children, signOnly }: Props) {
  const { word, icon, tone } = stateSigns[state];
  const sign = <Icon of={icon} size={14} />;
  if (!signOnly) {
    return (
      <Chip icon={sign} tone={tone}>
        {children ?? word}
      </Chip>
    );
  }
  const said = signOnly === true ? word : signOnly;
  return (
    <span className={`chip tone-${tone}`} title={said}>
      {sign}
      <span className="sr-only">{said}</span>
    </span>
  );
}
