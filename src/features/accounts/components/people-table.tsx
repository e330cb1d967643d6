import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { PersonRow, RoleRow } from "#features/accounts/people-queries.ts";
import { personAddress } from "#features/accounts/settings-address.ts";

/** One line per person, with the roles that hold today. */
export function PeopleTable({ rows, now }: { rows: PersonRow[]; now: Date }) {
  return (
    <Table label="Pengguna">
      <thead>
        <tr>
          <Head>Nama</Head>
          <Head>Alamat surel</Head>
          <Head>Peran sekarang</Head>
          <Head>Keadaan</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => {
          const current = person.roles.filter((role) => holdsOn(role, now));
          return (
            <tr key={person.id}>
              <NameCell href={personAddress(person.id)} wrap>
                {person.name}
              </NameCell>
              <TextCell place="full" className="wrap-anywhere">
                {person.email}
              </TextCell>
              <TextCell place="full">
                {current.length > 0 ? current.map(roleText).join("; ") : <span className="quiet">tanpa peran</span>}
              </TextCell>
              <TextCell place="figure">
                <PersonState person={person} />
              </TextCell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

export function PersonState({ person }: { person: PersonRow }) {
  if (!person.isActive) return <StateChip state="locked">ditutup</StateChip>;
  if (person.isWaiting) return <StateChip state="waiting">belum menetapkan kata sandi</StateChip>;
  return <StateChip state="saved">aktif</StateChip>;
}

export const holdsOn = (role: RoleRow, day: Date): boolean =>
  role.validFrom <= day && (role.validUntil === null || role.validUntil > day);

const roleText = ({ title, agency, government }: RoleRow): string =>
  [title, agency ?? government].filter(Boolean).join(", ");
