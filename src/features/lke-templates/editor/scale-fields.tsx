"use client";

import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Scale, Template } from "#domain/evaluation/template.ts";
import { type Edit, Exact, Line } from "./cells.tsx";

/** The answers that may be given, from the highest down, and the predikat of the total. */
export function ScaleFields({ template, edit }: { template: Template; edit: Edit }) {
  return (
    <>
      {template.scales.map((scale) => (
        <OneScale key={scale.key} scale={scale} edit={edit} isMain={scale.key === template.scale} />
      ))}
      <p>
        <Button
          small
          onClick={() =>
            edit((draft) => {
              const answers = [
                { key: "Ya", value: "100", word: null },
                { key: "Tidak", value: "0", word: null },
              ];
              const key = `skala-${draft.scales.length + 1}`;
              draft.scales.push({ key, name: `Skala ${draft.scales.length + 1}`, answers });
            })
          }
        >
          Tambah skala
        </Button>
      </p>
    </>
  );
}

const ROW = "grid grid-cols-[88px_1fr_88px_auto] items-center gap-2";

function OneScale({ scale, edit, isMain }: { scale: Scale; edit: Edit; isMain: boolean }) {
  const change = (work: (scale: Scale) => void) =>
    edit((draft) => draft.scales.filter(({ key }) => key === scale.key).forEach(work));
  return (
    <Section title={`Skala ${scale.name}`} aside={isMain ? "skala utama" : undefined} level={3}>
      <div className="grid gap-1">
        {scale.answers.map((answer, index) => (
          // Its key is what is being typed, so the place names the row.
          <div key={`${scale.key}-${String(index)}`} className={ROW}>
            <Line
              label={`Jawaban ${index + 1} skala ${scale.name}`}
              value={answer.key}
              onText={(key) => change(({ answers }) => Object.assign(answers[index] ?? {}, { key }))}
            />
            <Line
              label={`Sebutan jawaban ${answer.key}`}
              placeholder="sebutan"
              value={answer.word ?? ""}
              onText={(word) =>
                change(({ answers }) => Object.assign(answers[index] ?? {}, { word: word === "" ? null : word }))
              }
            />
            <Exact
              label={`Nilai jawaban ${answer.key}`}
              value={answer.value}
              onExact={(value) => change(({ answers }) => Object.assign(answers[index] ?? {}, { value: value ?? "0" }))}
            />
            <Button look="bare" small onClick={() => change((one) => one.answers.splice(index, 1))}>
              Hapus<span className="sr-only"> jawaban {answer.key}</span>
            </Button>
          </div>
        ))}
      </div>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button small onClick={() => change((one) => one.answers.push({ key: "Baru", value: "0", word: null }))}>
          Tambah jawaban<span className="sr-only"> di skala {scale.name}</span>
        </Button>
        {!isMain && (
          <Button
            small
            look="bare"
            onClick={() =>
              edit((draft) => {
                draft.scales = draft.scales.filter(({ key }) => key !== scale.key);
              })
            }
          >
            Hapus skala<span className="sr-only"> {scale.name}</span>
          </Button>
        )}
      </p>
    </Section>
  );
}
