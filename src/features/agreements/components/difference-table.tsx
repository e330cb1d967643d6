import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import type { Difference } from "#features/agreements/difference.ts";

type Props = { differences: readonly Difference[]; before: string; after: string };

/** Side by side, only what differs. */
export function DifferenceTable({ differences, before, after }: Props) {
  return (
    <Table label={`Perbedaan ${before} dan ${after}`} rows="snug">
      <thead>
        <tr>
          <Head>Hal</Head>
          <Head>Rincian</Head>
          <Head>{before}</Head>
          <Head>{after}</Head>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={one.key}>
            <NameCell wrap>{one.what}</NameCell>
            <TextCell word="Rincian">{one.detail}</TextCell>
            <TextCell word={before}>{one.before ?? "tidak ada"}</TextCell>
            <TextCell word={after}>{one.after ?? "tidak ada"}</TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
