import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { SETTINGS, SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import type { GivenDelegation } from "#features/delegations/government-queries.ts";
import { governmentHeadline } from "#features/delegations/headline.ts";
import { formatDay } from "#lib/format.ts";
import { DelegationChip, TASK } from "./delegation-table.tsx";
import { EndDelegation } from "./end-delegation.tsx";

const HOME = `${SETTINGS}/pendelegasian`;

/** Who acts for whom in the whole government, and ending it for somebody who is not there to do so. */
export function GovernmentPage({ rows, isAll }: { rows: GivenDelegation[]; isAll: boolean }) {
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: "Pendelegasian" }]}
        finding={governmentHeadline(rows)}
        sub={
          <span>
            Yang mendelegasikan adalah pemegang perannya sendiri, di halaman akunnya. Di sini pendelegasian hanya
            dilihat dan diakhiri.
          </span>
        }
      />
      <div className="my-4 print:hidden">
        <Segments
          label="Tampilkan"
          choices={[
            { label: "Berlaku dan akan berlaku", href: HOME as Route, current: !isAll },
            { label: "Semua", href: `${HOME}?semua=1` as Route, current: isAll },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty>
          {isAll
            ? "Belum pernah ada pendelegasian."
            : "Tidak ada yang mendelegasikan tugasnya. Verifikator dan kepala melakukannya di Akun, sebelum berhalangan."}
        </Empty>
      ) : (
        <Table label="Pendelegasian">
          <thead>
            <tr>
              <Head>Atas nama</Head>
              <Head>Kepada</Head>
              <Head>Keadaan</Head>
              <Head>Tugas</Head>
              <Head>Dari dan sampai</Head>
              <Head>Alasan</Head>
              <Head>Tindakan</Head>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="row-tall">
                <NameCell wrap>
                  {row.from}
                  <br />
                  <span className="meta">{row.agency}</span>
                </NameCell>
                <TextCell place="full" word="kepada">
                  {row.to}
                </TextCell>
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
                <TextCell place="full">
                  {(row.state === "live" || row.state === "coming") && (
                    <EndDelegation delegationId={row.id} name={`${row.from} kepada ${row.to}`} />
                  )}
                </TextCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
