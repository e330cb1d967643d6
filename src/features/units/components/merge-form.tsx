"use client";

import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { Tick } from "#components/form/tick.tsx";
import type { Deed } from "#domain/organisation/deeds.ts";
import { treeOn, type UnitOn } from "#domain/organisation/units.ts";
import { mergeUnits } from "#features/units/actions.ts";
import { listed } from "#lib/format.ts";
import { DeedForm, type FormPlace, useDeed } from "./deed-form.tsx";
import { sayDay } from "./deed-preview.tsx";
import { UnitFields, type UnitWords } from "./unit-fields.tsx";

const NEW = "baru";

/** Two or more units become one: a new one, or one of them that goes on. */
export function MergeForm({ place, unit }: { place: FormPlace; unit: UnitOn }) {
  const [others, setOthers] = useState<string[]>([]);
  const [goesOn, setGoesOn] = useState<string | null>(null);
  const [words, setWords] = useState<UnitWords>({ name: "", kind: unit.kind, parentId: unit.parentId });
  const tree = treeOn(place.organisation, place.day);
  const nameOf = (id: string) => tree.find((one) => one.id === id)?.name ?? "";
  const unitIds = [unit.id, ...others];
  const into = goesOn !== null && unitIds.includes(goesOn) ? goesOn : null;
  const frame = useDeed(place, mergeUnits, (day) =>
    into
      ? `${listed(unitIds.filter((id) => id !== into).map(nameOf))} dilebur ke ${nameOf(into)} mulai ${sayDay(day)}.`
      : `${listed(unitIds.map(nameOf))} digabung menjadi ${words.name.trim()} mulai ${sayDay(day)}.`,
  );
  const { day, basis, saving, versionOf } = frame;
  const whole = { id: NEW, ...words, name: words.name.trim() || "Unit baru" };
  const deed: Deed = { kind: "merge", day, unitIds, into: into ? { id: into } : whole };
  const touch = <V,>(set: (value: V) => void, value: V) => {
    set(value);
    place.onDirty(true);
  };
  // Those that stand beside it come first: they are the ones most often meant.
  const choices = tree
    .filter(({ id }) => id !== unit.id)
    .sort((one, other) => Number(other.parentId === unit.parentId) - Number(one.parentId === unit.parentId));
  return (
    <DeedForm
      frame={frame}
      deed={deed}
      verb="Gabungkan"
      onSend={() =>
        saving.save({
          units: unitIds.map((unitId) => ({ unitId, version: versionOf(unitId) })),
          into: { id: into, ...words },
          ...{ day, basis },
        })
      }
    >
      <fieldset className="unit-ticks">
        <legend className="text-ui font-semibold">Digabung dengan</legend>
        {choices.map(({ id, name }, index) => (
          <Tick
            key={id}
            name="units"
            label={name}
            autoFocus={index === 0}
            checked={others.includes(id)}
            onChange={(event) =>
              touch(setOthers, event.target.checked ? [...others, id] : others.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
      <Select
        label="Unit penerus"
        name="into.id"
        value={into ?? NEW}
        choices={[
          { value: NEW, label: "Unit baru" },
          ...unitIds.map((id) => ({ value: id, label: `Tetap ${nameOf(id)}` })),
        ]}
        onChange={(event) => touch(setGoesOn, event.target.value === NEW ? null : event.target.value)}
      />
      {into === null && (
        <UnitFields
          label="Nama unit baru"
          prefix="into."
          words={words}
          onChange={(next) => touch(setWords, next)}
          {...{ organisation: place.organisation, day, except: unitIds }}
          errors={saving.fields}
        />
      )}
    </DeedForm>
  );
}
