"use client";

// Drawn here and there alike: a page then carries its rows once as figures, not once more as everything drawn of them.
import { FigureCell, Head, NameCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { Table } from "#components/table/table.tsx";
import type { Change, Difference } from "#features/review/difference.ts";
import { formatDay } from "#lib/format.ts";

/** What is new to a reviewer, figure by figure, and against what. */
export function ChangeTable({ difference, name }: { difference: Difference; name: string }) {
  return (
    <div>
      <p className="meta mb-1.5">{sinceWords(difference)}</p>
      <Table label={`Apa yang berubah pada ${name}`} rows="dense">
        <thead>
          <tr>
            <Head>Angka</Head>
            {difference.since !== "nothing" && <Head num>{beforeWords(difference)}</Head>}
            <Head num>Sekarang</Head>
            {difference.since !== "nothing" && <Head num>Selisih</Head>}
          </tr>
        </thead>
        <tbody>
          {difference.changes.map((change) => (
            <tr key={change.id}>
              <NameCell>
                <span className="whitespace-normal">{change.name}</span>
              </NameCell>
              {difference.since !== "nothing" && (
                <FigureCell
                  value={change.before ?? undefined}
                  absent={<Dash because="belum ada angkanya" />}
                  tone="soft"
                  word={beforeWords(difference)}
                  place="left-2"
                />
              )}
              <FigureCell
                value={change.now ?? undefined}
                absent="belum diisi"
                tone={change.changed ? "strong" : "normal"}
                place="figure"
              />
              {difference.since !== "nothing" && (
                <FigureCell value={gapOf(change)} absent={gapAbsence(change)} word="selisih" place="right-2" />
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function sinceWords(difference: Difference): string {
  if (difference.since === "nothing") return "Baru: belum ada angka periode sebelumnya untuk dibandingkan.";
  if (difference.since === "period") return `Dibandingkan dengan ${difference.period}.`;
  const { turn, changes } = difference;
  const since = `${turn.kind === "returned" ? "dikembalikan" : "disetujui"} ${turn.by} ${formatDay(turn.at)}`;
  const touched = changes.some((change) => change.changed);
  return touched ? `Berubah sejak ${since}.` : `Tidak ada angka yang berubah sejak ${since}.`;
}

const beforeWords = (difference: Difference): string =>
  difference.since === "period" ? difference.period : "Sebelumnya";

const gapOf = ({ changed, gap }: Change): string | undefined => (changed ? (gap ?? undefined) : undefined);

function gapAbsence({ changed }: Change) {
  return changed ? <Dash because="tidak dapat dibandingkan" /> : "tetap";
}
