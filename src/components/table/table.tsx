import type { ReactNode } from "react";
import { given } from "#components/ui/given.ts";

type Props = {
  /** What the table holds, for those who hear it; leave out where a heading names it through `labelledBy`. */
  label?: string;
  labelledBy?: string;
  /** Height of rows: 32, 29 or 24 px. */
  rows?: "normal" | "snug" | "dense";
  /** The head stays under the top bar while the rows scroll by. */
  sticky?: boolean;
  /** Rows stack with label words on small screens; a wide matrix rather scrolls in its own box. */
  small?: "stack" | "scroll" | "keep";
  /** "grid" where one moves from cell to cell with the arrow keys. */
  role?: "grid";
  className?: string;
  children: ReactNode;
};

/** Rules, not boxes: a head on an ink rule, rows on lines, totals under a double rule. */
export function Table({
  label,
  labelledBy,
  rows = "normal",
  sticky,
  small = "stack",
  role,
  className,
  children,
}: Props) {
  const name = [
    "table",
    rows !== "normal" && `table-${rows}`,
    sticky && "table-sticky",
    small === "stack" && "table-stack",
    className,
  ];
  const table = (
    <table
      className={name.filter(Boolean).join(" ")}
      {...given({ role, "aria-label": label, "aria-labelledby": labelledBy })}
    >
      {children}
    </table>
  );
  if (small !== "scroll") return table;
  return (
    <section className="table-scroll" aria-label={label} aria-labelledby={labelledBy} {...reachable}>
      {table}
    </section>
  );
}

// Not every browser lets the arrow keys into a box that only scrolls: it needs a tab stop, and so a name.
const reachable = { tabIndex: 0 };
