import type { ReactNode } from "react";

type Props = {
  rail: ReactNode;
  /** Spoken name of the rail. */
  label: string;
  width?: 288 | 316 | 352;
  ruled?: boolean;
  sticky?: boolean;
  /** Where the rail joins the flow it comes first: it holds what waits for you. */
  first?: boolean;
  className?: string;
  children: ReactNode;
};

/** The work at the left, what accompanies it in a rail at the right; one below the other from 1240 px down. */
export function Columns({ rail, label, width = 288, ruled, sticky, first, className, children }: Props) {
  const name = [
    "columns",
    width !== 288 && `rail-${width}`,
    ruled && "columns-ruled",
    sticky && "rail-sticky",
    first && "rail-first",
    className,
  ];
  return (
    <div className={name.filter(Boolean).join(" ")}>
      <div className="flow min-w-0">{children}</div>
      <aside className="rail" aria-label={label}>
        {rail}
      </aside>
    </div>
  );
}
