import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { IkuRow } from "#features/indicators/iku-paper.ts";
import type { Paper } from "#lib/document/model.ts";
import { PaperPage } from "#lib/document/page.tsx";

type Props = { agency: AgencyHead; period: string; year: number; code?: string; rows: IkuRow[]; paper: Paper };

/** The IKU form as the sheet it will be; DOCX and PDF are made from the same one. */
export function IkuPage({ agency, period, year, code, rows, paper }: Props) {
  const file = (form: string) =>
    `/api/unduh/iku?${new URLSearchParams({ pemda: agency.governmentCode, instansi: agency.code, tahun: String(year), bentuk: form, ...(code ? { kode: code } : {}) })}` as Route;
  return (
    <>
      <div className="print:hidden">
        <PageHead
          crumbs={[
            { label: agency.government },
            { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period }) },
            { label: "Rencana", href: addressOf(agency, "rencana", { periode: period }) },
            { label: "Formulir IKU" },
          ]}
          finding={headline(rows, year, code)}
          aside={
            rows.length > 0 && (
              <>
                <PrintButton />
                {["docx", "pdf"].map((form) => (
                  <ButtonLink key={form} href={file(form)} download="">
                    <Icon of={DownloadSimpleIcon} />
                    {form.toUpperCase()}
                  </ButtonLink>
                ))}
              </>
            )
          }
        />
      </div>
      {rows.length === 0 ? (
        <Empty>Belum ada IKU yang berlaku pada {year}. Tandai indikator sebagai IKU di halaman ubah indikator.</Empty>
      ) : (
        <div className="mt-6 print:mt-0">
          <PaperPage paper={paper} />
        </div>
      )}
    </>
  );
}

function headline(rows: readonly IkuRow[], year: number, code: string | undefined): string {
  if (code && rows[0]) return `Formulir IKU: ${rows[0].indicator}`;
  const lacking = rows.filter(({ source, responsible }) => source === null || responsible === null).length;
  if (rows.length === 0) return `Belum ada IKU ${year}`;
  return lacking === 0
    ? `${rows.length} IKU ${year}, semuanya lengkap`
    : `${rows.length} IKU ${year}, ${lacking} tanpa sumber data atau penanggung jawab`;
}
