/** Every indicator of an agency file with its level and its place, in the order of the document. */
import type { AgencyFile, SeedIndicator } from "./format.ts";

export type PlacedIndicator = {
  level: "sasaran" | "program" | "sub-kegiatan" | "iki";
  /** The key of what it measures: the sasaran, program, sub kegiatan or kinerja. */
  owner: string;
  indicator: SeedIndicator;
};

export function indicatorsOf(file: AgencyFile): PlacedIndicator[] {
  const placed = (level: PlacedIndicator["level"], owner: { key: string; indicators: SeedIndicator[] }) =>
    owner.indicators.map((indicator) => ({ level, owner: owner.key, indicator }));
  return [
    ...file.sasaran.flatMap((sasaran) => placed("sasaran", sasaran)),
    ...file.programs.flatMap((program) => [
      ...placed("program", program),
      ...program.kegiatan.flatMap(({ subKegiatan }) => subKegiatan.flatMap((sub) => placed("sub-kegiatan", sub))),
    ]),
    ...file.positions.flatMap(({ kinerja }) => kinerja.flatMap((one) => placed("iki", one))),
  ];
}
