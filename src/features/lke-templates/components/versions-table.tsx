import Link from "next/link";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { criteriaOf } from "#domain/evaluation/template.ts";
import { editorAddress, versionAddress } from "#features/lke-templates/address.ts";
import type { TemplateVersion } from "#features/lke-templates/queries.ts";
import { modeWords } from "#features/lke-templates/words.ts";
import { formatDay } from "#lib/format.ts";
import { VersionState } from "./version-state.tsx";

type Props = {
  label: string;
  agency: { governmentCode: string; code: string };
  versions: readonly TemplateVersion[];
  mayEdit: boolean;
};

/** Templates with all their versions, the newest first. */
export function VersionsTable({ label, agency, versions, mayEdit }: Props) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Head>Template</Head>
          <Head num>Versi</Head>
          <Head>Keadaan</Head>
          <Head>Rezim</Head>
          <Head>Cara nilai</Head>
          <Head num>Kriteria</Head>
          <Head>Terakhir diubah</Head>
          {mayEdit && <Head>Tindakan</Head>}
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <NameCell href={versionAddress(agency, version.id)} wrap>
              {version.template.name}
            </NameCell>
            <FigureCell value={String(version.version)} word="versi" place="left" />
            <TextCell place="figure">
              <VersionState version={version} />
            </TextCell>
            <TextCell place="full" word="rezim">
              {version.template.regime}
            </TextCell>
            <TextCell place="full" word="cara nilai">
              {modeWords(version.template)}
            </TextCell>
            <FigureCell value={String(criteriaOf(version.template).length)} word="kriteria" place="right" />
            <TextCell place="full" word="diubah" className="whitespace-nowrap">
              {formatDay(version.changedAt)}
            </TextCell>
            {mayEdit && (
              <TextCell place="full">
                {version.state === "draft" && !version.isReference && (
                  <Link
                    className="inline-block py-1 narrow:py-3"
                    href={editorAddress(agency, version.id)}
                    prefetch={false}
                  >
                    Ubah draf<span className="sr-only"> {version.template.name}</span>
                  </Link>
                )}
              </TextCell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
