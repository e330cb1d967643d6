import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { headCode } from "#features/history/chain-code.ts";
import type { Verification } from "#features/history/chain-queries.ts";
import { formatDayTime } from "#lib/format.ts";
import { Outcome } from "./verification-facts.tsx";

export function VerificationTable({ verifications }: { verifications: readonly Verification[] }) {
  return (
    <Table label="Pemeriksaan sebelumnya">
      <thead>
        <tr>
          <Head>Waktu</Head>
          <Head>Oleh</Head>
          <Head num>Baris</Head>
          <Head>Kepala rantai</Head>
          <Head>Hasil</Head>
        </tr>
      </thead>
      <tbody>
        {verifications.map((one) => (
          <tr key={one.at.toISOString()}>
            <NameCell>{formatDayTime(one.at)}</NameCell>
            <TextCell place="left" word="oleh">
              {one.by}
            </TextCell>
            <FigureCell place="right" word="baris" value={one.rows.toLocaleString("id-ID")} />
            <TextCell place="full" className="text-ink-2">
              {one.sequence > 0 ? headCode(one) : "tidak ada"}
            </TextCell>
            <TextCell place="figure">
              <Outcome broken={one.broken} />
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
