import { Section } from "#components/page/section.tsx";
import { Fold } from "#components/ui/fold.tsx";
import type { IndicatorChange } from "#features/indicators/changes.ts";
import { formatDayTime } from "#lib/format.ts";

/** The versions of the indicator itself, newest first, both texts of each field that changed beside each other. */
export function ChangeSection({ changes }: { changes: readonly IndicatorChange[] }) {
  return (
    <Section title="Perubahan indikator" aside={`${changes.length} kali`} ruled>
      {changes.map(({ id, at, by, reason, fields }, index) => (
        <Fold
          key={id}
          open={index === 0}
          summary={`${fields.map(({ label }) => label).join(", ")}`}
          note={`${by}, ${formatDayTime(at)}`}
        >
          {reason && <p className="pb-2 text-ui">Alasan: {reason}</p>}
          <table className="mb-3 w-full table-fixed text-ui">
            <thead>
              <tr className="text-left text-ink-3">
                <th scope="col" className="w-40 pb-1 font-normal phone:w-24">
                  Bagian
                </th>
                <th scope="col" className="pb-1 font-normal">
                  Semula
                </th>
                <th scope="col" className="pb-1 font-normal">
                  Menjadi
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ label, from, to }) => (
                <tr key={label} className="border-t border-line align-top">
                  <th scope="row" className="py-1 pr-2 text-left font-normal text-ink-3">
                    {label}
                  </th>
                  <Words text={from} />
                  <Words text={to} />
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
      ))}
    </Section>
  );
}

const Words = ({ text }: { text: string | null }) => (
  <td className="whitespace-pre-line break-words py-1 pr-3">{text ?? <span className="quiet">belum diisi</span>}</td>
);
