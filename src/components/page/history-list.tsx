import type { Icon as Shape } from "@phosphor-icons/react";
import { ArrowUUpLeftIcon } from "@phosphor-icons/react/dist/ssr/ArrowUUpLeft";
import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { GlobeIcon } from "@phosphor-icons/react/dist/ssr/Globe";
import { LockSimpleOpenIcon } from "@phosphor-icons/react/dist/ssr/LockSimpleOpen";
import { PaperclipIcon } from "@phosphor-icons/react/dist/ssr/Paperclip";
import { PencilSimpleLineIcon } from "@phosphor-icons/react/dist/ssr/PencilSimpleLine";
import { SealCheckIcon } from "@phosphor-icons/react/dist/ssr/SealCheck";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

export type HistoryStep = {
  id: string;
  kind: "changed" | "attached" | "passed" | "returned" | "approved" | "published" | "opened";
  /** By role: "Verifikator". */
  who: string;
  /** "mengubah 6.080 menjadi 6.800" */
  what: ReactNode;
  /** "12 Juli 10.05, versi 3" */
  when: string;
};

/** Newest first. `proof` says whether the chain of records is whole and when that was checked. */
export function HistoryList({ steps, proof }: { steps: HistoryStep[]; proof?: string }) {
  return (
    <>
      <ol className="history">
        {steps.map((step) => (
          <li key={step.id} className={step.kind === "returned" ? "history-returned" : undefined}>
            <Icon of={signs[step.kind]} />
            <p>
              <b>{step.who}</b> {step.what}
              <span className="meta">{step.when}</span>
            </p>
          </li>
        ))}
      </ol>
      {proof && <p className="meta">{proof}</p>}
    </>
  );
}

const signs: Record<HistoryStep["kind"], Shape> = {
  changed: PencilSimpleLineIcon,
  attached: PaperclipIcon,
  passed: CheckIcon,
  returned: ArrowUUpLeftIcon,
  approved: SealCheckIcon,
  published: GlobeIcon,
  opened: LockSimpleOpenIcon,
};
