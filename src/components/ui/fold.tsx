import type { ReactNode } from "react";

type Props = {
  summary: ReactNode;
  /** Small print at the right of the summary. */
  note?: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
};

/** The browser's own fold: it opens without script, is found by search in the page, and lies open on paper. */
export function Fold({ summary, note, open, className, children }: Props) {
  return (
    <details open={open} className={className ? `fold ${className}` : "fold"}>
      <summary>
        {summary}
        {note && <span className="meta">{note}</span>}
      </summary>
      {children}
    </details>
  );
}
