import type { ReactNode } from "react";

type Props = {
  name: string;
  value: string;
  unit?: string;
  /** "Tercatat 39,35 dari target 44,26." */
  say: ReactNode;
  bar: ReactNode;
  /** Category, and how far from the target in words. */
  foot: ReactNode;
};

/** One indicator for the public, as a sentence, a figure and a bar. */
export function Achievement({ name, value, unit = "%", say, bar, foot }: Props) {
  return (
    <li className="achievement">
      <h3>{name}</h3>
      <p className="achievement-figure">
        {value}
        <span className="facts-unit">{unit}</span>
      </p>
      <p className="achievement-say">{say}</p>
      <div className="achievement-bar">{bar}</div>
      <p className="achievement-foot">{foot}</p>
    </li>
  );
}
