import type { Icon as Shape } from "@phosphor-icons/react";
import { ClockIcon } from "@phosphor-icons/react/dist/ssr/Clock";
import { FlagIcon } from "@phosphor-icons/react/dist/ssr/Flag";
import { TrendDownIcon } from "@phosphor-icons/react/dist/ssr/TrendDown";
import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

export type Signal = {
  kind: "below" | "flag" | "unclear" | "late";
  href: Route;
  /** The words that carry the link, with their figure: "Nilai SAKIP 79,48". */
  lead: ReactNode;
  /** The sentence goes on, beginning with a space or a mark: " di bawah target 83,45." */
  rest: ReactNode;
};

/** "Perlu perhatian": sign, place, sentence. */
export function SignalList({ signals }: { signals: Signal[] }) {
  return (
    <ul className="signals">
      {signals.map((signal) => (
        <li key={`${signal.kind} ${signal.href} ${signal.lead}`}>
          <Icon of={signs[signal.kind]} />
          <p>
            <Link href={signal.href} prefetch={false}>
              {signal.lead}
            </Link>
            {signal.rest}
          </p>
        </li>
      ))}
    </ul>
  );
}

const signs: Record<Signal["kind"], Shape> = {
  below: TrendDownIcon,
  flag: FlagIcon,
  unclear: WarningCircleIcon,
  late: ClockIcon,
};
