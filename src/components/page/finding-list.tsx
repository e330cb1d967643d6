import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

export type Finding = {
  id: string;
  /** In a few words what is not right. */
  title: string;
  /** The sentence that names the place, with a link to it. */
  children: ReactNode;
  /** The newest decision: "belum diputuskan", "diterima, Verifikator 9 Juli". */
  decision: string;
  settled?: boolean;
};

export function FindingList({ findings }: { findings: Finding[] }) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={finding.id} className={finding.settled ? "finding-settled" : undefined}>
          <Icon of={finding.settled ? CheckIcon : WarningCircleIcon} />
          <p>
            <b>{finding.title}</b> {finding.children}
          </p>
          <p className="meta">{finding.decision}</p>
        </li>
      ))}
    </ul>
  );
}
