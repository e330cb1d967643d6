import { SealCheckIcon } from "@phosphor-icons/react/dist/ssr/SealCheck";
import { WarningIcon } from "@phosphor-icons/react/dist/ssr/Warning";
import { Icon } from "#components/ui/icon.tsx";
import { headCode } from "#features/history/chain-code.ts";
import type { Verification } from "#features/history/chain-queries.ts";
import { formatDay, formatDayTime, formatTime } from "#lib/format.ts";

/** When, by whom, how much was read, what came of it, and against which anchor. */
export function VerificationFacts({ verification }: { verification: Verification }) {
  const { at, by, rows, anchoredAt } = verification;
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5 py-2 text-ui">
      <dt className="text-ink-3">Hasil</dt>
      <dd>
        <Outcome broken={verification.broken} />
      </dd>
      <dt className="text-ink-3">Waktu</dt>
      <dd>
        <time dateTime={at.toISOString()}>
          {formatDay(at)}, {formatTime(at)}
        </time>
        , oleh {by}
      </dd>
      <dt className="text-ink-3">Baris diperiksa</dt>
      <dd>{rows.toLocaleString("id-ID")}</dd>
      <dt className="text-ink-3">Kepala rantai</dt>
      <dd className="wrap-anywhere">{verification.sequence > 0 ? headCode(verification) : "tidak ada"}</dd>
      <dt className="text-ink-3">Jangkar terakhir</dt>
      <dd>{anchoredAt ? formatDayTime(anchoredAt) : "belum ada"}</dd>
    </dl>
  );
}

export function Outcome({ broken }: { broken: number }) {
  return broken === 0 ? (
    <span className="tone-saved inline-flex items-center gap-1.5">
      <Icon of={SealCheckIcon} />
      utuh
    </span>
  ) : (
    <span className="tone-refused inline-flex items-center gap-1.5">
      <Icon of={WarningIcon} />
      tidak utuh, {broken.toLocaleString("id-ID")} temuan
    </span>
  );
}
