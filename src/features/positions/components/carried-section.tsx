import type { Route } from "next";
import Link from "next/link";
import { Section } from "#components/page/section.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { CarryFinding } from "#domain/planning/carried.ts";
import type { CarriedAbove } from "#features/positions/detail.ts";
import { tieWords } from "./kinerja-section.tsx";

type Props = {
  title?: string /** On its own page an indicator need not be named. */;
  isOwn?: boolean;
  above: CarriedAbove[];
  hrefOf: (code: string) => Route;
};

/** Of every indicator above: who carries it, in which way, and whether the figures of both sides agree. */
export function CarriedSection({ title = "Jumlah ke indikator di atasnya", isOwn, above, hrefOf }: Props) {
  return (
    <Section title={title} aside="bagian, salinan, dan komponen diperiksa dengan angkanya" ruled>
      {above.map(({ code, shortName, by, findings }) => (
        <div key={code} className="keep py-3">
          {!isOwn && (
            <h3>
              <Link href={hrefOf(code)} prefetch={false}>
                {shortName}
              </Link>
            </h3>
          )}
          <ul className="text-ui">
            {by.map((one) => (
              <li key={one.id}>
                {one.shortName}
                {one.position && <span className="quiet">, {one.position}</span>}: {tieWords(one)} indikator ini
              </li>
            ))}
          </ul>
          <ul className="mt-1 grid gap-0.5 text-ui">
            {findings.map((finding) => (
              <li key={finding.text}>
                <Sign holds={finding.holds} /> {finding.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Sign({ holds }: Pick<CarryFinding, "holds">) {
  if (holds === null) return <StateChip state="missing">belum dapat diperiksa</StateChip>;
  return holds ? <StateChip state="saved">cocok</StateChip> : <Chip tone="late">periksa</Chip>;
}
