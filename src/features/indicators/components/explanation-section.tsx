import { Section } from "#components/page/section.tsx";
import { periodName } from "#domain/period/period.ts";
import type { PeriodFigure } from "#features/indicators/detail.ts";

/** What the agency writes beside its figure: obstacles and solutions, or what drove it. */
export function ExplanationSection({ figure }: { figure: PeriodFigure }) {
  const written = explanationsOf(figure.indicator.realisasi);
  const reason = figure.indicator.realisasi?.notApplicableReason;
  if (written.length === 0 && !reason) return null;
  return (
    <Section title="Penjelasan" aside={periodName(figure.period)}>
      <dl className="grid gap-2">
        {reason && <Words name="Tidak berlaku" text={reason} />}
        {written.map(([name, text]) => (
          <Words key={name} name={name} text={text} />
        ))}
      </dl>
    </Section>
  );
}

type Written = { kendala: string; solusi: string; faktorPendorong: string };

export function explanationsOf(realisasi: Written | null): [name: string, text: string][] {
  if (!realisasi) return [];
  const all: [string, string][] = [
    ["Kendala", realisasi.kendala],
    ["Solusi", realisasi.solusi],
    ["Faktor pendorong", realisasi.faktorPendorong],
  ];
  return all.filter(([, text]) => text.trim() !== "");
}

/** A name and what was written under it, lines kept as typed. */
export function Words({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt className="meta">{name}</dt>
      <dd className="max-w-[80ch] whitespace-pre-line text-ui">{text}</dd>
    </div>
  );
}
