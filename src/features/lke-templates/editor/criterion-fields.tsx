"use client";

import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { FACT_NAMES } from "#domain/evaluation/factNames.ts";
import type { Criterion, Template } from "#domain/evaluation/template.ts";
import { Exact, Lines, Pick } from "./cells.tsx";

type Props = {
  template: Template;
  /** "1.a.2" */
  place: string;
  criterion: Criterion;
  change: (work: (criterion: Criterion) => void) => void;
  remove: () => void;
};

/** One criterion: its text, what it is worth, and the facts that are shown under it. */
export function CriterionFields({ template, place, criterion, change, remove }: Props) {
  const { text, points, scale, facts, toFill } = criterion;
  return (
    <div className="grid grid-cols-[48px_1fr_auto] items-start gap-2 border-b border-line pb-2">
      <span className="pt-2 text-ui">{place}</span>
      <div className="grid gap-2">
        <Lines
          label={`Kriteria ${place}`}
          value={text}
          onText={(words) => change((one) => Object.assign(one, { text: words, toFill: false }))}
        />
        {toFill && <Chip tone="late">belum ditulis</Chip>}
        {template.mode !== "sub_answer" && (
          <div className="flex flex-wrap gap-2">
            {template.mode === "criterion_points" && (
              <div className="w-24">
                <span className="text-meta" aria-hidden="true">
                  Poin tertinggi
                </span>
                <Exact
                  label={`Poin tertinggi ${place}`}
                  value={points}
                  onExact={(exact) => change((one) => Object.assign(one, { points: exact }))}
                />
              </div>
            )}
            <div className="w-44">
              <span className="text-meta" aria-hidden="true">
                Skala
              </span>
              <Pick
                label={`Skala ${place}`}
                value={scale ?? ""}
                choices={[
                  { value: "", label: "skala utama" },
                  ...template.scales.map(({ key, name }) => ({ value: key, label: name })),
                ]}
                onPick={(key) => change((one) => Object.assign(one, { scale: key === "" ? null : key }))}
              />
            </div>
          </div>
        )}
        <Fold summary="Fakta dari sistem" note={facts.length === 0 ? "tidak ada" : `${facts.length} ditampilkan`}>
          <div className="grid grid-cols-2 gap-1 stack:grid-cols-1">
            {Object.entries(FACT_NAMES).map(([fact, label]) => (
              <Tick
                key={fact}
                name={`fakta-${place}-${fact}`}
                label={label}
                checked={facts.includes(fact)}
                onChange={() =>
                  change((one) => {
                    one.facts = facts.includes(fact) ? facts.filter((other) => other !== fact) : [...facts, fact];
                  })
                }
              />
            ))}
          </div>
        </Fold>
      </div>
      <Button look="bare" onClick={remove}>
        Hapus<span className="sr-only"> kriteria {place}</span>
      </Button>
    </div>
  );
}
