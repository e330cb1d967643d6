import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { AsOfForm } from "#features/history/components/as-of-form.tsx";

type Props = { agency: AgencyHead; periode: string; page: string; because: string; back: Route };

/** Instead of a page that nothing is known of at the moment that was asked for. */
export function UnknownMoment({ agency, periode, page, because, back }: Props) {
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode }) },
          { label: page },
        ]}
        over={page}
        finding="Tidak ada keadaan data pada saat itu"
        aside={<AsOfForm periode={periode} />}
      />
      <div className="mt-6">
        <Empty action={<ButtonLink href={back}>Kembali ke keadaan sekarang</ButtonLink>}>{because}</Empty>
      </div>
    </>
  );
}
