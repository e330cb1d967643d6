// How large an agency of the bench is: the mix of a dinas whose plan goes down to every position.

/** One government whose agencies are all of one size; others: the size of all but the first, where only that one is looked at. */
export type WorldSize = { government: string; agencies: number; indicators: number; others?: number };

export type Counts = Readonly<Record<"iku" | "program" | "kegiatan" | "subKegiatan" | "iki", number>> & {
  indicators: number;
  sasaran: number;
  programs: number;
  kegiatans: number;
  subKegiatans: number;
  positions: number;
};

/** At 300 indicators: 12 sasaran with 60 IKU, 110 programs, kegiatan and sub kegiatan with 90, 150 positions with one IKI each. */
export function countsOf(indicators: number): Counts {
  const of = (whole: number) => Math.max(1, Math.round((whole * indicators) / 300));
  const iku = of(60);
  const program = of(15);
  const kegiatan = of(25);
  const subKegiatan = of(50);
  return {
    ...{ indicators, iku, program, kegiatan, subKegiatan, iki: indicators - iku - program - kegiatan - subKegiatan },
    ...{ sasaran: of(12), programs: of(10), kegiatans: of(25), subKegiatans: of(75), positions: of(150) },
  };
}

/** Kalender: open today is the second semester of 2025; from 2023 on there are figures. */
export const YEARS = [2022, 2023, 2024, 2025, 2026] as const;
export const TYPED_YEARS = [2023, 2024, 2025] as const;
export const OPEN_PERIOD = "2025-S2";
/** Periods that have realisasi, the open one last. */
export const ENTERED = ["2024-S1", "2024-S2", "2025-S1", OPEN_PERIOD] as const;
