import { Section } from "#components/page/section.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { partOf } from "#components/table/parts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Fold } from "#components/ui/fold.tsx";
import type { TableParts } from "#features/agencies/parts-address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { PeriodWork, WorkGroup } from "#features/work/work.ts";
import { hrefOf } from "./links.ts";
import { WorkLines } from "./work-lines.tsx";

type Props = { agency: AgencyHead; work: PeriodWork; isFirst: boolean; level: 2 | 3; parts: TableParts };

/** What is asked of the reader, and what is only told. */
const MOST = { mine: 30, others: 20, done: 20 } as const;

/** One list per group: what is done is folded away. */
export function WorkGroups({ agency, work, isFirst, level, parts }: Props) {
  const chief = isFirst ? work.groups.find((group) => group.kind === "mine" && group.action) : undefined;
  return work.groups.map((group, index) => {
    const table = `${work.period.code}-${index + 1}`;
    const part = partOf(group.lines, parts.asked(table), MOST[group.kind], () => 1);
    const lines = (
      <>
        <WorkLines agency={agency} kind={group.kind} title={group.title} lines={part.groups} />
        <PartNav part={part} word="indikator" href={parts.href(table)} />
      </>
    );
    const title = `${group.title} (${group.lines.length})`;
    if (group.kind === "done") {
      return (
        <Fold key={group.title} summary={title}>
          {lines}
        </Fold>
      );
    }
    return (
      <Section key={group.title} title={title} level={level} aside={actionOf(agency, group, group === chief)}>
        {lines}
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
