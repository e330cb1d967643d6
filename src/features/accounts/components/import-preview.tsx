import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Button } from "#components/ui/button.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { ImportRow } from "#features/accounts/people-workbook.ts";

type Props = { rows: ImportRow[]; isBusy: boolean; onOpen: (rows: number[]) => void };

/** Each row with its verdict; only good ones can be opened. */
export function ImportPreview({ rows, isBusy, onOpen }: Props) {
  const good = rows.filter(({ input }) => input !== null);
  return (
    <section aria-label="Isi buku kerja" className="grid gap-3">
      <p aria-live="polite">
        {good.length} dari {rows.length} baris dapat dibuka.
        {good.length < rows.length && " Perbaiki yang lain di buku kerja, lalu unggah lagi."}
      </p>
      <Table label="Isi buku kerja">
        <thead>
          <tr>
            <Head>Baris dan nama</Head>
            <Head>Alamat surel</Head>
            <Head>Peran</Head>
            <Head>Putusan</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.row}>
              <NameCell wrap>
                <span className="quiet">{one.row}</span> {one.name || "tanpa nama"}
              </NameCell>
              <TextCell place="full" className="wrap-anywhere">
                {one.email}
              </TextCell>
              <TextCell place="full">{[one.role, one.title, one.agency].filter(Boolean).join(", ")}</TextCell>
              <TextCell place="full">
                {one.input ? (
                  <StateChip state="saved">dapat dibuka</StateChip>
                ) : (
                  <span className="grid gap-1">
                    <StateChip state="refused">belum dapat</StateChip>
                    {one.problems.map((problem) => (
                      <span key={problem} className="meta">
                        {problem}
                      </span>
                    ))}
                  </span>
                )}
              </TextCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {good.length > 0 && (
        <p>
          <Button
            look="primary"
            aria-disabled={isBusy || undefined}
            onClick={() => !isBusy && onOpen(good.map(({ row }) => row))}
          >
            {isBusy ? "Membuka …" : `Buka ${good.length} akun`}
          </Button>
        </p>
      )}
    </section>
  );
}
