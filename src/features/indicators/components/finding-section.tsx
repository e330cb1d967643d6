import { FindingList } from "#components/page/finding-list.tsx";
import { Section } from "#components/page/section.tsx";
import type { FindingRow } from "#features/indicators/detail.ts";

const SEVERITY_WORDS = { error: "dapat menyesatkan", warning: "perlu diputuskan", info: "untuk diketahui" } as const;

/** What is doubtful about this indicator in its source document; the document's words stay as printed. */
export function FindingSection({ findings }: { findings: FindingRow[] }) {
  if (findings.length === 0) return null;
  return (
    <Section title="Temuan di dokumen sumber" ruled>
      <FindingList
        findings={findings.map((one) => ({
          id: one.id,
          title: `${one.place}.`,
          children: (
            <>
              {one.message}
              {one.printed && <span className="quiet"> Tercetak: “{one.printed}”</span>}
            </>
          ),
          decision: SEVERITY_WORDS[one.severity],
        }))}
      />
    </Section>
  );
}
