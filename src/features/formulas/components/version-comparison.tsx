import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Pair } from "#features/formulas/compared.ts";
import type { VersionRow } from "#features/formulas/queries.ts";
import { versionSide } from "./side.ts";
import { VersionDifference } from "./version-difference.tsx";

type Props = {
  versions: VersionRow[];
  pair: Pair;
  labels: Record<string, string>;
  /** Kept in the address beside the two versions. */
  period: string;
};

/** Any two versions beside each other; which two stands in the address. */
export function VersionComparison({ versions, pair, labels, period }: Props) {
  const [before, after] = [pair.before, pair.after].map((wanted) => versions.find(({ version }) => version === wanted));
  if (!before || !after) return null;
  const choices = versions.map(({ version, validFromYear }) => ({
    value: String(version),
    label: `Versi ${version}, sejak ${validFromYear}`,
  }));
  return (
    <VersionDifference
      title="Bandingkan dua versi"
      labels={labels}
      before={versionSide(before)}
      after={versionSide(after)}
      above={
        <form id="banding" className="mb-3 flex flex-wrap items-end gap-3 print:hidden">
          <input type="hidden" name="periode" value={period} />
          <Select label="Versi pertama" name="dari" choices={choices} defaultValue={String(pair.before)} />
          <Select label="Versi kedua" name="ke" choices={choices} defaultValue={String(pair.after)} />
          <Button type="submit">Bandingkan</Button>
        </form>
      }
    />
  );
}
