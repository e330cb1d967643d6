"use client";

import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import type { PredikatBand, Template } from "#domain/evaluation/template.ts";
import { type Edit, Exact, Line, Lines } from "./cells.tsx";

/** Predikat from the highest down; the last holds for the rest. */
export function BandFields({ template, edit }: { template: Template; edit: Edit }) {
  const change = (index: number, part: Partial<PredikatBand>) =>
    edit((draft) => Object.assign(draft.bands[index] ?? {}, part));
  return (
    <Section title="Predikat" aside="di atas batasnya, tidak dibulatkan" level={3}>
      <div className="grid gap-1">
        {template.bands.map((band, index) => (
          <div key={`predikat-${String(index)}`} className="grid grid-cols-[72px_1fr_88px_auto] items-center gap-2">
            <Line label={`Predikat ${index + 1}`} value={band.key} onText={(key) => change(index, { key })} />
            <Line label={`Sebutan predikat ${band.key}`} value={band.word} onText={(word) => change(index, { word })} />
            {band.above === null ? (
              <span className="meta text-right">selebihnya</span>
            ) : (
              <Exact
                label={`Batas predikat ${band.key}`}
                value={band.above}
                onExact={(above) => change(index, { above: above ?? "0" })}
              />
            )}
            <Button look="bare" small onClick={() => edit((draft) => draft.bands.splice(index, 1))}>
              Hapus<span className="sr-only"> predikat {band.key}</span>
            </Button>
            <div className="col-span-full">
              <Lines
                label={`Arti predikat ${band.key}`}
                value={band.meaning ?? ""}
                onText={(meaning) => change(index, { meaning: meaning === "" ? null : meaning })}
              />
            </div>
          </div>
        ))}
      </div>
      <p className="mt-2">
        <Button
          small
          onClick={() =>
            edit((draft) => draft.bands.unshift({ key: "Baru", word: "Predikat baru", meaning: null, above: "99" }))
          }
        >
          Tambah predikat di atas
        </Button>
      </p>
    </Section>
  );
}
