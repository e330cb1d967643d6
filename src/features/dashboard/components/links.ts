import type { Route } from "next";
import type { Asked } from "#components/table/parts.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { DashboardSignal } from "#features/dashboard/signals.ts";

/** per: the moment of the past that is shown, as it was asked. */
export type Place = { agency: AgencyHead; periode: string; per?: string };

export const indicatorHref = ({ agency, periode }: Place, code: string): Route =>
  addressOf(agency, `indikator/${code}`, { periode });

/** Where a figure is explained down to its data dasar. */
export const whyHref = (place: Place, code: string): Route => `${indicatorHref(place, code)}#mengapa` as Route;

/** The dashboard with another part of its table. */
export const partHref = ({ agency, periode }: Place, from: Asked): Route =>
  `${addressOf(agency, "dasbor", { periode, mulai: String(from) })}#${TABLE_ID}` as Route;

export const TABLE_ID = "capaian-indikator";

export function signalHref(place: Place, { to }: DashboardSignal): Route {
  if (to.page === "indikator") return whyHref(place, to.code);
  if (to.page === "dokumen") return addressOf(place.agency, "dokumen", { periode: place.periode });
  return `#${TABLE_ID}` as Route;
}

export function downloadHref({ agency, periode, per }: Place): Route {
  const asked = { pemda: agency.governmentCode, instansi: agency.code, periode, ...(per ? { per } : {}) };
  return `/api/unduh/capaian?${new URLSearchParams(asked)}` as Route;
}
