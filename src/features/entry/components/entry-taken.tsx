"use client";

import { ArrowUpIcon } from "@phosphor-icons/react/dist/ssr/ArrowUp";
import { FigureCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { BandCell, VariableRow } from "#components/table/entry-rows.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { formatFigure, formatValue } from "#domain/value/format.ts";
import { fieldsOf } from "#features/entry/grid/live.ts";
import type { VariableLine } from "#features/entry/grid/rows.ts";
import { useDeskState, useView } from "./entry-context.tsx";

/** A data dasar that nobody types: the realisasi of another indicator, which moves while that one is filled in. */
export function TakenLine({ line, isChosen }: { line: VariableLine; isChosen: boolean }) {
  const { variable, takenFrom } = line;
  const sheet = useDeskState((state) => state.sheet);
  const realisasi = useView(takenFrom?.id ?? "")?.live.measurement.realisasi;
  const shown = takenFrom && realisasi ? formatValue(realisasi, takenFrom.decimals) : "belum diisi";
  const from = takenFrom
    ? `realisasi ${takenFrom.shortName}`
    : "realisasi indikator yang tidak berlaku pada periode ini";
  const yearAgo = takenFrom?.since.lastYear?.exact ?? null;
  return (
    <VariableRow chosen={isChosen}>
      <th scope="row" title={variable.label}>
        {variable.shortLabel}
      </th>
      <TextCell className="meta" place="left">
        {variable.satuan}
      </TextCell>
      <FigureCell
        className="flow:hidden"
        value={yearAgo && takenFrom ? formatFigure(yearAgo, takenFrom.decimals) : undefined}
        unit=""
        absent={<Dash because="tidak ada nilai tahun lalu" />}
        tone="soft"
        place="hide"
      />
      <FigureCell
        value={takenFrom?.before ?? undefined}
        unit=""
        absent={<Dash because="tidak ada nilai pada periode sebelumnya" />}
        tone="soft"
        place="hide"
      />
      <BandCell>
        {takenFrom?.realisasi ? (
          <a className="cell cell-shared" href={`#${fieldsOf(sheet, takenFrom)[0]}`} title={`Diambil dari ${from}`}>
            {shown}
            <Icon of={ArrowUpIcon} size={14} />
            <span className="sr-only">, diambil dari {from}</span>
          </a>
        ) : (
          <div className="cell cell-plain" title={`Diambil dari ${from}`}>
            {shown}
            <span className="sr-only">, diambil dari {from}</span>
          </div>
        )}
      </BandCell>
      <FigureCell
        value={realisasi?.kind === "number" ? shown : undefined}
        unit=""
        absent={<Dash because="belum ada realisasi s.d. periode ini" />}
        tone="soft"
        place="hide"
      />
      <td data-place="hide" />
    </VariableRow>
  );
}
