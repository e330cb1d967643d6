import type { ReactNode } from "react";

type RowProps = { chosen?: boolean; children: ReactNode };

/** An indicator: its realisasi and capaian so far stand in this row, its data dasar below. */
export function IndicatorRow({ chosen, children }: RowProps) {
  return <tr className={chosen ? "entry-indicator entry-chosen" : "entry-indicator"}>{children}</tr>;
}

export function VariableRow({ chosen, children }: RowProps) {
  return <tr className={chosen ? "entry-variable entry-chosen" : "entry-variable"}>{children}</tr>;
}

/** The column one types in; stays empty where nothing is typed. */
export function BandCell({ children }: { children?: ReactNode }) {
  return (
    <td className="num entry-band" data-place="band">
      {children}
    </td>
  );
}
