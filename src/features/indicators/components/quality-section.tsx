import { Section } from "#components/page/section.tsx";
import { formatFigure } from "#domain/value/format.ts";
import type { IndicatorDetail } from "#features/indicators/detail.ts";

/** The statement on the quality of the data: how it is verified and where it comes from, how exact it must be, what its limits are and how they are made good. */
export function QualitySection({ detail }: { detail: IndicatorDetail }) {
  const { quality, dataSource, dataProvider, decimals } = detail;
  const source = [dataSource, dataProvider && `disediakan ${dataProvider}`].filter(Boolean).join("; ");
  const parts: [string, string | null][] = [
    ["Verifikasi dan sumber", [quality.verification, source && `Sumber: ${source}.`].filter(Boolean).join(" ") || null],
    [
      "Ketelitian yang diperlukan",
      quality.accuracy ?? `Ditulis sampai ${formatFigure(String(decimals))} angka di belakang koma.`,
    ],
    ["Keterbatasan", quality.limits],
    ["Cara mengimbangi", quality.compensation],
  ];
  const lacking = parts.filter(([, text]) => text === null).length;
  return (
    <Section title="Pernyataan mutu data" aside={lacking > 0 ? `${lacking} bagian belum ditulis` : undefined}>
      <dl className="border-t border-line">
        {parts.map(([name, text]) => (
          <div
            key={name}
            className="grid grid-cols-[10rem_minmax(0,1fr)] gap-x-4 border-b border-line py-2 text-ui phone:grid-cols-1"
          >
            <dt className="text-ink-3">{name}</dt>
            <dd className="max-w-[80ch] whitespace-pre-line">{text ?? <span className="quiet">belum ditulis</span>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
