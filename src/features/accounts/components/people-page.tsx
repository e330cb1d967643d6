import Link from "next/link";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { filterAddress, stateWord } from "#features/accounts/people-filter.ts";
import type { People, PeopleFilter, RoleChoices } from "#features/accounts/people-queries.ts";
import { ROLE_WORDS } from "#features/accounts/role-words.ts";
import { NEW_PERSON, PEOPLE, PEOPLE_IMPORT, SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import { PeopleTable } from "./people-table.tsx";

type Props = { filter: PeopleFilter; people: People; choices: RoleChoices; now: Date };

/** Everybody with an account, found by name, address, title, agency or role. */
export function PeoplePage({ filter, people, choices, now }: Props) {
  const isFiltered = filter.words !== "" || filter.agencyId !== null || filter.role !== null || filter.state !== null;
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: "Pengguna" }]}
        finding={peopleFinding(people.total, isFiltered)}
        aside={
          <span className="flex flex-wrap gap-2">
            <ButtonLink href={PEOPLE_IMPORT}>Impor dari XLSX</ButtonLink>
            <ButtonLink href={NEW_PERSON} look="primary">
              Buka akun
            </ButtonLink>
          </span>
        }
      />
      <search>
        <form action={PEOPLE} className="my-4 flex flex-wrap items-end gap-3">
          <TextInput label="Cari" name="cari" type="search" defaultValue={filter.words} />
          <Select
            label="Instansi"
            name="instansi"
            none="Semua"
            defaultValue={filter.agencyId ?? ""}
            choices={choices.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            label="Peran"
            name="peran"
            none="Semua"
            defaultValue={filter.role ?? ""}
            choices={choices.roles.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
          />
          <Select
            label="Keadaan"
            name="keadaan"
            none="Semua"
            defaultValue={stateWord(filter.state)}
            choices={[
              { value: "aktif", label: "Aktif" },
              { value: "menunggu", label: "Belum menetapkan kata sandi" },
              { value: "ditutup", label: "Ditutup" },
            ]}
          />
          <Button type="submit">Saring</Button>
          {isFiltered && (
            <ButtonLink href={PEOPLE} look="bare">
              Tampilkan semua
            </ButtonLink>
          )}
        </form>
      </search>
      {people.rows.length > 0 ? (
        <PeopleTable rows={people.rows} now={now} />
      ) : (
        <Empty action={isFiltered ? undefined : <ButtonLink href={NEW_PERSON}>Buka akun pertama</ButtonLink>}>
          {isFiltered ? "Tidak ada akun yang cocok dengan saringan ini." : "Belum ada akun di pemda ini."}
        </Empty>
      )}
      {people.pages > 1 && <Pages filter={filter} pages={people.pages} />}
    </>
  );
}

function Pages({ filter, pages }: { filter: PeopleFilter; pages: number }) {
  return (
    <nav aria-label="Halaman" className="mt-4 flex items-center gap-4">
      {filter.page > 1 && <Link href={filterAddress(filter, filter.page - 1)}>Sebelumnya</Link>}
      <span className="meta">
        Halaman {filter.page} dari {pages}
      </span>
      {filter.page < pages && <Link href={filterAddress(filter, filter.page + 1)}>Berikutnya</Link>}
    </nav>
  );
}

function peopleFinding(total: number, isFiltered: boolean): string {
  if (total === 0) return isFiltered ? "Tidak ada akun yang cocok" : "Belum ada akun";
  return isFiltered ? `${total} akun cocok dengan saringan` : `${total} akun`;
}
