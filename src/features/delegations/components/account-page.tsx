import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { ChangePassword } from "#features/accounts/components/change-password.tsx";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { accountHeadline } from "#features/delegations/headline.ts";
import type { Colleague, DelegationRow } from "#features/delegations/queries.ts";
import { isoDay } from "#lib/format.ts";
import { DelegationForm } from "./delegation-form.tsx";
import { DelegationTable } from "./delegation-table.tsx";

type Props = { place: AgencyPlace; rows: DelegationRow[]; colleagues: Colleague[]; mayDelegate: boolean; now: Date };

/** A person's own page: their roles, and who acts for whom while somebody is away. */
export function AccountPage({ place, rows, colleagues, mayDelegate, now }: Props) {
  const { actor, memberships } = place;
  const given = rows.filter((row) => row.side === "given");
  const held = rows.filter((row) => row.side === "held");
  const task = actor.role === "head" ? "persetujuan" : "verifikasi";
  return (
    <>
      <PageHead
        crumbs={[{ label: place.agency.government }, { label: "Akun dan pendelegasian" }]}
        finding={accountHeadline(actor.title, rows)}
        sub={
          <>
            {actor.name !== actor.title && <span>{actor.name}</span>}
            {memberships.map(({ id, title, agency }) => (
              <span key={id}>{agency ? `${title}, ${agency}` : title}</span>
            ))}
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        {mayDelegate && (
          <Section title={`Delegasikan ${task} selama Anda tidak di tempat`}>
            {colleagues.length > 0 ? (
              <DelegationForm
                key={given.map(({ id, state }) => `${id} ${state}`).join()}
                task={task}
                colleagues={colleagues}
                today={isoDay(now)}
              />
            ) : (
              <p className="meta">Belum ada rekan lain di instansi ini. Pengelola Tolok yang menambahkan akun.</p>
            )}
          </Section>
        )}
        {given.length > 0 && (
          <Section title="Yang Anda delegasikan">
            <DelegationTable label="Yang Anda delegasikan" rows={given} />
          </Section>
        )}
        {(held.length > 0 || !mayDelegate) && (
          <Section title="Yang didelegasikan kepada Anda">
            {held.length > 0 ? (
              <DelegationTable label="Yang didelegasikan kepada Anda" rows={held} />
            ) : (
              <p className="meta">Tidak ada tugas yang didelegasikan kepada Anda.</p>
            )}
          </Section>
        )}
        <Section title="Kata sandi">
          <ChangePassword />
        </Section>
      </div>
    </>
  );
}
