"use client";

import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Band } from "#domain/capaian/policy.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { BandSet } from "#features/reference/queries.ts";

type Line = { key: number; above: string; inclusive: boolean; word: string };
type Props = { bandSets: BandSet[]; starting: readonly Band[]; errors: Record<string, string> };

/** Categories from the highest down; the last takes what is left. Begin from a known set and change it. */
export function BandFields({ bandSets, starting, errors }: Props) {
  const [lines, setLines] = useState(() => linesOf(starting, 0));
  const next = Math.max(0, ...lines.map(({ key }) => key)) + 1;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">Kategori, dari yang tertinggi</legend>
      {errors.bands && (
        <p id="bands" tabIndex={-1} className="tone-refused">
          {errors.bands}
        </p>
      )}
      <Select
        label="Mulai dari"
        name="bandSet"
        none="Yang sekarang"
        choices={bandSets.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          const set = bandSets.find(({ id }) => id === event.target.value);
          setLines(linesOf(set?.bands ?? starting, next));
        }}
      />
      {lines.map((line, at) => {
        const isLast = at === lines.length - 1;
        return (
          <div key={line.key} className="grid grid-cols-[1fr_6rem] items-start gap-2 border-line border-t pt-2">
            <TextInput
              label={`Sebutan ${at + 1}`}
              name="band-word"
              id={`bands.${at}.word`}
              defaultValue={line.word}
              error={errors[`bands.${at}.word`]}
            />
            {isLast ? (
              <span className="meta pt-6">selebihnya</span>
            ) : (
              <TextInput
                label="Di atas (%)"
                name="band-above"
                id={`bands.${at}.above`}
                inputMode="decimal"
                defaultValue={line.above}
                error={errors[`bands.${at}.above`]}
              />
            )}
            {isLast ? (
              <input type="hidden" name="band-above" value="" />
            ) : (
              <Tick
                name="band-inclusive"
                value={at}
                defaultChecked={line.inclusive}
                label="batasnya sendiri termasuk"
              />
            )}
            {lines.length > 2 && (
              <Button small look="bare" onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}>
                Hapus<span className="sr-only"> kategori {at + 1}</span>
              </Button>
            )}
          </div>
        );
      })}
      {lines.length < 8 && (
        <p>
          <Button small onClick={() => setLines([{ key: next, above: "", inclusive: false, word: "" }, ...lines])}>
            Tambah kategori di atas
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** What <BandFields> holds. */
export function bandsIn(form: FormData): { above: string; inclusive: boolean; word: string }[] {
  const words = form.getAll("band-word").map(String);
  const limits = form.getAll("band-above").map(String);
  const inclusive = new Set(form.getAll("band-inclusive").map(Number));
  return words.map((word, at) => ({
    word: word.trim(),
    above: (limits[at] ?? "").trim(),
    inclusive: inclusive.has(at),
  }));
}

const linesOf = (bands: readonly Band[], from: number): Line[] =>
  bands.map(({ above, inclusive = false, word }, at) => ({
    key: from + at,
    above: above === null ? "" : formatFigure(above),
    inclusive,
    word,
  }));
