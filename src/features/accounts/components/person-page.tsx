import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import type { PersonRow, RoleChoices, RoleRow } from "#features/accounts/people-queries.ts";
import { ROLE_WORDS } from "#features/accounts/role-words.ts";
import { PEOPLE, SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import { SettingHistory } from "#features/history/components/setting-history.tsx";
import type { SettingLine } from "#features/history/setting-queries.ts";
import { formatDay, isoDay } from "#lib/format.ts";
import { ChangeAccount } from "./change-account.tsx";
import { CloseAccount } from "./close-account.tsx";
import { EndRole } from "./end-role.tsx";
import { GiveRole } from "./give-role.tsx";
import { holdsOn, PersonState } from "./people-table.tsx";
import { RenewLink } from "./renew-link.tsx";

type Props = { person: PersonRow; choices: RoleChoices; isSelf: boolean; history: SettingLine[]; now: Date };

/** One account: who it is, what it may do and since when, and whether it can sign in. */
export function PersonPage({ person, choices, isSelf, history, now }: Props) {
  const today = isoDay(now);
  const current = person.roles.filter((role) => holdsOn(role, now));
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: "Pengguna", href: PEOPLE }, { label: person.name }]}
        finding={personFinding(person, current.length)}
        sub={
          <>
            <span>{person.email}</span>
            <PersonState person={person} />
            {person.closedAt && <span>ditutup {formatDay(person.closedAt)}</span>}
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        <Section title="Peran">
          <Table label={`Peran ${person.name}`}>
            <thead>
              <tr>
                <Head>Peran dan jabatan</Head>
                <Head>Untuk</Head>
                <Head>Berlaku</Head>
                {!isSelf && <Head>Tindakan</Head>}
              </tr>
            </thead>
            <tbody>
              {person.roles.map((role) => (
                <tr key={role.id} className={isOver(role, now) ? "text-ink-3" : undefined}>
                  <NameCell wrap>
                    {role.title}
                    <br />
                    <span className="meta">{ROLE_WORDS[role.role]}</span>
                  </NameCell>
                  <TextCell place="full">
                    {[role.unit, role.agency, role.government].filter(Boolean).join(", ") || "seluruh instalasi"}
                  </TextCell>
                  <TextCell place="figure">{validityText(role, now)}</TextCell>
                  {!isSelf && (
                    <TextCell place="full">
                      {!isOver(role, now) && role.validUntil === null && (
                        <EndRole membershipId={role.id} title={role.title} today={today} />
                      )}
                    </TextCell>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
        {!isSelf && person.isActive && (
          <Section title="Beri peran lain">
            <GiveRole key={person.roles.length} userId={person.id} choices={choices} today={today} />
          </Section>
        )}
        <Section title="Nama dan alamat surel">
          <ChangeAccount key={`${person.name} ${person.email}`} person={person} />
        </Section>
        {!isSelf && (
          <Section title="Masuk">
            <div className="grid gap-4">
              {person.isActive && <RenewLink userId={person.id} email={person.email} isWaiting={person.isWaiting} />}
              <CloseAccount userId={person.id} name={person.name} isActive={person.isActive} />
            </div>
          </Section>
        )}
        {isSelf && (
          <p className="meta">
            Peran, tautan, dan penutupan akun Anda sendiri diurus orang lain. Kata sandi Anda diganti di halaman akun.
          </p>
        )}
        <SettingHistory lines={history} />
      </div>
    </>
  );
}

function personFinding({ name, isActive, isWaiting }: PersonRow, roles: number): string {
  if (!isActive) return `Akun ${name} ditutup`;
  if (isWaiting) return `${name} belum menetapkan kata sandi`;
  return roles === 0 ? `${name} tidak memegang peran hari ini` : `${name} memegang ${roles} peran`;
}

const isOver = (role: RoleRow, now: Date): boolean => role.validUntil !== null && role.validUntil <= now;

function validityText({ validFrom, validUntil }: RoleRow, now: Date): string {
  const from = `${validFrom > now ? "mulai" : "sejak"} ${formatDay(validFrom)}`;
  return validUntil ? `${from}, sampai sebelum ${formatDay(validUntil)}` : from;
}
