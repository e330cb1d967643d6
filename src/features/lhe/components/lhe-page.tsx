import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { Stepper } from "#components/page/stepper.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Message } from "#components/ui/message.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { lheHeadline, lheSteps } from "#features/lhe/headline.ts";
import { codeWords } from "#features/lhe/paper.ts";
import type { LheView } from "#features/lhe/queries.ts";
import { PaperPage } from "#lib/document/page.tsx";
import { formatDayTime } from "#lib/format.ts";
import { LheEditing } from "./lhe-editing.tsx";
import { LhePassing } from "./lhe-passing.tsx";

type Props = { agency: AgencyHead; lhe: LheView; editing: boolean };

/** The report: as it will be printed, and while it is a draft also part by part to write in. */
export function LhePage({ agency, lhe, editing }: Props) {
  const { year, state, code, may } = lhe;
  const here = (search: Record<string, string | undefined> = {}) => addressOf(agency, `evaluasi/${year}/lhe`, search);
  const file = (form: string) =>
    `/api/unduh/lhe?${new URLSearchParams({
      ...{ pemda: agency.governmentCode, instansi: agency.code, tahun: String(year), bentuk: form },
    })}` as Route;
  return (
    <>
      <div className="print:hidden">
        <PageHead
          crumbs={[
            { label: agency.government },
            { label: agency.shortName, href: addressOf(agency, "dasbor") },
            { label: `Evaluasi ${year}`, href: addressOf(agency, `evaluasi/${year}`) },
            { label: "Laporan hasil evaluasi" },
          ]}
          over={`Laporan hasil evaluasi AKIP ${year}`}
          finding={lheHeadline(lhe)}
          sub={
            <>
              <span>
                {agency.name} {agency.government}
              </span>
              {code && <span>kode {codeWords(code)}</span>}
              {lhe.finalisedAt && <span>final {formatDayTime(lhe.finalisedAt)}</span>}
            </>
          }
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
        <div className="mt-4">
          <Stepper label="Alur laporan" steps={lheSteps(lhe)} />
        </div>
        {lhe.returnedReason && state === "draft" && (
          <Message kind="returned">Dikembalikan ke draf: “{lhe.returnedReason}”</Message>
        )}
        {may.write && (
          <div className="mt-4">
            <Segments
              label="Tampilan"
              choices={[
                { label: "Tulis", href: here(), current: editing },
                { label: "Seperti tercetak", href: here({ tampilan: "cetak" }), current: !editing },
              ]}
            />
          </div>
        )}
      </div>
      <LhePassing lheId={lhe.id} version={lhe.version} may={may} />
      <div className="mt-6 print:mt-0">{editing ? <LheEditing lhe={lhe} /> : <PaperPage paper={lhe.paper} />}</div>
    </>
  );
}
