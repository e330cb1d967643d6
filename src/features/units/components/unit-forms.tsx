"use client";

import { useState } from "react";
import type { Deed } from "#domain/organisation/deeds.ts";
import { reaches, type UnitOn } from "#domain/organisation/units.ts";
import { addUnit, endUnit, moveUnit, renameUnit } from "#features/units/actions.ts";
import { DeedForm, type FormPlace, useDeed } from "./deed-form.tsx";
import { sayDay } from "./deed-preview.tsx";
import { ParentField, UnitFields, type UnitWords } from "./unit-fields.tsx";

/** parent: the unit under which it is asked for. */
export function AddUnitForm({ place, parent }: { place: FormPlace; parent: UnitOn | null }) {
  const [words, setWords] = useState<UnitWords>({ name: "", kind: "seksi", parentId: parent?.id ?? null });
  const frame = useDeed(place, addUnit, (day) => `${words.name.trim()} dibentuk mulai ${sayDay(day)}.`);
  const { day, basis, saving } = frame;
  const deed: Deed = { kind: "add", day, unit: { id: "baru", ...words, name: words.name.trim() || "Unit baru" } };
  return (
    <DeedForm
      frame={frame}
      deed={deed}
      verb="Tambah unit"
      onSend={() => saving.save({ agencyId: place.agencyId, ...words, day, basis })}
    >
      <UnitFields
        focused
        words={words}
        onChange={(next) => {
          setWords(next);
          place.onDirty(true);
        }}
        {...{ organisation: place.organisation, day }}
        errors={saving.fields}
      />
    </DeedForm>
  );
}

type OneProps = { place: FormPlace; unit: UnitOn };

export function RenameUnitForm({ place, unit }: OneProps) {
  const [words, setWords] = useState<UnitWords>({ name: unit.name, kind: unit.kind, parentId: unit.parentId });
  const name = words.name.trim();
  const frame = useDeed(place, renameUnit, (day) => `${unit.name} bernama ${name} mulai ${sayDay(day)}.`);
  const { day, basis, saving, versionOf } = frame;
  const deed: Deed = { kind: "rename", day, unitId: unit.id, name: name || unit.name, unitKind: words.kind };
  const version = versionOf(unit.id);
  return (
    <DeedForm
      frame={frame}
      deed={deed}
      verb="Ganti nama"
      onSend={() => saving.save({ unitId: unit.id, version, name: words.name, kind: words.kind, day, basis })}
    >
      <UnitFields
        focused
        label="Nama baru"
        words={words}
        withParent={false}
        onChange={(next) => {
          setWords(next);
          place.onDirty(true);
        }}
        {...{ organisation: place.organisation, day }}
        errors={saving.fields}
      />
      {day === unit.from && (
        <p className="meta">
          Nama ini berlaku sejak hari yang sama: nama lamanya diperbaiki, dan perbaikannya tercatat di riwayat.
        </p>
      )}
    </DeedForm>
  );
}

export function MoveUnitForm({ place, unit }: OneProps) {
  const [parentId, setParentId] = useState(unit.parentId);
  const frame = useDeed(place, moveUnit, (day) => `${unit.name} pindah mulai ${sayDay(day)}.`);
  const { day, basis, saving, versionOf } = frame;
  const version = versionOf(unit.id);
  return (
    <DeedForm
      frame={frame}
      deed={{ kind: "move", day, unitId: unit.id, parentId }}
      verb="Pindahkan"
      onSend={() => saving.save({ unitId: unit.id, version, parentId, day, basis })}
    >
      <ParentField
        focused
        label="Pindah ke bawah"
        name="parentId"
        value={parentId}
        onChange={(next) => {
          setParentId(next);
          place.onDirty(true);
        }}
        {...{ organisation: place.organisation, day, except: [unit.id] }}
        error={saving.fields.parentId}
      />
    </DeedForm>
  );
}

export function EndUnitForm({ place, unit }: OneProps) {
  const [heirId, setHeirId] = useState(unit.parentId);
  const frame = useDeed(place, endUnit, (day) => `${unit.name} berakhir pada ${sayDay(day)}.`);
  const { day, basis, saving, versionOf } = frame;
  const version = versionOf(unit.id);
  const carried = place.organisation.inside.some(
    (one) => one.unitId === unit.id && one.what !== "position" && reaches(one, day),
  );
  return (
    <DeedForm
      frame={frame}
      deed={{ kind: "end", day, unitId: unit.id, heirId: carried ? heirId : null }}
      verb="Akhiri unit"
      onSend={() => saving.save({ unitId: unit.id, version, heirId: carried ? heirId : null, day, basis })}
    >
      {carried && (
        <ParentField
          label="Indikator dan akunnya diteruskan ke"
          name="heirId"
          none="Pilih unit"
          value={heirId}
          onChange={(next) => {
            setHeirId(next);
            place.onDirty(true);
          }}
          {...{ organisation: place.organisation, day, except: [unit.id] }}
          error={saving.fields.heirId}
        />
      )}
    </DeedForm>
  );
}
