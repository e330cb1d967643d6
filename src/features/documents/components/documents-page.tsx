import { PageHead } from "#components/page/page-head.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { DocumentList } from "#features/documents/components/document-list.tsx";
import { FindingGroup } from "#features/documents/components/finding-group.tsx";
import { countFindings, type FindingRow, findingHeadline, SEVERITIES } from "#features/documents/findings.ts";
import type { DocumentRow } from "#features/documents/queries.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";

type Props = { agency: AgencyHead; period: string; documents: DocumentRow[]; findings: FindingRow[]; now: Date };

/** Where the figures come from, and what is doubtful in it; nothing was corrected silently. */
export function DocumentsPage({ agency, period, documents, findings, now }: Props) {
  const counts = countFindings(findings);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period }) },
          { label: "Dokumen sumber" },
        ]}
        finding={findingHeadline(counts)}
        sub={
          <>
            <span>
              {agency.name} {agency.government}
            </span>
            <span>
              {documents.length} dokumen sumber, {findings.length} temuan
            </span>
            <span>Teks resmi disalin apa adanya; tidak ada yang dibetulkan diam-diam.</span>
          </>
        }
      />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-7">
        {documents.length === 0 ? (
          <Empty>Belum ada dokumen sumber untuk instansi ini.</Empty>
        ) : (
          <DocumentList documents={documents} />
        )}
        {SEVERITIES.map((severity) => (
          <FindingGroup
            key={severity}
            severity={severity}
            findings={findings.filter((finding) => finding.severity === severity)}
            namesDocument={documents.length > 1}
            indicatorHref={(code) => addressOf(agency, `indikator/${code}`, { periode: period })}
          />
        ))}
      </div>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={"Dokumen sumber"}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}
