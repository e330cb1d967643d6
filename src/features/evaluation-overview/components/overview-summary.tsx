import type { Route } from "next";
import Link from "next/link";
import { ShareBar } from "#components/charts/share-bar.tsx";
import { Section } from "#components/page/section.tsx";
import { FigureCell, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { type Assessed, STEP_WORDS } from "#features/evaluation-overview/assessed.ts";
import { lateOnes, predikatCounts, progressCounts } from "#features/evaluation-overview/overview.ts";
import { daysUntil } from "#lib/format.ts";

type Props = { year: readonly Assessed[]; now: Date; hrefOf: (assessed: Assessed) => Route };

/** Who is late, how far everybody is, and which predikat were given. */
export function OverviewSummary({ year, now, hrefOf }: Props) {
  const late = lateOnes(year, now);
  const counts = predikatCounts(year);
  const largest = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <div className="grid grid-cols-3 gap-8 stack:grid-cols-1">
      {late.length > 0 && (
        <Section title="Terlambat menyerahkan penilaian mandiri" ruled>
          <ul className="grid gap-1 text-ui">
            {late.map((one) => (
              <li key={one.agency.id}>
                <Link href={hrefOf(one)} prefetch={false}>
                  {one.agency.name}
                </Link>
                {one.dueAt && <span className="meta"> lewat {Math.max(1, daysUntil(one.dueAt, now))} hari</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Kemajuan">
        <Table label="Kemajuan" rows="dense" small="keep">
          <tbody>
            {progressCounts(year).map(({ step, count }) => (
              <tr key={step}>
                <NameCell>{STEP_WORDS[step]}</NameCell>
                <FigureCell value={String(count)} />
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Section title="Predikat">
        <Table label="Predikat" rows="dense" small="keep">
          <tbody>
            {counts.map(({ key, word, count }) => (
              <tr key={key}>
                <NameCell>{key}</NameCell>
                <TextCell>
                  <span className="meta">{word}</span>
                  <ShareBar value={count} largest={largest} />
                </TextCell>
                <FigureCell value={String(count)} />
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </div>
  );
}
