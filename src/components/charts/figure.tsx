import type { ReactNode } from "react";

type Props = {
  /** The finding, as a sentence. */
  claim: ReactNode;
  /** Unit, scope, how to read. */
  read?: ReactNode;
  small?: boolean;
  /** The same figures as a table, closed until asked for. Leave out where a table stands beside the chart anyway. */
  table?: ReactNode;
  tableOpen?: boolean;
  source?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A chart with its caption first, its table, its source last. */
export function Figure({ claim, read, small, table, tableOpen, source, className, children }: Props) {
  return (
    <figure className={className}>
      <figcaption>
        <h2 className={small ? "figure-claim figure-claim-small" : "figure-claim"}>{claim}</h2>
        {read && <p className="meta figure-read">{read}</p>}
      </figcaption>
      <div className="figure-box">{children}</div>
      {table && (
        <details className="figure-table" open={tableOpen}>
          <summary>Lihat sebagai tabel</summary>
          {table}
        </details>
      )}
      {source && <p className="meta figure-source">{source}</p>}
    </figure>
  );
}
