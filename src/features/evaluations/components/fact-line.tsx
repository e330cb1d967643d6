import { DatabaseIcon } from "@phosphor-icons/react/dist/ssr/Database";
import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { Fact } from "#features/evaluations/facts/fact.ts";

type Whose = { governmentCode: string; code: string };

/** One fact under the probe it bears on: the sentence leads to its rows, the rule is said on hover and to those who listen. */
export function FactLine({ fact, agency, year }: { fact: Fact; agency: Whose; year: number }) {
  const doubts = fact.kind === "doubts";
  return (
    <p
      className={doubts ? "tone-conflict flex items-start gap-1.5 text-meta" : "meta flex items-start gap-1.5"}
      title={fact.rule}
    >
      <span className="pt-0.5">
        <Icon of={doubts ? WarningCircleIcon : DatabaseIcon} size={14} />
      </span>
      <span>
        {fact.figure && <b>{fact.figure} </b>}
        <Link href={addressOf(agency, fact.page, { periode: String(year) })} prefetch={false}>
          {fact.text}
        </Link>
        <span className="sr-only">. Aturan: {fact.rule}</span>
      </span>
    </p>
  );
}
