"use client";

import { type ReactNode, useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { Deed } from "#domain/organisation/deeds.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { isDay } from "#features/periods/days.ts";
import { type Overtaken, useSave } from "#features/plans/components/use-save.ts";
import type { Done } from "#features/units/commands.ts";
import type { KeptOrganisation } from "#features/units/organisation.ts";
import type { ApprovedPeriod } from "#features/units/view.ts";
import type { ActionResult } from "#lib/action.ts";
import { DeedPreview } from "./deed-preview.tsx";

/** What every form about units is given. day: the one that it begins with. */
export type FormPlace = {
  organisation: KeptOrganisation;
  approved: readonly ApprovedPeriod[];
  agencyId: string;
  day: string;
  onDirty: (isDirty: boolean) => void;
  onCancel: () => void;
  onDone: (done: Done, day: string, text: string) => void;
};

/** The day, the regulation and the save of a deed; whoever was overtaken goes on from the version that is there now. */
export function useDeed<I>(
  place: FormPlace,
  act: (input: I) => Promise<ActionResult<Done>>,
  text: (day: string) => string,
) {
  const [day, setDay] = useState(place.day);
  const [basis, setBasis] = useState("");
  const saving = useSave(act, (done: Done) => place.onDone(done, day, text(day)));
  const versionOf = (unitId: string): number =>
    newer(saving.overtaken, unitId) ?? place.organisation.units.find(({ id }) => id === unitId)?.version ?? 1;
  return { place, day, setDay, basis, setBasis, saving, versionOf };
}

const newer = (overtaken: Overtaken | null, unitId: string): number | null =>
  overtaken?.other.unitId === unitId ? Number(overtaken.other.version) : null;

type Frame = Omit<ReturnType<typeof useDeed<never>>, "saving" | "versionOf"> & {
  saving: Omit<ReturnType<typeof useSave<never, Done>>, "save">;
};
type Props = { frame: Frame; deed: Deed; verb: string; onSend: () => void; children?: ReactNode };

/** Fields, the day from which, the regulation, and the tree as it would be. */
export function DeedForm({ frame, deed, verb, onSend, children }: Props) {
  const { place, day, setDay, basis, setBasis, saving } = frame;
  const { fields, errors, refusal, overtaken, isBusy } = saving;
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb={verb}
      busyVerb="Menyimpan …"
      aside={
        <Button look="bare" onClick={place.onCancel}>
          Batal
        </Button>
      }
      onSubmit={onSend}
    >
      {overtaken && (
        <Message kind="conflict" live>
          {overtaken.message}
        </Message>
      )}
      {children}
      <TextInput
        label="Berlaku mulai"
        must="wajib"
        type="date"
        name="day"
        value={day}
        onChange={(event) => {
          setDay(event.target.value);
          place.onDirty(true);
        }}
        hint="Hari-hari sebelumnya tetap memakai susunan lama."
        error={fields.day}
      />
      <TextInput
        label="Dasar hukum"
        name="basis"
        value={basis}
        onChange={(event) => {
          setBasis(event.target.value);
          place.onDirty(true);
        }}
        hint="Misalnya Perbup 45 Tahun 2018; tampil di linimasa."
        maxLength={300}
        error={fields.basis}
      />
      {isDay(day) && <DeedPreview organisation={place.organisation} approved={place.approved} deed={deed} />}
    </FormFrame>
  );
}
