import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { Paper } from "#lib/document/model.ts";
import { PaperPage } from "#lib/document/page.tsx";

type Props = { agency: AgencyHead; year: number | null; paper: Paper };

/** The matrix as the sheet it will be; DOCX and PDF are made from the same one. */
export function MatrixPage({ agency, year, paper }: Props) {
  const file = (form: string) =>
    `/api/unduh/tindak-lanjut?${new URLSearchParams({
      ...{ pemda: agency.governmentCode, instansi: agency.code, bentuk: form },
      ...(year === null ? {} : { tahun: String(year) }),
    })}` as Route;
  return (
    <>
      <div className="print:hidden">
        <PageHead
          crumbs={[
            { label: agency.government },
            { label: agency.shortName, href: addressOf(agency, "dasbor") },
            { label: "Tindak lanjut", href: addressOf(agency, "tindak-lanjut") },
            { label: "Matriks" },
          ]}
          finding={`Matriks tindak lanjut ${year ?? "semua tahun"}`}
          aside={
            <>
              <PrintButton />
              {["docx", "pdf"].map((form) => (
                <ButtonLink key={form} href={file(form)} download="">
                  <Icon of={DownloadSimpleIcon} />
                  {form.toUpperCase()}
                </ButtonLink>
              ))}
            </>
          }
        />
      </div>
      <div className="mt-6 print:mt-0">
        <PaperPage paper={paper} />
      </div>
    </>
  );
}
