import type { Icon as Shape } from "@phosphor-icons/react";
import { InfoIcon } from "@phosphor-icons/react/dist/ssr/Info";
import { WarningIcon } from "@phosphor-icons/react/dist/ssr/Warning";
import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import type { Route } from "next";
import Link from "next/link";
import { Section } from "#components/page/section.tsx";
import { Head } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import type { Tone } from "#components/ui/chip.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { FindingRow, Severity } from "#features/documents/findings.ts";

type Props = {
  severity: Severity;
  findings: readonly FindingRow[];
  /** Where there are several documents each place says whose it is. */
  namesDocument: boolean;
  indicatorHref: (code: string) => Route;
};

/** Findings of one weight: sign and word once for the group, then sentence, printed text, place and indicator. */
export function FindingGroup({ severity, findings, namesDocument, indicatorHref }: Props) {
  if (findings.length === 0) return null;
  const { word, note, icon, tone } = WORDS[severity];
  const rows = <Rows label={word} findings={findings} namesDocument={namesDocument} indicatorHref={indicatorHref} />;
  return (
    <Section
      title={
        <span className="inline-flex items-center gap-2">
          <span className={`tone-${tone}`}>
            <Icon of={icon} />
          </span>
          {word}: {findings.length}
        </span>
      }
      aside={note}
    >
      {severity === "info" ? (
        <Fold summary={`Tampilkan ${findings.length} catatan`} className="border-y border-line">
          {rows}
        </Fold>
      ) : (
        rows
      )}
    </Section>
  );
}

const WORDS: Record<Severity, { word: string; note: string; icon: Shape; tone: Tone }> = {
  error: {
    word: "Menyesatkan angka",
    note: "angkanya tidak mengatakan apa yang dikatakan namanya",
    icon: WarningIcon,
    tone: "refused",
  },
  warning: { word: "Perlu keputusan", note: "seseorang harus menegaskan", icon: WarningCircleIcon, tone: "conflict" },
  info: { word: "Dicatat", note: "disalin apa adanya, baik diketahui", icon: InfoIcon, tone: "quiet" },
};

// On a phone a link is for a thumb.
const LOOK = "wrap-anywhere stack:[&_a]:inline-block stack:[&_a]:py-1.5";

// A long document has more than a hundred of these rows: their cells carry no more than they need.
function Rows({ label, findings, namesDocument, indicatorHref }: Omit<Props, "severity"> & { label: string }) {
  return (
    <Table label={`Temuan: ${label}`} rows="snug" className={LOOK}>
      <thead>
        <tr>
          <Head>Temuan</Head>
          <Head className="w-[26%]">Tempat di dokumen</Head>
          <Head className="w-[22%]">Indikator</Head>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ id, message, printed, place, documentTitle, indicator }) => (
          <tr key={id} className="row-tall">
            <td data-place="full">
              {message}
              {printed && <p className="meta">{`tercetak: “${printed}”`}</p>}
            </td>
            <td data-word="Tempat">{namesDocument && documentTitle ? `${place}, ${documentTitle}` : place}</td>
            {indicator ? (
              <td data-word="Indikator">
                <Link href={indicatorHref(indicator.code)} prefetch={false}>
                  {indicator.shortName}
                </Link>
              </td>
            ) : (
              <td data-place="hide">–</td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
