import { Section } from "#components/page/section.tsx";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import type { PlanningLine } from "#features/work/planning-queries.ts";
import { hrefOf } from "./links.ts";

type Props = { lines: readonly PlanningLine[]; withAgency: boolean };

/** Under "Tugas saya": decisions about the plan, and what came back; nothing where there is none. */
export function PlanningWork({ lines, withAgency }: Props) {
  const groups = [
    ["Perencanaan menunggu keputusan Anda", lines.filter(({ kind }) => kind === "decide")],
    ["Perencanaan dikembalikan kepada Anda", lines.filter(({ kind }) => kind === "mend")],
  ] as const;
  return groups.map(([title, own]) =>
    own.length === 0 ? null : (
      <div key={title} className="mt-8">
        <Section title={`${title} (${own.length})`}>
          <Table label={title}>
            <thead>
              <tr>
                <Head className="w-[34%]">Yang mana</Head>
                <Head className="w-[26%]">Apa</Head>
                <Head>Alasan</Head>
              </tr>
            </thead>
            <tbody>
              {own.map((line) => (
                <tr key={line.id}>
                  <NameCell wrap href={hrefOf(line.agency, line.to)} official={line.name}>
                    {line.name}
                    {withAgency && <span className="meta block font-normal">{line.agency.shortName}</span>}
                  </NameCell>
                  <TextCell place="figure">{line.what}</TextCell>
                  <TextCell place={line.note ? "full" : "hide"}>{line.note ?? ""}</TextCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      </div>
    ),
  );
}
