import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { DraftButton } from "./draft-button.tsx";

type Props = { agency: AgencyHead; year: number; writes: boolean; evaluationId: string | null };

/** Nothing to read yet, and where it comes from. */
export function NoLhe({ agency, year, writes, evaluationId }: Props) {
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor") },
          { label: `Evaluasi ${year}`, href: addressOf(agency, `evaluasi/${year}`) },
          { label: "Laporan hasil evaluasi" },
        ]}
        finding={`Laporan hasil evaluasi ${year} belum ada`}
      />
      <Empty
        action={
          evaluationId ? (
            <DraftButton evaluationId={evaluationId} />
          ) : (
            <ButtonLink href={addressOf(agency, `evaluasi/${year}`)}>Buka Evaluasi {String(year)}</ButtonLink>
          )
        }
      >
        {writes
          ? evaluationId
            ? "Lembar kerjanya sudah disetujui. Draf disusun dari jawaban dan catatannya, lalu dapat ditulis lebih lanjut."
            : "Laporan disusun sesudah lembar kerja disetujui Inspektur."
          : "Laporan muncul di sini sesudah ditetapkan Inspektur."}
      </Empty>
    </>
  );
}
