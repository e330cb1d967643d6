"use client";

import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import type { PartProps } from "./form-fields.tsx";

/** Groups of criteria; one criterion a line. */
export function CriteriaPart({ given, set }: Pick<PartProps, "given" | "set">) {
  const change = (at: number, more: Partial<{ title: string; items: string[] }>) =>
    set({ criteria: given.criteria.map((one, index) => (index === at ? { ...one, ...more } : one)) });
  return (
    <Section title="Kriteria" aside="apa yang dihitung dan apa yang tidak">
      <div className="grid max-w-[720px] gap-3">
        {given.criteria
          .map((one, at) => ({ ...one, at }))
          .map(({ title, items, at }) => (
            // The order is the identity: criteria have no name of their own until they are written.
            <div key={`kriteria-${at + 1}`} className="grid gap-2 border-b border-line pb-3">
              <TextInput
                label={`Judul kriteria ${at + 1}`}
                name={`kriteria-judul-${at}`}
                value={title}
                onChange={(event) => change(at, { title: event.currentTarget.value })}
              />
              <TextArea
                label="Butir, satu per baris"
                name={`kriteria-butir-${at}`}
                rows={3}
                value={items.join("\n")}
                onChange={(event) => change(at, { items: event.currentTarget.value.split("\n") })}
              />
              <div>
                <Button
                  small
                  look="bare"
                  onClick={() => set({ criteria: given.criteria.filter((_, index) => index !== at) })}
                >
                  Hapus kriteria {at + 1}
                </Button>
              </div>
            </div>
          ))}
        <div>
          <Button small onClick={() => set({ criteria: [...given.criteria, { title: "", items: [""] }] })}>
            Tambah kriteria
          </Button>
        </div>
      </div>
    </Section>
  );
}
