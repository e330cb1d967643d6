"use client";

// Drawn here and there alike: a page then carries its rows once as figures, not once more as everything drawn of them.
import { SealCheckIcon } from "@phosphor-icons/react/dist/ssr/SealCheck";
import { SealWarningIcon } from "@phosphor-icons/react/dist/ssr/SealWarning";
import type { Route } from "next";
import Link from "next/link";
import { FigureCell, Head, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { DeleteEvidence } from "#features/evidence/components/delete-evidence.tsx";
import { datedWords } from "#features/evidence/dating.ts";
import type { EvidenceFile } from "#features/evidence/period-queries.ts";
import { fileSize } from "#features/evidence/support.ts";
import { hrefOf, kindWords, UNSEALED } from "#features/evidence/words.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = {
  files: readonly EvidenceFile[];
  /** Address of an indicator, before and after its code. */
  indicator: readonly [string, string];
  /** Whether this person may delete what nothing relies on. */
  mayDelete: boolean;
};

export function EvidenceTable({ files, indicator, mayDelete }: Props) {
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
              <a className="row-link wrap-anywhere" href={hrefOf(file)} {...(file.url && elsewhere)}>
                {file.fileName}
                {file.url && <span className="sr-only"> (tab baru)</span>}
              </a>
              <span className="meta block">{datedWords(file.datedOn, file.dating)}</span>
              {file.usedBy > file.supports.length && (
                <span className="meta block">juga dipakai {file.usedBy - file.supports.length} isian periode lain</span>
              )}
              {mayDelete && <DeleteEvidence evidenceId={file.id} fileName={file.fileName} isFile={!file.url} />}
            </th>
            <TextCell place="left" className="text-ink-2">
              {kindWords(file)}
            </TextCell>
            <FigureCell
              place="right"
              value={file.url ? undefined : fileSize(file.size)}
              absent={<Dash because="tautan tidak punya ukuran" />}
              tone="soft"
            />
            <TextCell place="full">
              <span className="whitespace-nowrap">{formatDayTime(file.uploadedAt)}</span>
              <span className="meta block">{file.uploadedBy}</span>
            </TextCell>
            <TextCell place="full">
              {file.usedBy === 0 && <span className="quiet">tidak mendukung isian mana pun</span>}
              <ul>
                {file.supports.map((support) => (
                  <li key={support.code} className="flex flex-wrap items-center gap-x-3">
                    <Link href={indicator.join(support.code) as Route} prefetch={false}>
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

const elsewhere = { target: "_blank", rel: "noopener noreferrer" };

/** Whether the value is still the one the file was attached to. */
function Seal({ sealed }: { sealed: boolean }) {
  return sealed ? (
    <Chip tone="saved" icon={<Icon of={SealCheckIcon} size={14} />}>
      cocok
    </Chip>
  ) : (
    <Chip tone="refused" icon={<Icon of={SealWarningIcon} size={14} />}>
      {UNSEALED}
    </Chip>
  );
}
