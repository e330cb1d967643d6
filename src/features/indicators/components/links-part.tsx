"use client";

import { FigureInput } from "#components/form/figure-input.tsx";
import { Select } from "#components/form/select.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { restWords } from "#features/indicators/rest.ts";
import type { IndicatorForm } from "#features/indicators/schema.ts";
import type { PartProps } from "./form-fields.tsx";

type Link = IndicatorForm["links"][number];

/** What it is tied to: programs, and indicators above and below with the kind of the tie. */
export function LinksPart({ given, set, errors, choices, self }: PartProps & { self: string | null }) {
  const change = (at: number, more: Partial<Link>) =>
    set({ links: given.links.map((one, index) => (index === at ? { ...one, ...more } : one)) });
  const others = choices.indicators.filter(({ value }) => value !== self);
  const toggle = (id: string) =>
    set({
      programIds: given.programIds.includes(id)
        ? given.programIds.filter((one) => one !== id)
        : [...given.programIds, id],
    });
  return (
    <Section title="Tautan">
      <div className="grid max-w-[860px] gap-2">
        {given.links
          .map((link, at) => ({ link, at }))
          .map(({ link, at }) => (
            <div
              key={`tautan-${at + 1}`}
              className="grid grid-cols-[minmax(0,1fr)_10rem_11rem_7rem_auto] items-end gap-2 border-b border-line pb-2 stack:grid-cols-1"
            >
              <Select
                label={`Indikator tertaut ${at + 1}`}
                name={`tautan-${at}`}
                none="Pilih indikator"
                choices={others}
                value={link.indicatorId}
                onChange={(event) => change(at, { indicatorId: event.currentTarget.value })}
                error={errors[`links.${at}.indicatorId`]}
              />
              <Select
                label="Arah"
                name={`tautan-arah-${at}`}
                choices={WAYS}
                value={link.way}
                onChange={(event) => change(at, { way: event.currentTarget.value as Link["way"] })}
              />
              <Select
                label="Jenis tautan"
                name={`tautan-jenis-${at}`}
                choices={KINDS}
                value={link.kind}
                onChange={(event) => change(at, { kind: event.currentTarget.value as Link["kind"] })}
              />
              {link.kind === "share" ? (
                <FigureInput
                  label="Bagian"
                  name={`tautan-bagian-${at}`}
                  unit="%"
                  value={link.share}
                  onChange={(event) => change(at, { share: event.currentTarget.value })}
                />
              ) : (
                <span className="stack:hidden" />
              )}
              <Button
                small
                look="bare"
                aria-label={`Hapus tautan ${at + 1}`}
                onClick={() => set({ links: given.links.filter((_, index) => index !== at) })}
              >
                Hapus
              </Button>
              {link.kind === "share" && link.way === "up" && link.indicatorId && (
                <p className="field-hint col-span-full" aria-live="polite">
                  {restWords(choices.shares, link.indicatorId, self)}
                </p>
              )}
            </div>
          ))}
        <div>
          <Button
            small
            onClick={() => set({ links: [...given.links, { indicatorId: "", way: "up", kind: "copy", share: "" }] })}
          >
            Tambah tautan
          </Button>
        </div>
      </div>
      {choices.programs.length > 0 && (
        <fieldset className="mt-4">
          <legend className="field-label">Program, kegiatan, dan sub kegiatan yang mendukung</legend>
          <div className="grid max-h-64 max-w-[860px] grid-cols-2 gap-x-4 gap-y-1 overflow-auto phone:grid-cols-1">
            {choices.programs.map(({ value, label }) => (
              <Tick
                key={value}
                name={`program-${value}`}
                label={label}
                checked={given.programIds.includes(value)}
                onChange={() => toggle(value)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </Section>
  );
}

const WAYS = [
  { value: "up", label: "mendukung di atas" },
  { value: "down", label: "didukung dari bawah" },
];
const KINDS = [
  { value: "copy", label: "sama" },
  { value: "share", label: "bagian" },
  { value: "component", label: "komponen" },
];
