import { SealCheckIcon } from "@phosphor-icons/react/dist/ssr/SealCheck";
import { SealWarningIcon } from "@phosphor-icons/react/dist/ssr/SealWarning";
import type { Route } from "next";
import Link from "next/link";
import { FigureCell, Head, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { EvidenceFile } from "#features/evidence/period-queries.ts";
import { fileSize } from "#features/evidence/support.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = { files: readonly EvidenceFile[]; indicatorHref: (code: string) => Route };

export function EvidenceTable({ files, indicatorHref }: Props) {
  return (
    <Table label="Berkas bukti" rows="snug" className="stack:[&_li>a]:py-1.5">
      <thead>
        <tr>
          <Head>Berkas</Head>
          <Head>Jenis</Head>
          <Head num>Ukuran</Head>
          <Head>Diunggah</Head>
          <Head>Mendukung</Head>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id} className="row-tall">
            <th scope="row">
              <a className="row-link wrap-anywhere" href={`/api/bukti/${file.id}`}>
                {file.fileName}
              </a>
              {file.usedBy > file.supports.length && (
                <span className="meta block">juga dipakai {file.usedBy - file.supports.length} isian periode lain</span>
              )}
            </th>
            <TextCell place="left" className="text-ink-2">
              {kindOf(file.mediaType)}
            </TextCell>
            <FigureCell place="right" value={fileSize(file.size)} tone="soft" />
            <TextCell place="full">
              <span className="whitespace-nowrap">{formatDayTime(file.uploadedAt)}</span>
              <span className="meta block">{file.uploadedBy}</span>
            </TextCell>
            <TextCell place="full">
              <ul>
                {file.supports.map((support) => (
                  <li key={support.code} className="flex flex-wrap items-center gap-x-3">
                    <Link href={indicatorHref(support.code)} prefetch={false}>
                      {support.shortName}
                    </Link>
                    {support.pageNote && <span className="meta">{support.pageNote}</span>}
                    <Seal sealed={support.sealed} />
                  </li>
                ))}
              </ul>
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Whether the value is still the one the file was attached to. */
function Seal({ sealed }: { sealed: boolean }) {
  return sealed ? (
    <Chip tone="saved" icon={<Icon of={SealCheckIcon} size={14} />}>
      cocok
    </Chip>
  ) : (
    <Chip tone="refused" icon={<Icon of={SealWarningIcon} size={14} />}>
      berubah sejak disegel
    </Chip>
  );
}

const KINDS: Record<string, string> = {
  "application/pdf": "PDF",
  "image/png": "Gambar PNG",
  "image/jpeg": "Gambar JPG",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Lembar kerja XLSX",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Dokumen DOCX",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "Salindia PPTX",
};

const kindOf = (mediaType: string): string => KINDS[mediaType] ?? mediaType;
