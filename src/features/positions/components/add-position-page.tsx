import { PageHead } from "#components/page/page-head.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { unitChoices } from "#features/positions/list-view.ts";
import type { PositionUnit } from "#features/positions/position.ts";
import { todayWithin } from "#features/positions/work.ts";
import { PositionForm } from "./position-form.tsx";

type Props = { place: Place; units: PositionUnit[]; unitId: string; now: Date };

export function AddPositionPage({ place: { agency, period }, units, unitId, now }: Props) {
  const at = (page: string) => addressOf(agency, page, { periode: period.code });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: at("dasbor") },
          { label: "Organisasi", href: at("organisasi") },
          { label: "Jabatan", href: at("organisasi/jabatan") },
          { label: "Baru" },
        ]}
        finding={`Jabatan baru di ${agency.shortName}`}
      />
      <div className="mt-4">
        <PositionForm
          mode="add"
          agencyId={agency.id}
          units={unitChoices(units)}
          first={{ name: "", shortName: "", level: "", from: todayWithin(period.year, now), unitId }}
          back={at("organisasi/jabatan")}
          home={addressOf(agency, "organisasi/jabatan")}
          query={`?periode=${period.code}`}
        />
      </div>
    </>
  );
}
