"use client";

import { useState } from "react";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Component, SubComponent, Template } from "#domain/evaluation/template.ts";
import { formatFigure } from "#domain/value/format.ts";
import { type Edit, Exact, Line, Lines } from "./cells.tsx";
import { CriterionFields } from "./criterion-fields.tsx";
import { emptyCriterion, emptySub, removePart } from "./edits.ts";

type Props = { template: Template; component: Component; edit: Edit };

/** A component with its sub-components; criteria are shown for the one that is opened. */
export function ComponentFields({ template, component, edit }: Props) {
  const { no } = component;
  const change = (work: (component: Component) => void) =>
    edit((draft) => draft.components.filter((one) => one.no === no).forEach(work));
  return (
    <Section title={`Komponen ${no}`} aside={`bobot ${formatFigure(component.weight)}`} ruled>
      <div className="mt-2 grid grid-cols-[1fr_96px_auto] items-start gap-2">
        <Line
          label={`Nama komponen ${no}`}
          value={component.name}
          onText={(name) => change((one) => Object.assign(one, { name }))}
        />
        <Exact
          label={`Bobot komponen ${no}`}
          value={component.weight}
          onExact={(weight) => change((one) => Object.assign(one, { weight: weight ?? "0" }))}
        />
        <Button look="bare" onClick={() => edit((draft) => removePart(draft, no))}>
          Hapus<span className="sr-only"> komponen {no}</span>
        </Button>
      </div>
      <div className="mt-3 grid gap-1 border-l border-line pl-4 phone:pl-2">
        {component.subs.map((sub) => (
          <SubFields key={sub.no} {...{ template, component, sub, edit }} />
        ))}
        <p>
          <Button small onClick={() => change((one) => one.subs.push(emptySub(template, one.subs)))}>
            Tambah sub-komponen<span className="sr-only"> di komponen {no}</span>
          </Button>
        </p>
      </div>
    </Section>
  );
}

function SubFields({ template, component, sub, edit }: Props & { sub: SubComponent }) {
  const [isOpen, setOpen] = useState(false);
  const key = `${component.no}.${sub.no}`;
  const change = (work: (sub: SubComponent) => void) =>
    edit((draft) =>
      draft.components
        .filter((one) => one.no === component.no)
        .flatMap(({ subs }) => subs)
        .filter((one) => one.no === sub.no)
        .forEach(work),
    );
  return (
    <div className="border-b border-line py-2">
      <div className="grid grid-cols-[40px_1fr_96px_140px_auto] items-start gap-2 stack:grid-cols-[40px_1fr_96px]">
        <b className="pt-2 text-ui font-semibold">{key}</b>
        <Lines
          label={`Nama sub-komponen ${key}`}
          value={sub.name}
          onText={(name) => change((one) => Object.assign(one, { name }))}
        />
        <Exact
          label={`Bobot sub-komponen ${key}`}
          value={sub.weight}
          onExact={(weight) => change((one) => Object.assign(one, { weight: weight ?? "0" }))}
        />
        <Line
          label={`Jenis sub-komponen ${key}`}
          className="stack:col-start-2"
          placeholder="jenis"
          value={sub.kind ?? ""}
          onText={(kind) => change((one) => Object.assign(one, { kind: kind === "" ? null : kind }))}
        />
        <Button look="bare" onClick={() => edit((draft) => removePart(draft, key))}>
          Hapus<span className="sr-only"> sub-komponen {key}</span>
        </Button>
      </div>
      <p className="mt-1 pl-12">
        <Button look="bare" small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Tutup" : "Buka"} {sub.criteria.length} kriteria<span className="sr-only"> {key}</span>
        </Button>
      </p>
      {isOpen && (
        <div className="mt-2 grid gap-2 pl-12 stack:pl-0">
          {sub.criteria.map((criterion) => (
            <CriterionFields
              key={criterion.no}
              template={template}
              place={`${key}.${criterion.no}`}
              criterion={criterion}
              change={(work) => change((one) => one.criteria.filter(({ no }) => no === criterion.no).forEach(work))}
              remove={() => edit((draft) => removePart(draft, `${key}.${criterion.no}`))}
            />
          ))}
          <p>
            <Button small onClick={() => change((one) => one.criteria.push(emptyCriterion(template, one.criteria)))}>
              Tambah kriteria<span className="sr-only"> di {key}</span>
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
