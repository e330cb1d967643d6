"use client";

import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { prerequisiteWords } from "#domain/evaluation/prerequisite.ts";
import { type Prerequisite, subsOf, type Template } from "#domain/evaluation/template.ts";
import { type Edit, Line, Lines, Pick } from "./cells.tsx";

const RULES = [
  { value: "not_above", label: "tidak di atas" },
  { value: "not_above_average", label: "tidak di atas rata-rata" },
];

/** Kerangka logis: keys of sub-components (1.b) or criteria (1.b.5), several of them parted by commas. */
export function PrerequisiteFields({ template, edit }: { template: Template; edit: Edit }) {
  const change = (index: number, part: Partial<Prerequisite>) =>
    edit((draft) => Object.assign(draft.prerequisites[index] ?? {}, part));
  const [first, second] = subsOf(template);
  return (
    <Section title="Prasyarat (kerangka logis)" level={3}>
      <div className="grid gap-3">
        {template.prerequisites.map((rule, index) => (
          <div key={`prasyarat-${String(index)}`} className="grid gap-1 border-b border-line pb-2">
            <div className="grid grid-cols-[88px_1fr_1fr_auto] items-center gap-2 phone:grid-cols-2">
              <Line
                label={`Prasyarat ${index + 1}: yang dinilai`}
                value={rule.subject}
                onText={(subject) => change(index, { subject })}
              />
              <Pick
                label={`Prasyarat ${index + 1}: aturan`}
                value={rule.rule}
                choices={RULES}
                onPick={(kind) => change(index, { rule: kind as Prerequisite["rule"] })}
              />
              <Line
                label={`Prasyarat ${index + 1}: dasarnya`}
                value={rule.of.join(", ")}
                onText={(text) => change(index, { of: text.split(",").map((one) => one.trimStart()) })}
              />
              <Button look="bare" small onClick={() => edit((draft) => draft.prerequisites.splice(index, 1))}>
                Hapus<span className="sr-only"> prasyarat {prerequisiteWords(rule)}</span>
              </Button>
            </div>
            <Lines
              label={`Prasyarat ${index + 1}: pesan`}
              value={rule.message}
              onText={(message) => change(index, { message })}
            />
          </div>
        ))}
        <p>
          <Button
            small
            onClick={() =>
              edit((draft) =>
                draft.prerequisites.push({
                  subject: second?.key ?? "1.b",
                  rule: "not_above",
                  of: [first?.key ?? "1.a"],
                  message: "",
                }),
              )
            }
          >
            Tambah prasyarat
          </Button>
        </p>
      </div>
    </Section>
  );
}
