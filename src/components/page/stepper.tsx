import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { PencilSimpleLineIcon } from "@phosphor-icons/react/dist/ssr/PencilSimpleLine";
import { Icon } from "#components/ui/icon.tsx";

export type Step = {
  word: string;
  /** Who, or until when. */
  note?: string;
  state: "done" | "now" | "later";
};

/** Draf – Verifikasi – Persetujuan – Terbit: kunyit is where it lies now. */
export function Stepper({ steps, label = "Alur" }: { steps: Step[]; label?: string }) {
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step) => (
        <li key={step.word} className={`step-${step.state}`} aria-current={step.state === "now" ? "step" : undefined}>
          <span className="step-sign">
            {step.state === "done" && <Icon of={CheckIcon} size={13} weight="bold" />}
            {step.state === "now" && <Icon of={PencilSimpleLineIcon} size={13} />}
          </span>
          <b>
            {step.word}
            {step.state === "done" && <span className="sr-only"> selesai</span>}
          </b>
          {step.note && <small>{step.note}</small>}
        </li>
      ))}
    </ol>
  );
}
