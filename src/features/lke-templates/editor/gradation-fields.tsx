"use client";

import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Gradation, scaleOf, type Template } from "#domain/evaluation/template.ts";
import { type Edit, Exact, Line, Pick } from "./cells.tsx";

/** How high an answer may go for the share of its criteria; only where criteria are probes. */
export function GradationFields({ template, edit }: { template: Template; edit: Edit }) {
  const { gradation } = template;
  const answers = scaleOf(template).map(({ key }) => ({ value: key, label: key }));
  const change = (work: (gradation: Gradation) => void) => edit((draft) => draft.gradation && work(draft.gradation));
  if (!gradation) {
    return (
      <Section title="Gradasi" level={3}>
        <p className="meta">Tanpa gradasi: kriteria tidak membatasi jawaban.</p>
        <p className="mt-2">
          <Button
            small
            onClick={() =>
              edit((draft) => {
                const lowest = scaleOf(draft).at(-1)?.key ?? "E";
                draft.gradation = {
                  partly: "50",
                  steps: [{ answer: lowest, limit: null, inclusive: false }],
                  conditions: [],
                };
              })
            }
          >
            Pakai gradasi
          </Button>
        </p>
      </Section>
    );
  }
  return (
    <Section title="Gradasi" level={3}>
      <div className="grid gap-3">
        <div className="w-56">
          <span className="text-meta" aria-hidden="true">
            Kriteria sebagian dihitung (persen)
          </span>
          <Exact
            label="Kriteria sebagian dihitung (persen)"
            value={gradation.partly}
            onExact={(exact) => change((one) => Object.assign(one, { partly: exact ?? "0" }))}
          />
        </div>
        <div className="grid gap-1">
          {gradation.steps.map((step, index) => (
            <div key={`gradasi-${String(index)}`} className="grid grid-cols-[88px_1fr_88px_auto] items-center gap-2">
              <Pick
                label={`Jawaban gradasi ${index + 1}`}
                value={step.answer}
                choices={answers}
                onPick={(answer) => change(({ steps }) => Object.assign(steps[index] ?? {}, { answer }))}
              />
              {step.limit === null ? (
                <span className="meta col-span-2">selebihnya</span>
              ) : (
                <>
                  <Pick
                    label={`Aturan gradasi ${step.answer}`}
                    value={step.inclusive ? "atLeast" : "above"}
                    choices={[
                      { value: "atLeast", label: "sekurangnya (%)" },
                      { value: "above", label: "lebih dari (%)" },
                    ]}
                    onPick={(rule) =>
                      change(({ steps }) => Object.assign(steps[index] ?? {}, { inclusive: rule === "atLeast" }))
                    }
                  />
                  <Exact
                    label={`Batas gradasi ${step.answer}`}
                    value={step.limit}
                    onExact={(limit) =>
                      change(({ steps }) => Object.assign(steps[index] ?? {}, { limit: limit ?? "0" }))
                    }
                  />
                </>
              )}
              <Button look="bare" small onClick={() => change(({ steps }) => steps.splice(index, 1))}>
                Hapus<span className="sr-only"> gradasi {step.answer}</span>
              </Button>
            </div>
          ))}
        </div>
        <Conditions gradation={gradation} answers={answers} change={change} />
        <p className="flex flex-wrap gap-2">
          <Button
            small
            onClick={() =>
              change(({ steps }) => steps.unshift({ answer: answers[0]?.value ?? "AA", limit: "100", inclusive: true }))
            }
          >
            Tambah langkah di atas
          </Button>
          <Button
            small
            onClick={() =>
              change(({ conditions }) =>
                conditions.push({ kind: null, answer: answers[0]?.value ?? "AA", text: "Syarat baru" }),
              )
            }
          >
            Tambah syarat
          </Button>
          <Button small look="bare" onClick={() => edit((draft) => Object.assign(draft, { gradation: null }))}>
            Tanpa gradasi
          </Button>
        </p>
      </div>
    </Section>
  );
}

type ConditionsProps = {
  gradation: Gradation;
  answers: { value: string; label: string }[];
  change: (work: (gradation: Gradation) => void) => void;
};

function Conditions({ gradation, answers, change }: ConditionsProps) {
  const of = (index: number, part: Partial<Gradation["conditions"][number]>) =>
    change(({ conditions }) => Object.assign(conditions[index] ?? {}, part));
  return (
    <div className="grid gap-1">
      {gradation.conditions.map((condition, index) => (
        <div
          key={`syarat-${String(index)}`}
          className="grid grid-cols-[88px_120px_1fr_auto] items-center gap-2 phone:grid-cols-[72px_1fr]"
        >
          <Pick
            label={`Jawaban bersyarat ${index + 1}`}
            value={condition.answer}
            choices={answers}
            onPick={(answer) => of(index, { answer })}
          />
          <Line
            label={`Jenis syarat ${index + 1}`}
            placeholder="semua jenis"
            value={condition.kind ?? ""}
            onText={(kind) => of(index, { kind: kind === "" ? null : kind })}
          />
          <Line label={`Syarat ${index + 1}`} value={condition.text} onText={(text) => of(index, { text })} />
          <Button look="bare" small onClick={() => change(({ conditions }) => conditions.splice(index, 1))}>
            Hapus<span className="sr-only"> syarat {index + 1}</span>
          </Button>
        </div>
      ))}
    </div>
  );
}
