import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { DelegationRow } from "#features/delegations/queries.ts";
import { formatDay } from "#lib/format.ts";
import { RevokeDelegation } from "./revoke-delegation.tsx";

export const TASK = { verifier: "verifikasi", head: "persetujuan" } as const;

export function DelegationTable({ label, rows }: { label: string; rows: DelegationRow[] }) {
  const isGiven = rows.some((row) => row.side === "given");
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Head>{isGiven ? "Kepada" : "Atas nama"}</Head>
          <Head>Keadaan</Head>
          <Head>Tugas</Head>
          <Head>Dari dan sampai</Head>
          <Head>Alasan</Head>
          {isGiven && <Head>Tindakan</Head>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <NameCell wrap>{row.other}</NameCell>
            <TextCell place="figure">
              <DelegationChip row={row} />
            </TextCell>
            <TextCell place="left" word="tugas">
              {TASK[row.role]}
            </TextCell>
            <TextCell place="full">
              {formatDay(row.startsAt)} sampai {formatDay(row.endsAt)}
            </TextCell>
            <TextCell place="full">
              {row.reason}
              {row.ended && (
                <span className="meta block">
                  diakhiri {row.ended.by}: {row.ended.reason}
                </span>
              )}
            </TextCell>
            {isGiven && (
              <TextCell place="full">
                {(row.state === "live" || row.state === "coming") && (
                  <RevokeDelegation delegationId={row.id} other={row.other} />
                )}
              </TextCell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function DelegationChip({ row: { state, revokedAt } }: { row: Pick<DelegationRow, "state" | "revokedAt"> }) {
  switch (state) {
    case "live":
      return <StateChip state="saved">berlaku</StateChip>;
    case "coming":
      return <StateChip state="notDue">akan berlaku</StateChip>;
    case "over":
      return <StateChip state="locked">berakhir</StateChip>;
    case "revoked":
      return <StateChip state="locked">dicabut {revokedAt && formatDay(revokedAt)}</StateChip>;
  }
}
