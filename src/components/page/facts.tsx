import type { ReactNode } from "react";

export type Fact = { name: string; value?: string; unit?: string; after?: ReactNode; wide?: boolean };

/** A line of large figures, each under its name. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name} className={fact.wide ? "facts-wide" : undefined}>
          <dt>{fact.name}</dt>
          <dd>
            {fact.value}
            {fact.unit && <span className="facts-unit">{fact.unit}</span>} {fact.after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
