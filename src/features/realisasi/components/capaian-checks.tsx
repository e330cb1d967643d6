import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import type { PrintedVerdict } from "#domain/capaian/printed.ts";
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { Checked } from "#features/realisasi/capaian-summary.ts";
import { VERDICTS } from "#features/realisasi/components/capaian-cell.tsx";
import { lowered } from "#lib/format.ts";

/** What the signs in the tables mean, and each printed figure that is not simply the same. */
export function CapaianChecks({ checked, agency }: { checked: readonly Checked[]; agency: AgencyHead }) {
  const used = (Object.keys(VERDICTS) as PrintedVerdict[]).filter((verdict) =>
    checked.some((one) => one.verdict === verdict),
  );
  const notable = checked.filter(({ verdict }) => verdict !== "same");
  return (
    <>
      <ul className="meta grid gap-1">
        {used.map((verdict) => {
          const { icon, word, tone, means } = VERDICTS[verdict];
          return (
            <li key={verdict}>
              <b className={tone}>
                <Icon of={icon} size={14} /> {word}
              </b>{" "}
              {means}
            </li>
          );
        })}
      </ul>
      {notable.length > 0 && (
        <ul className="mt-3 grid gap-1.5 text-ui">
          {notable.map(({ code, period, name, message }) => (
            <li key={`${code} ${period}`}>
              <Link href={addressOf(agency, `indikator/${code}`, { periode: period })}>
                {name}, {periodWords(period)}
              </Link>
              : {lowered(message)}
            </li>
          ))}
        </ul>
      )}
      <p className="meta mt-3">
        Angka tercetak tidak pernah diganti; hitungan memakai target dan realisasi yang tercetak.
      </p>
    </>
  );
}

function periodWords(code: string): string {
  const period = parsePeriodCode(code);
  return period ? lowered(periodName(period)) : code;
}
