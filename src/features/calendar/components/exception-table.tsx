import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { periodName } from "#domain/period/period.ts";
import type { ExceptionRow } from "#features/calendar/queries.ts";
import { formatDay } from "#lib/format.ts";
import { RevokeForm } from "./revoke-form.tsx";

/** Who was let in after the lock, by whom, why, until when; past ones stay readable. */
export function ExceptionTable({ rows, isManager }: { rows: ExceptionRow[]; isManager: boolean }) {
  return (
    <Table label="Pengecualian">
      <thead>
        <tr>
          <Head>Periode dan instansi</Head>
          <Head>Keadaan</Head>
          <Head>Alasan</Head>
          <Head>Penanggung jawab</Head>
          <Head>Diberikan</Head>
          {isManager && <Head>Tindakan</Head>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <NameCell wrap>
              {periodName(row.period)}, {row.agency.shortName}
              <br />
              <span className="meta">{row.indicator ? row.indicator.shortName : "semua isian"}</span>
            </NameCell>
            <TextCell place="figure">
              <ExceptionState row={row} />
            </TextCell>
            <TextCell place="full">{row.reason}</TextCell>
            <TextCell place="full" word="penanggung jawab">
              {row.owner}
            </TextCell>
            <TextCell place="full" word="diberikan">
              <span className="meta">
                {row.grantedBy}, {formatDay(row.grantedAt)}
              </span>
            </TextCell>
            {isManager && (
              <TextCell place="full">
                {row.isLive && (
                  <RevokeForm exceptionId={row.id} name={`${periodName(row.period)} ${row.agency.shortName}`} />
                )}
              </TextCell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ExceptionState({ row: { isLive, revoked, endsAt } }: { row: ExceptionRow }) {
  if (revoked) {
    return (
      <StateChip state="locked">
        dicabut {formatDay(revoked.at)} oleh {revoked.by}
      </StateChip>
    );
  }
  if (!isLive) return <StateChip state="locked">berakhir {formatDay(endsAt)}</StateChip>;
  return <StateChip state="late">terbuka sampai {formatDay(endsAt)}</StateChip>;
}
