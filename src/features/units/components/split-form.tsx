"use client";

import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Fold } from "#components/ui/fold.tsx";
import type { Deed } from "#domain/organisation/deeds.ts";
import { type Inside, type Organisation, reaches, type UnitOn } from "#domain/organisation/units.ts";
import { splitUnit } from "#features/units/actions.ts";
import { listed } from "#lib/format.ts";
import { DeedForm, type FormPlace, useDeed } from "./deed-form.tsx";
import { sayDay } from "./deed-preview.tsx";
import { UnitFields, type UnitWords } from "./unit-fields.tsx";

const MOST = 8;

/** One unit becomes several; everything in it is given to one of them. */
export function SplitForm({ place, unit }: { place: FormPlace; unit: UnitOn }) {
  const empty: UnitWords = { name: "", kind: unit.kind, parentId: unit.parentId };
  const [parts, setParts] = useState<UnitWords[]>([empty, empty]);
  const [to, setTo] = useState<Record<string, number>>({});
  const named = parts.map((part, index) => ({
    ...part,
    id: `bagian-${index}`,
    name: part.name.trim() || `Unit ke-${index + 1}`,
  }));
  const frame = useDeed(
    place,
    splitUnit,
    (day) => `${unit.name} dipecah menjadi ${listed(named.map(({ name }) => name))} mulai ${sayDay(day)}.`,
  );
  const { day, basis, saving, versionOf } = frame;
  const groups = insideOf(place.organisation, unit.id, day);
  const all = groups.flatMap(({ things }) => things);
  // What nobody has decided goes to the first.
  const decided = Object.fromEntries(all.map(({ id }) => [id, Math.min(to[id] ?? 0, parts.length - 1)]));
  const assigned = Object.fromEntries(Object.entries(decided).map(([id, number]) => [id, `bagian-${number}`]));
  const deed: Deed = { kind: "split", day, unitId: unit.id, parts: named, to: assigned };
  const version = versionOf(unit.id);
  const choices = named.map(({ name }, index) => ({ value: String(index), label: name }));
  const assign = (ids: string[], number: number) => {
    setTo({ ...to, ...Object.fromEntries(ids.map((id) => [id, number])) });
    place.onDirty(true);
  };
  return (
    <DeedForm
      frame={frame}
      deed={deed}
      verb="Pecah unit"
      onSend={() => saving.save({ unitId: unit.id, version, parts, to: decided, day, basis })}
    >
      {named.map(({ id }, index) => (
        <fieldset key={id} className="unit-part">
          <legend className="text-ui font-semibold">Unit ke-{index + 1}</legend>
          <UnitFields
            focused={index === 0}
            prefix={`parts.${index}.`}
            words={parts[index] ?? empty}
            onChange={(next) => {
              setParts(parts.map((one, at) => (at === index ? next : one)));
              place.onDirty(true);
            }}
            {...{ organisation: place.organisation, day, except: [unit.id] }}
            errors={saving.fields}
          />
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        {parts.length < MOST && (
          <Button small onClick={() => setParts([...parts, empty])}>
            Tambah unit lagi
          </Button>
        )}
        {parts.length > 2 && (
          <Button small onClick={() => setParts(parts.slice(0, -1))}>
            Buang unit ke-{parts.length}
          </Button>
        )}
      </div>
      {groups.map(({ word, things }) => (
        <Fold key={word} summary={`${things.length} ${word}`} note="ke unit mana" open={things.length <= 6}>
          <div className="grid gap-2 py-2">
            {things.length > 1 && (
              <Select
                label={`Semua ${word}`}
                name={`semua-${word}`}
                none="Tentukan satu per satu"
                value=""
                choices={choices}
                onChange={(event) =>
                  assign(
                    things.map(({ id }) => id),
                    Number(event.target.value),
                  )
                }
              />
            )}
            {things.map(({ id, name }) => (
              <Select
                key={id}
                label={name}
                name={`to.${id}`}
                value={String(decided[id])}
                choices={choices}
                onChange={(event) => assign([id], Number(event.target.value))}
              />
            ))}
          </div>
        </Fold>
      ))}
    </DeedForm>
  );
}

type Thing = { id: string; name: string };

const WORDS: Record<Inside["what"], string> = { position: "jabatan", indicator: "indikator", person: "akun" };

function insideOf(now: Organisation, unitId: string, day: string): { word: string; things: Thing[] }[] {
  const children = now.places
    .filter((one) => one.parentId === unitId && reaches(one, day))
    .map((one) => ({ id: one.unitId, name: one.name }));
  const inside = now.inside.filter((one) => one.unitId === unitId && reaches(one, day));
  return [
    { word: "unit di bawahnya", things: children },
    ...(["position", "indicator", "person"] as const).map((what) => ({
      word: WORDS[what],
      things: inside.filter((one) => one.what === what),
    })),
  ].filter(({ things }) => things.length > 0);
}
