import type { Icon as Shape } from "@phosphor-icons/react";
import { ArrowUUpLeftIcon } from "@phosphor-icons/react/dist/ssr/ArrowUUpLeft";
import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { CloudSlashIcon } from "@phosphor-icons/react/dist/ssr/CloudSlash";
import { GitDiffIcon } from "@phosphor-icons/react/dist/ssr/GitDiff";
import { InfoIcon } from "@phosphor-icons/react/dist/ssr/Info";
import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type MessageKind = "info" | "saved" | "conflict" | "returned" | "refused" | "offline";

type Props = { kind: MessageKind; id?: string; live?: boolean; small?: boolean; children: ReactNode };

/** One sentence beside its cause. `live` for a sentence that appears while a person works. */
export function Message({ kind, id, live, small, children }: Props) {
  return (
    <div
      id={id}
      className={["message", `message-${kind}`, small && "message-small"].filter(Boolean).join(" ")}
      role={live ? "status" : undefined}
    >
      <Icon of={signs[kind]} />
      <div>{children}</div>
    </div>
  );
}

const signs: Record<MessageKind, Shape> = {
  info: InfoIcon,
  saved: CheckIcon,
  conflict: GitDiffIcon,
  returned: ArrowUUpLeftIcon,
  refused: XCircleIcon,
  offline: CloudSlashIcon,
};
