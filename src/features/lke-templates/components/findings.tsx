import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import { Icon } from "#components/ui/icon.tsx";
import { Message } from "#components/ui/message.tsx";
import type { TemplateFinding } from "#domain/evaluation/finding.ts";

/** What the check found, the worst first. */
export function Findings({ findings }: { findings: readonly TemplateFinding[] }) {
  if (findings.length === 0) return <Message kind="saved">Bobot, skala, predikat, dan prasyarat sudah utuh.</Message>;
  const order = ["error", "open", "warning"];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <ul className="grid gap-2 text-ui">
      {sorted.map(({ severity, place, message }) => (
        <li key={`${place} ${message}`} className="flex gap-2">
          <span className={severity === "warning" ? "text-ink-2" : "text-refused"}>
            <Icon of={severity === "error" ? XCircleIcon : WarningCircleIcon} />
          </span>
          <span>
            {message}
            <span className="sr-only">{severity === "warning" ? " (perhatian)" : " (harus diselesaikan)"}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
