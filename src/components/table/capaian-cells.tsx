import type { Route } from "next";
import type { ReactNode } from "react";
import { CapaianBar } from "#components/charts/capaian-bar.tsx";
import type { Quantity } from "#components/charts/track.ts";
import { Category } from "#components/ui/category.tsx";
import { FigureCell, TextCell } from "./cells.tsx";

type Props = {
  value: Quantity;
  /** As written, without the percent sign. */
  text: string;
  rank: number;
  of?: number;
  word: string;
  limits: readonly number[];
  /** Where the figure is explained. */
  href?: Route;
  /** Takes the word's place where the target was missed: "di bawah target". */
  instead?: string;
};

/** Bar, figure and category of one capaian: three cells that belong together, also when a row is stacked. */
export function CapaianCells({ value, text, rank, of, word, limits, href, instead }: Props) {
  return (
    <>
      <TextCell place="left" className="cell-bar">
        <CapaianBar value={value} rank={rank} of={of} limits={limits} />
      </TextCell>
      <FigureCell value={text} href={href} unit="%" tone="strong" place="figure" className="cell-capaian" />
      <TextCell place="right" className="cell-category">
        <Category rank={rank} of={of} word={word} instead={instead} />
      </TextCell>
    </>
  );
}

/** In place of the three: why there is no capaian, in words. */
export function NoCapaianCell({ children }: { children: ReactNode }) {
  return (
    <TextCell span={3} place="full" className="cell-absent">
      {children}
    </TextCell>
  );
}
