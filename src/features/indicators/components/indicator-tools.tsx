import { Menu } from "#components/ui/menu.tsx";
import { MenuLink } from "#components/ui/menu-item.tsx";
import { can } from "#domain/access/policy.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import type { IndicatorDetail } from "#features/indicators/detail.ts";

/** What one may do with an indicator beside reading it. */
export function IndicatorTools({ place, detail }: { place: Place; detail: IndicatorDetail }) {
  const { actor, agency, period } = place;
  const here = (page: string) => addressOf(agency, `indikator/${detail.code}/${page}`, { periode: period.code });
  const mayEdit = can(actor, "indicator.edit", { agencyId: agency.id, governmentId: agency.governmentId });
  return (
    <Menu label="Indikator ini" align="end">
      {mayEdit && <MenuLink href={here("ubah")}>Ubah indikator</MenuLink>}
      <MenuLink href={here("rumus")}>{mayEdit ? "Rancang rumus" : "Rumus dan versinya"}</MenuLink>
      <MenuLink href={addressOf(agency, "rencana/target", { periode: period.code, tahun: String(period.year) })}>
        Target
      </MenuLink>
      <MenuLink href={here("sumber")}>Sumber nilai</MenuLink>
      <MenuLink href={addressOf(agency, "rencana/iku", { periode: period.code, kode: detail.code })}>
        Formulir IKU
      </MenuLink>
    </Menu>
  );
}
