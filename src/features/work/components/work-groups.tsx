import Link from "next/link";
import { Section } from "#components/page/section.tsx";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { PeriodWork, WorkGroup, WorkLine } from "#features/work/work.ts";
import { hrefOf } from "./links.ts";

type Props = { agency: AgencyHead; work: PeriodWork; isFirst: boolean; level: 2 | 3 };

/** One list per group: what is done is folded away. */
export function WorkGroups({ agency, work, isFirst, level }: Props) {
  const chief = isFirst ? work.groups.find((group) => group.kind === "mine" && group.action) : undefined;
  return work.groups.map((group) => {
    const title = `${group.title} (${group.lines.length})`;
    if (group.kind === "done") {
      return (
        <Fold key={group.title} summary={title}>
          <LineTable agency={agency} group={group} />
        </Fold>
      );
    }
    return (
      <Section key={group.title} title={title} level={level} aside={actionOf(agency, group, group === chief)}>
        <LineTable agency={agency} group={group} />
      </Section>
    );
  });
}

function actionOf(agency: AgencyHead, { action }: WorkGroup, isChief: boolean) {
  if (!action) return undefined;
  return (
    <ButtonLink small look={isChief ? "primary" : "secondary"} href={hrefOf(agency, action.to)}>
      {action.label}
    </ButtonLink>
  );
}

function LineTable({ agency, group }: { agency: AgencyHead; group: WorkGroup }) {
  const asks = group.lines.some((line) => line.needs.length > 0);
  const tells = asks || group.lines.some((line) => line.note !== null);
  const what = group.kind === "mine" ? "Yang harus dilakukan" : "Yang ditunggu";
  return (
    <Table label={group.title}>
      <thead>
        <tr>
          <Head className="w-[34%]">Indikator</Head>
          <Head className="w-[18%]">Keadaan</Head>
          {tells ? <Head>{asks ? what : "Sejak kapan, oleh siapa"}</Head> : <Head />}
        </tr>
      </thead>
      <tbody>
        {group.lines.map((line) => (
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
