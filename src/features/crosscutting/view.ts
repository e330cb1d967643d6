// Crosscutting as the page shows it, and the finding that stands above it.
import { capitalised, inWords } from "#lib/format.ts";

export type LinkState = "proposed" | "accepted" | "refused";

export type LinkView = {
  id: string;
  agencyId: string;
  supporter: string;
  supportedAgencyId: string;
  supported: string;
  sasaranId: string | null;
  strategyId: string | null;
  roleId: string | null;
  aim: string;
  text: string;
  program: string | null;
  state: LinkState;
  decision: string | null;
  version: number;
  proposedAt: Date;
  /** The first year in which it no longer holds. */
  retiredFromYear: number | null;
  mayDecide: boolean;
  mayWithdraw: boolean;
  mayEnd: boolean;
};

export type FrameworkView = {
  id: string;
  name: string;
  leadAgencyId: string | null;
  lead: string | null;
  conditions: string[];
  problems: string[];
  strategies: { id: string; text: string; innovations: string[] }[];
  roles: { id: string; agencyId: string | null; agencyName: string; text: string }[];
};

export type CrosscuttingView = { year: number; links: LinkView[]; frameworks: FrameworkView[] };

export type CrosscuttingChoices = {
  agencies: { id: string; code: string; shortName: string }[];
  /** Whose sasaran are here beside the own ones. */
  other: { id: string; code: string } | null;
  sasaran: { id: string; text: string; agencyId: string }[];
  programs: { id: string; shortName: string }[];
};

/** Roles of a framework that no live link ties to a strategy. */
export function looseRoles({ roles }: FrameworkView, links: readonly LinkView[]): FrameworkView["roles"] {
  const tied = new Set(links.filter(({ state }) => state !== "refused").map(({ roleId }) => roleId));
  return roles.filter(({ id }) => !tied.has(id));
}

/** What waits for this person first, then what is not tied yet, then what there is. */
export function crosscuttingHeadline({ links, frameworks }: CrosscuttingView): string {
  const waiting = links.filter(({ mayDecide }) => mayDecide).length;
  if (waiting > 0) return capitalised(`${inWords(waiting)} dukungan menunggu keputusan Anda`);
  const live = links.filter(({ state }) => state !== "refused");
  const loose = frameworks.flatMap((one) => looseRoles(one, links)).length;
  if (live.length === 0 && loose === 0) return "Belum ada dukungan lintas instansi";
  const accepted = live.filter(({ state }) => state === "accepted").length;
  const said =
    live.length === 0
      ? "Belum ada dukungan yang ditautkan"
      : `${capitalised(inWords(accepted))} dari ${inWords(live.length)} dukungan disetujui`;
  return loose > 0 ? `${said}; ${inWords(loose)} peran belum ditautkan ke strategi` : said;
}
