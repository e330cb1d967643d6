import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { RecommendationRow } from "#features/recommendations/rows.ts";
import { daysLeft, formatDay, isoDay } from "#lib/format.ts";

type Props = { actions: RecommendationRow["actions"]; now: Date };

export function ActionsTable({ actions, now }: Props) {
  return (
    <Table label="Rencana aksi">
      <thead>
        <tr>
          <Head className="w-[46%]">Rencana aksi</Head>
          <Head>Penanggung jawab</Head>
          <Head>Batas waktu</Head>
          <Head>Keadaan</Head>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.text + action.dueOn}>
            <NameCell wrap>{action.text}</NameCell>
            <TextCell place="full">{action.responsible}</TextCell>
            <TextCell place="left">{formatDay(new Date(action.dueOn))}</TextCell>
            <TextCell place="right">
              <ActionState action={action} now={now} />
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ActionState({ action, now }: { action: RecommendationRow["actions"][number]; now: Date }) {
  if (action.doneOn) return <StateChip state="saved">dilaksanakan {formatDay(new Date(action.doneOn))}</StateChip>;
  if (action.dueOn < isoDay(now)) return <StateChip state="late">{daysLeft(now, new Date(action.dueOn))}</StateChip>;
  return <StateChip state="missing">belum dilaksanakan</StateChip>;
}
