"use client";

// Drawn here and there alike: a page then carries its rows once as figures, not once more as everything drawn of them.
import Link from "next/link";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { WorkGroup, WorkLine } from "#features/work/work.ts";
import { hrefOf } from "./links.ts";

type Props = { agency: AgencyHead; kind: WorkGroup["kind"]; title: string; lines: readonly WorkLine[] };

/** One line per indicator: what it is, where it stands, what is missing or awaited. */
export function WorkLines({ agency, kind, title, lines }: Props) {
  const asks = lines.some((line) => line.needs.length > 0);
  const tells = asks || lines.some((line) => line.note !== null);
  const what = kind === "mine" ? "Yang harus dilakukan" : "Yang ditunggu";
  return (
    <Table label={title}>
      <thead>
        <tr>
          <Head className="w-[34%]">Indikator</Head>
          <Head className="w-[18%]">Keadaan</Head>
          {tells ? <Head>{asks ? what : "Sejak kapan, oleh siapa"}</Head> : <Head />}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <NameCell wrap href={hrefOf(agency, line.to)} official={line.official}>
              {line.name}
              {line.unit && <span className="meta block font-normal">{line.unit}</span>}
            </NameCell>
            <TextCell place="figure">
              <StateChip state={line.sign}>{line.word}</StateChip>
            </TextCell>
            <TextCell place={tells ? "full" : "hide"}>
              <Needs agency={agency} line={line} />
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Each thing that is missing leads to its own cell. */
function Needs({ agency, line: { needs, note } }: { agency: AgencyHead; line: WorkLine }) {
  return (
    <>
      {note && <p className={needs.length > 0 ? "mb-0.5" : "meta"}>{note}</p>}
      {needs.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {needs.map(({ say, to }) => (
            <li key={say}>
              <Link className="inline-block py-1 narrow:py-3" href={hrefOf(agency, to)} prefetch={false}>
                {say}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
