"use client";

import { ArrowUpIcon } from "@phosphor-icons/react/dist/ssr/ArrowUp";
import { ChatTextIcon } from "@phosphor-icons/react/dist/ssr/ChatText";
import { PaperclipIcon } from "@phosphor-icons/react/dist/ssr/Paperclip";
import { memo } from "react";
import { FigureCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { LockedCell } from "#components/table/entry-cell.tsx";
import { BandCell, IndicatorRow, VariableRow } from "#components/table/entry-rows.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { scaleOf, shownFigure } from "#domain/capaian/scale.ts";
import { lastYear, periodCode, periodName } from "#domain/period/period.ts";
import { givenFigure } from "#domain/value/format.ts";
import { satuanSign } from "#domain/value/satuan.ts";
import type { Value } from "#domain/value/value.ts";
import type { View } from "#features/entry/grid/desk.ts";
import type { Cell, Group, VariableLine } from "#features/entry/grid/rows.ts";
import type { EntryIndicator } from "#features/entry/sheet.ts";
import { useDesk, useDeskState, useField, useView } from "./entry-context.tsx";
import { EntryField } from "./entry-field.tsx";
import { FieldMessage, IndicatorMessages } from "./entry-messages.tsx";
import { CapaianCell, RealisasiCell } from "./entry-result.tsx";
import { TakenLine } from "./entry-taken.tsx";

/** isAllCumulative: said once at the head of the column instead of in each row. */
type GroupProps = { group: Group; isAllCumulative: boolean };

/** An indicator, its data dasar, and what there is to say about them. */
export const EntryGroup = memo(function EntryGroup({ group, isAllCumulative }: GroupProps) {
  const { indicator, cell, lines } = group;
  const { lastYear: yearAgo } = indicator.since;
  const view = useView(indicator.id);
  const isChosen = useDeskState((state) => state.chosen === indicator.id);
  if (!view) return null;
  const isReturned = Boolean(indicator.realisasi?.returnedReason) && !view.isAnswered;
  const band = (one: Cell, label: string) => (
    <Band cell={one} indicatorId={indicator.id} label={label} isReturned={isReturned} />
  );
  return (
    <>
      <IndicatorRow chosen={isChosen}>
        <IndicatorName indicator={indicator} isChosen={isChosen} view={view} />
        <FigureCell
          className="flow:hidden"
          value={yearAgo?.exact ? written(yearAgo.exact, indicator) : undefined}
          unit={yearAgo?.exact ? satuanSign(indicator.satuan) : ""}
          absent={<Dash because="tidak ada nilai tahun lalu" />}
          tone="soft"
          place="hide"
        />
        <FigureCell
          value={indicator.before ?? undefined}
          unit={indicator.before ? satuanSign(indicator.satuan) : ""}
          absent={<Dash because="tidak ada nilai pada periode sebelumnya" />}
          tone="soft"
          place="hide"
        />
        <BandCell>{cell && band(cell, indicator.shortName)}</BandCell>
        <RealisasiCell indicator={indicator} view={view} />
        <CapaianCell view={view} />
      </IndicatorRow>
      {cell && <FieldMessage name={cell.field} satuan={indicator.satuan} />}
      {lines.map((line) =>
        line.variable.boundTo ? (
          <TakenLine key={line.variable.id} {...{ line, isChosen }} />
        ) : (
          <Line key={line.variable.id} {...{ line, isChosen, view, band, isAllCumulative }} />
        ),
      )}
      <IndicatorMessages indicator={indicator} view={view} />
    </>
  );
});

/** Not typed here: quietly, with the reason. */
export function QuietRow({ indicator, because }: { indicator: EntryIndicator; because: string }) {
  const isChosen = useDeskState((state) => state.chosen === indicator.id);
  const view = useView(indicator.id);
  return (
    <IndicatorRow chosen={isChosen}>
      <IndicatorName indicator={indicator} isChosen={isChosen} view={view} isQuiet />
      <TextCell span={5} className="num" place="left">
        <StateChip state="notDue">{because}</StateChip>
      </TextCell>
    </IndicatorRow>
  );
}

type NameProps = { indicator: EntryIndicator; isChosen: boolean; view: View | null; isQuiet?: boolean };

function IndicatorName({ indicator, isChosen, view, isQuiet }: NameProps) {
  const desk = useDesk();
  const files = indicator.evidence.length;
  const notes = indicator.notes.filter((note) => note.resolved === null).length;
  const state = indicator.realisasi?.state;
  const doubt = indicator.findings.find((finding) => finding.severity !== "info");
  return (
    <th scope="row" colSpan={2} title={indicator.name}>
      <button
        type="button"
        className={isQuiet ? "row-link quiet" : "row-link"}
        aria-pressed={isChosen}
        onClick={() => desk.pick(indicator.id)}
      >
        {indicator.shortName}
      </button>{" "}
      {doubt && <StateChip state="unclear" signOnly={doubt.message} />}
      {!doubt && indicator.due === "unclear" && (
        <StateChip state="unclear" signOnly="jadwal ukur belum jelas: boleh diisi" />
      )}
      {view?.live.measurement.capaian.above200 && <StateChip state="aboveRange" signOnly />}
      <span className="entry-tools">
        {files > 0 && (
          <Chip tone="quiet" icon={<Icon of={PaperclipIcon} size={14} />}>
            {files}
            <span className="sr-only"> bukti</span>
          </Chip>
        )}
        {notes > 0 && (
          <Chip tone="quiet" icon={<Icon of={ChatTextIcon} size={14} />}>
            {notes}
            <span className="sr-only"> catatan</span>
          </Chip>
        )}
        {state === "submitted" && <StateChip state="pending">menunggu verifikasi</StateChip>}
        {state === "verified" && <StateChip state="pending" />}
        {(state === "approved" || state === "published") && <StateChip state="approved" />}
      </span>
    </th>
  );
}

type LineProps = {
  line: VariableLine;
  isChosen: boolean;
  view: View;
  isAllCumulative: boolean;
  band: (cell: Cell, label: string) => React.ReactNode;
};

function Line({ line, isChosen, view, band, isAllCumulative }: LineProps) {
  const { variable, cell, typedAt } = line;
  const previous = useDeskState((state) => state.sheet.previous);
  const period = useDeskState((state) => state.sheet.period);
  const before = variable.values.find((value) => value.period === previous)?.exact ?? null;
  const yearAgo = variable.values.find((value) => value.period === periodCode(lastYear(period)))?.exact ?? null;
  const isCumulative = variable.mode === "cumulative";
  const label = `${variable.shortLabel}, ${isCumulative ? "s.d. " : ""}${periodName(period)}, ${variable.satuan}`;
  return (
    <>
      <VariableRow chosen={isChosen}>
        <th scope="row" title={variable.label}>
          {variable.shortLabel}
        </th>
        <TextCell className="meta" place="left">
          {variable.satuan}
          {isCumulative && !isAllCumulative && ", s.d."}
        </TextCell>
        <FigureCell
          className="flow:hidden"
          value={yearAgo === null ? undefined : written(yearAgo, variable)}
          unit=""
          absent={<Dash because="tidak ada nilai tahun lalu" />}
          tone="soft"
          place="hide"
        />
        <FigureCell
          value={before === null ? undefined : written(before, variable)}
          unit=""
          absent={<Dash because="tidak ada nilai pada periode sebelumnya" />}
          tone="soft"
          place="hide"
        />
        <BandCell>
          {cell ? band(cell, label) : <Shared variableId={variable.id} at={typedAt?.shortName ?? ""} />}
        </BandCell>
        <FigureCell
          value={shownTotal(view.live.totals.get(variable.key), variable)}
          unit=""
          absent={<Dash because="belum ada jumlah s.d. periode ini" />}
          tone="soft"
          place="hide"
        />
        <td data-place="hide" />
      </VariableRow>
      {cell && <FieldMessage name={cell.field} satuan={variable.satuan} />}
    </>
  );
}

type Shape = { satuan: string; decimals: number };

const shownTotal = (value: Value | undefined, shape: Shape) =>
  value?.kind === "number" ? written(value.exact, shape) : undefined;

/** With the decimals of its column, and never with fewer than were typed. */
function written(exact: string, { satuan, decimals }: Shape): string {
  if (scaleOf(satuan)) return shownFigure(exact, decimals, satuan);
  return givenFigure(exact, decimals);
}

type BandProps = { cell: Cell; indicatorId: string; label: string; isReturned: boolean };

function Band({ cell, indicatorId, label, isReturned }: BandProps) {
  const isReader = useDeskState((state) => state.sheet.operator === null);
  const field = useField(cell.field);
  if (!cell.locked) {
    return <EntryField name={cell.field} indicatorId={indicatorId} label={label} isReturned={isReturned} />;
  }
  const text = field?.kept.text || (cell.locked === "tidak berlaku" ? "tidak berlaku" : "belum diisi");
  if (isReader && cell.locked === "diisi oleh operator") return <div className="cell cell-plain">{text}</div>;
  return <LockedCell because={`terkunci: ${cell.locked}`}>{text}</LockedCell>;
}

/** Typed at another indicator, used here too. */
function Shared({ variableId, at }: { variableId: string; at: string }) {
  const field = useField(`angka/${variableId}`);
  return (
    <a className="cell cell-shared" href={`#angka/${variableId}`} title={`Diisi sekali, pada ${at}`}>
      {field?.text || "belum diisi"}
      <Icon of={ArrowUpIcon} size={14} />
      <span className="sr-only">, diisi pada {at}</span>
    </a>
  );
}
