import { Section } from "#components/page/section.tsx";
import { Head, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { formatFigure } from "#domain/value/format.ts";
import { participantsOf, supportOf } from "#features/plans/framework.ts";
import type { PlanFramework, PlanProgram } from "#features/plans/plan.ts";

type Props = { framework: PlanFramework; programs: readonly PlanProgram[]; year: number };

/** Crosscutting work: who does what for one aim, and what this agency's budget gives to it. */
export function Framework({ framework, programs, year }: Props) {
  const participants = participantsOf(framework);
  const counts = `${participants.length} perangkat daerah, ${framework.roles.length} peran, ${framework.strategies.length} strategi`;
  return (
    <div id="lintas" className="scroll-mt-16">
      <Section title={framework.name} aside={counts}>
        <Table label={`Strategi dan inovasi: ${framework.name}`} rows="snug">
          <thead>
            <tr>
              <Head>Strategi</Head>
              <Head>Inovasi</Head>
            </tr>
          </thead>
          <tbody>
            {framework.strategies.map((strategy) => (
              <tr key={strategy.text} className="row-tall">
                <th scope="row">{strategy.text}</th>
                <TextCell word="Inovasi" className="text-ink-2">
                  {strategy.innovations.join(", ")}
                </TextCell>
              </tr>
            ))}
          </tbody>
        </Table>
        <SupportLine framework={framework} programs={programs} year={year} />
        <Table label={`Peran perangkat daerah: ${framework.name}`} rows="snug" className="mt-4">
          <thead>
            <tr>
              <Head>Perangkat daerah</Head>
              <Head>Peran</Head>
            </tr>
          </thead>
          <tbody>
            {participants.map(({ name, isOwn, roles }) => (
              <tr key={name} className="row-tall">
                <th scope="row" className={isOwn ? "font-bold" : undefined}>
                  {name}
                  {isOwn && <span className="meta block font-normal">instansi ini</span>}
                </th>
                <TextCell place="full" className="text-ink-2">
                  <ul>
                    {roles.map((role) => (
                      <li key={role}>{role}</li>
                    ))}
                  </ul>
                </TextCell>
              </tr>
            ))}
          </tbody>
        </Table>
        <Fold
          summary="Kondisi dan permasalahan"
          note={`${framework.conditions.length} kondisi, ${framework.problems.length} permasalahan`}
        >
          <div className="grid gap-3 pb-2 pl-4 text-ui text-ink-2">
            <Lines name="Kondisi" lines={framework.conditions} />
            <Lines name="Permasalahan" lines={framework.problems} />
          </div>
        </Fold>
      </Section>
    </div>
  );
}

function SupportLine({ framework, programs, year }: Props) {
  const support = supportOf(framework, programs);
  if (support.programs.length === 0) return null;
  return (
    <p className="mt-2 text-ui text-ink-2">
      Anggaran {year} yang mendukung: {support.programs.map(({ shortName }) => shortName).join(", ")},{" "}
      {support.exact === null ? "pagu belum lengkap." : <b>Rp{formatFigure(support.exact)}</b>}
    </p>
  );
}

function Lines({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <div>
      <p className="meta">{name}</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
