// The finding of one's own page: who acts for whom now.
import type { DelegationRow } from "#features/delegations/queries.ts";
import { formatDay } from "#lib/format.ts";

const TASK = { verifier: "verifikasi", head: "persetujuan" } as const;

export function accountHeadline(title: string, rows: readonly DelegationRow[]): string {
  const given = rows.find((row) => row.side === "given" && row.state === "live");
  if (given) return `${given.other} bertindak a.n. Anda sampai ${formatDay(given.endsAt)}`;
  const held = rows.find((row) => row.side === "held" && row.state === "live");
  if (held) return `Anda memegang ${TASK[held.role]} a.n. ${held.other} sampai ${formatDay(held.endsAt)}`;
  return `Anda masuk sebagai ${title}`;
}
