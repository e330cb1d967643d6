// One published figure as anyone may read it. Built from the frozen measurement by naming what leaves it: the working
// behind the figure (data dasar, who typed it, free text of reasons) stays inside.

import type { Band, Polarity, Target } from "#domain/capaian/policy.ts";
import { targetFigure } from "#domain/capaian/target.ts";
import type { Measurement } from "#domain/formula/measure.ts";
import { absExact, compareExact, roundExact, subtractExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { withSatuan, withSatuanOfGap } from "#domain/value/satuan.ts";
import type { Absence } from "#domain/value/value.ts";

export type Achievement = {
  code: string;
  level: "sasaran" | "program";
  /** The sasaran or program it belongs to. */
  group: string;
  name: string;
  shortName: string;
  satuan: string;
  /** As shown, without satuan; null: see absence. */
  realisasi: string | null;
  target: string | null;
  capaian: {
    /** In percent, unrounded. */
    exact: string;
    shown: string;
    category: Band | null;
    below: boolean;
  } | null;
  /** Why there is no capaian; "" where there is one. */
  absence: string;
  /** "Tercatat 39,35 dari target 44,26." */
  say: string;
  /** How far from the target, where that is worth a word; else "". */
  distance: string;
  /** The bands of the policy under which it was approved, from the highest down. */
  bands: readonly Band[];
};

type Named = Pick<Achievement, "code" | "level" | "group" | "name" | "shortName">;

export function achievementOf(named: Named, { realisasi, realisasiShown, capaian, trace }: Measurement): Achievement {
  const { satuan, decimals, polarity } = trace.indicator;
  const target = trace.target && targetFigure(trace.target, decimals, satuan);
  const exact = capaian.raw.kind === "number" ? capaian.raw.exact : null;
  const written = realisasi.kind === "number" ? realisasiShown : null;
  return {
    ...named,
    satuan,
    realisasi: written,
    target,
    capaian:
      exact === null
        ? null
        : { exact, shown: capaian.shown, category: capaian.band, below: compareExact(exact, "100") < 0 },
    absence:
      exact === null ? absenceWords(capaian.raw.kind === "none" ? capaian.raw.because : "undefined", target) : "",
    say: sentence(written && withSatuan(written, satuan), target && withSatuan(target, satuan), polarity),
    distance:
      exact !== null && realisasi.kind === "number" && trace.target
        ? distanceWords(realisasi.exact, trace.target, exact, trace.indicator)
        : "",
    bands: trace.policy.bands,
  };
}

/** What is not reached first from the lowest, then what is, from the highest; without capaian apart. */
export function inGroups(all: readonly Achievement[]) {
  const by = (ascending: 1 | -1) => (a: Achievement, b: Achievement) =>
    ascending * compareExact(a.capaian?.exact ?? "0", b.capaian?.exact ?? "0");
  return {
    below: all.filter(({ capaian }) => capaian?.below === true).sort(by(1)),
    reached: all.filter(({ capaian }) => capaian?.below === false).sort(by(-1)),
    apart: all.filter(({ capaian }) => capaian === null),
  };
}

function sentence(realisasi: string | null, target: string | null, polarity: Polarity): string {
  if (realisasi === null) return target === null ? "" : `Targetnya ${target}.`;
  if (target === null) return `Tercatat ${realisasi}.`;
  if (polarity === "maximise") return `Tercatat ${realisasi} dari target ${target}.`;
  return `Tercatat ${realisasi}. Targetnya ${polarity === "minimise" ? `paling tinggi ${target}` : target}.`;
}

/** Of the figures as shown, so that a reader who subtracts them finds the same. */
function distanceWords(
  realisasi: string,
  target: Target,
  capaian: string,
  { decimals, satuan, polarity }: Measurement["trace"]["indicator"],
): string {
  if (target.kind !== "single") return "";
  if (compareExact(capaian, "100") >= 0)
    return polarity === "maximise" && compareExact(capaian, "150") > 0 ? "lebih dari 150% target" : "";
  const gap = subtractExact(roundExact(realisasi, decimals), roundExact(target.exact, decimals));
  const side = compareExact(gap, "0");
  if (side === 0) return "";
  return `${side < 0 ? "kurang" : "lebih"} ${withSatuanOfGap(formatFigure(absExact(gap), decimals), satuan)} dari target`;
}

function absenceWords(because: Absence, target: string | null): string {
  if (because === "not-applicable") return "tidak berlaku pada periode ini";
  return target === null ? "target belum ditetapkan" : "capaian tidak terdefinisi";
}
