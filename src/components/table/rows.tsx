import type { ReactNode } from "react";

/** Names the rows below it. */
export function GroupRow({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tr className="row-group">
      <th scope="rowgroup" colSpan={span}>
        {children}
      </th>
    </tr>
  );
}

/** Totals. Say beside an incomplete total what is missing instead of adding what is there. */
export function SumRow({ children }: { children: ReactNode }) {
  return <tr className="row-sum">{children}</tr>;
}
