import type { Icon as Shape } from "@phosphor-icons/react";
import { ArrowsClockwiseIcon } from "@phosphor-icons/react/dist/ssr/ArrowsClockwise";
import { ArrowUUpLeftIcon } from "@phosphor-icons/react/dist/ssr/ArrowUUpLeft";
import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { CloudArrowUpIcon } from "@phosphor-icons/react/dist/ssr/CloudArrowUp";
import { DotsThreeIcon } from "@phosphor-icons/react/dist/ssr/DotsThree";
import { GitDiffIcon } from "@phosphor-icons/react/dist/ssr/GitDiff";
import { LockSimpleIcon } from "@phosphor-icons/react/dist/ssr/LockSimple";
import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import type { ComponentPropsWithRef } from "react";
import { Icon } from "#components/ui/icon.tsx";

export type EntryState =
  | "empty"
  | "focused"
  | "editing"
  | "saving"
  | "saved"
  | "waiting"
  | "refused"
  | "conflict"
  | "returned";

type Props = Omit<ComponentPropsWithRef<"input">, "type" | "inputMode"> & {
  state: EntryState;
  /** Says more than the state's own word: "tersimpan 10.42". */
  word?: string;
  /** Which data dasar or indicator of which period: a grid is heard one cell at a time. */
  "aria-label": string;
};

/**
 * How one cell of the entry grid looks in each state. It decides nothing: the state comes in, and the input keeps what
 * was typed, readable or not. Saving neither moves nor disables it. Tie its message with `aria-describedby`.
 */
export function EntryCell({ state, word, className, ...input }: Props) {
  const sign = signs[state];
  return (
    <div className={["cell", `cell-${state}`, className].filter(Boolean).join(" ")}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder="belum diisi"
        aria-invalid={state === "refused" || undefined}
        {...input}
      />
      {sign && (
        <span className="cell-sign" title={word ?? sign.word}>
          <Icon of={sign.icon} size={15} />
          <span className="sr-only">{word ?? sign.word}</span>
        </span>
      )}
    </div>
  );
}

/** A value others give, or one that is approved: hatched, with a padlock, and no field at all. */
export function LockedCell({ children, because }: { children: string; because?: string }) {
  return (
    <div className="cell cell-locked" title={because}>
      <span>{children}</span>
      <Icon of={LockSimpleIcon} size={15} />
      <span className="sr-only">{because ?? "terkunci"}</span>
    </div>
  );
}

// Its own short list, not the table of all states: the grid runs in the browser and every icon there is paid for.
const signs: Partial<Record<EntryState, { word: string; icon: Shape }>> = {
  editing: { word: "belum disimpan", icon: DotsThreeIcon },
  saving: { word: "menyimpan", icon: ArrowsClockwiseIcon },
  saved: { word: "tersimpan", icon: CheckIcon },
  waiting: { word: "menunggu jaringan", icon: CloudArrowUpIcon },
  refused: { word: "ditolak", icon: XCircleIcon },
  conflict: { word: "bentrok", icon: GitDiffIcon },
  returned: { word: "dikembalikan", icon: ArrowUUpLeftIcon },
};
