// Addresses of the public pages.
import type { Route } from "next";

export const PUBLISHERS = "/publik" as Route;

type Whose = { governmentCode: string; code: string };

export const publicationAddress = (agency: Whose, periodCode?: string): Route =>
  `${PUBLISHERS}/${agency.governmentCode}/${agency.code}${periodCode ? `?periode=${periodCode}` : ""}` as Route;

export const publicationCsvAddress = (agency: Whose): Route => `${publicationAddress(agency)}/data.csv` as Route;
