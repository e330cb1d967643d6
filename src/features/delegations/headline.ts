// The finding of one's own page, and of the manager's: who acts for whom now.
import type { GivenDelegation } from "#features/delegations/government-queries.ts";
import type { DelegationRow } from "#features/delegations/queries.ts";
import { capitalised, formatDay, inWords } from "#lib/format.ts";

const TASK = { verifier: "verifikasi", head: "persetujuan" } as const;

export function accountHeadline(title: string, rows: readonly DelegationRow[]): string {
  const given = rows.find((row) => row.side === "given" && row.state === "live");
  if (given) return `${given.other} bertindak a.n. Anda sampai ${formatDay(given.endsAt)}`;
  const held = rows.find((row) => row.side === "held" && row.state === "live");
  if (held) return `Anda memegang ${TASK[held.role]} a.n. ${held.other} sampai ${formatDay(held.endsAt)}`;
  return `Anda masuk sebagai ${title}`;
}

export function governmentHeadline(rows: readonly Pick<GivenDelegation, "state">[]): string {
  const live = rows.filter(({ state }) => state === "live").length;
  const coming = rows.filter(({ state }) => state === "coming").length;
  const said =
    live === 0
      ? "Hari ini tidak ada yang bertindak atas nama orang lain"
      : `${capitalised(inWords(live))} pendelegasian berlaku hari ini`;
  return coming > 0 ? `${said}, ${inWords(coming)} akan berlaku` : said;
}
