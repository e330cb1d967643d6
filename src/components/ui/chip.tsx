import type { ReactNode } from "react";

export type Tone = "plain" | "quiet" | "late" | "conflict" | "returned" | "refused" | "saved";

/** Sign and word, no filled pill. */
export function Chip({ icon, tone = "plain", children }: { icon?: ReactNode; tone?: Tone; children: ReactNode }) {
  return (
    <span className={`chip tone-${tone}`}>
      {icon}
      {children}
    </span>
  );
}
