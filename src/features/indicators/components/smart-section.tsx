import { Section } from "#components/page/section.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { type SmartVerdict, smartOf, smartSummary } from "#domain/planning/smart.ts";
import type { IndicatorDetail } from "#features/indicators/detail.ts";
import { smartFactsOf } from "#features/indicators/smart.ts";

/** Five questions, each with its answer by rule and the facts behind it; what no fact decides is left to a person. */
export function SmartSection({ detail, year }: { detail: IndicatorDetail; year: number }) {
  const answers = smartOf(smartFactsOf(detail, year));
  return (
    <Section title="Uji SMART" aside={`${year}: ${smartSummary(answers)}`} ruled>
      <ul>
        {answers.map(({ letter, name, verdict, facts, missing }) => (
          <li
            key={letter}
            className="grid grid-cols-[1.5rem_9rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2 text-ui phone:grid-cols-[1.5rem_minmax(0,1fr)]"
          >
            <b className="text-brand">{letter}</b>
            <div>
              {name}
              <p>{VERDICTS[verdict]}</p>
            </div>
            <div className="phone:col-start-2">
              {missing.length > 0 && <p>{sentence(missing)}</p>}
              {facts.length > 0 && <p className="quiet">{sentence(facts)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const VERDICTS: Record<SmartVerdict, React.ReactNode> = {
  met: <StateChip state="saved">terpenuhi</StateChip>,
  "not-met": <StateChip state="conflict">belum</StateChip>,
  open: <StateChip state="unclear">perlu dinilai orang</StateChip>,
};

function sentence(parts: readonly string[]): string {
  const text = parts.map((part) => part.replace(/\.$/, "")).join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
