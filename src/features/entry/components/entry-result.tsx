"use client";

import { FigureCell, TextCell } from "#components/table/cells.tsx";
import { CategoryMark } from "#components/ui/category-mark.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { satuanSign } from "#domain/value/satuan.ts";
import type { View } from "#features/entry/grid/desk.ts";
import type { EntryIndicator } from "#features/entry/sheet.ts";
import { useDeskState } from "./entry-context.tsx";

/** What the indicator comes to with what stands in its fields now. */
export function RealisasiCell({ indicator, view }: { indicator: EntryIndicator; view: View }) {
  const { held, measurement } = view.live;
  const { realisasi, realisasiShown } = measurement;
  const isShown = held === null && realisasi.kind === "number";
  return (
    <FigureCell
      value={isShown ? realisasiShown : undefined}
      unit={isShown ? satuanSign(indicator.satuan) : ""}
      absent={absenceWords(view, indicator)}
      tone="strong"
      place="left"
      word={isShown ? "realisasi" : undefined}
    />
  );
}

export function CapaianCell({ view }: { view: View }) {
  const of = useDeskState((state) => state.sheet.policy.bands.length);
  const { held, measurement } = view.live;
  const { raw, shown, band } = measurement.capaian;
  if (held !== null || measurement.realisasi.kind === "none")
    return <TextCell className="num entry-capaian" place="left-2" />;
  if (raw.kind === "none") {
    return (
      <TextCell className="num entry-capaian" place="left-2">
        <span className="quiet" title={raw.reason}>
          {raw.because === "missing" ? "belum ada target" : "tidak terdefinisi"}
        </span>
      </TextCell>
    );
  }
  return (
    <TextCell className="num entry-capaian" place="left-2" word="capaian">
      <b>
        {shown}
        <span className="u">%</span>
      </b>{" "}
      {band && <CategoryMark rank={band.rank} of={of} word={band.word} />}
    </TextCell>
  );
}

/** Why there is no figure, in the few words of a cell. */
export function absenceWords({ live }: View, indicator: EntryIndicator) {
  if (live.held === "choose") return <Chip tone="conflict">pilih angka dulu</Chip>;
  if (live.held === "unreadable") return "belum terbaca";
  const { realisasi } = live.measurement;
  if (realisasi.kind === "number") return null;
  if (realisasi.because === "undefined") return "tidak terdefinisi";
  if (realisasi.because === "not-applicable") return "tidak berlaku";
  return indicator.due === "not-due" ? "–" : "belum diisi";
}
