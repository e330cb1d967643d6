import type { Route } from "next";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { titled } from "#domain/organisation/holding.ts";
import { revisionWord } from "#domain/planning/agreement.ts";
import type { AgreementGroup, AgreementRow } from "#features/agreements/rows.ts";

import { formatDay } from "#lib/format.ts";
import { DraftButton } from "./draft-button.tsx";
import { StandingChip } from "./standing-chip.tsx";

type Props = { agencyId: string; year: number; groups: readonly AgreementGroup[]; base: Route; mayDraft: boolean };

export function AgreementTable({ agencyId, year, groups, base, mayDraft }: Props) {
  return (
    <Table label={`Perjanjian kinerja ${year} menurut unit`} rows="snug" sticky>
      <thead>
        <tr>
          <Head>Jabatan</Head>
          <Head>Pemangku</Head>
          <Head>Versi</Head>
          <Head>Keadaan</Head>
          <Head>Yang kurang</Head>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <GroupRow span={5}>
            <span className={group.depth > 0 ? "pl-4" : undefined}>{group.name}</span>
          </GroupRow>
          {group.rows.map((row) => (
            <tr key={row.positionId} id={`jabatan-${row.positionId}`}>
              <NameCell
                wrap
                official={row.name}
                href={row.agreement ? (`${base}/${row.agreement.id}` as Route) : undefined}
              >
                {row.shortName}
              </NameCell>
              <TextCell word="Pemangku">
                {row.holder ? titled(row.holder) : <span className="quiet">belum dicatat</span>}
              </TextCell>
              <TextCell word="Versi">{row.agreement ? versionOf(row.agreement) : "–"}</TextCell>
              <TextCell word="Keadaan">
                <StandingChip standing={row.standing} />
              </TextCell>
              <TextCell word="Yang kurang">
                {missingIn(row)}
                {mayDraft && row.standing === "none" && (
                  <>
                    {" "}
                    <DraftButton {...{ agencyId, positionId: row.positionId, year, of: row.shortName, base }} />
                  </>
                )}
              </TextCell>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

const versionOf = ({ revision, signedOn }: NonNullable<AgreementRow["agreement"]>): string =>
  signedOn ? `${revisionWord(revision)}, ${formatDay(signedOn)}` : revisionWord(revision);

function missingIn({ standing, level, holes, differs }: AgreementRow): string {
  if (standing === "empty") return level === "kepala" ? "sasaran dengan IKU" : "kinerja dengan IKI";
  if (standing === "outdated") return `${differs} hal berbeda dari target yang berlaku`;
  const said = [
    ...(holes > 0 ? [`${holes} target belum ditetapkan`] : []),
    ...(differs > 0 ? [`${differs} hal berbeda dari rencana`] : []),
  ];
  return said.join("; ");
}
