"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { useSave } from "#features/plans/components/use-save.ts";
import { endPosition, movePosition, reopenPosition } from "#features/positions/actions.ts";
import type { Choice } from "#features/positions/choices.ts";
import type { SavedPosition } from "#features/positions/commands.ts";

type Common = { positionId: string; version: number; name: string; back: Route };

/** To another unit from a day. */
export function MovePositionForm({
  positionId,
  version,
  name,
  back,
  units,
  first,
}: Common & { units: Choice[]; first: { unitId: string; from: string } }) {
  const router = useRouter();
  const [unitId, setUnit] = useState(first.unitId);
  const [from, setFrom] = useState(first.from);
  const { fields, errors, refusal, overtaken, isBusy, save } = useSave(movePosition, () => {
    showToast({ text: `${name} dipindahkan.` });
    router.push(back);
    router.refresh();
  });
  const [base, setBase] = useState(version);
  return (
    <FormFrame
      {...{ errors, refusal, isBusy }}
      verb="Pindahkan"
      busyVerb="Menyimpan …"
      aside={<Back href={back} />}
      onSubmit={() => save({ positionId, version: base, unitId: unitId || null, from })}
    >
      {overtaken && <Newer message={overtaken.message} onGoOn={() => setBase(Number(overtaken.other.version))} />}
      <Select
        label="Ke unit"
        name="unitId"
        none="Langsung di bawah kepala instansi"
        choices={units}
        value={unitId}
        onChange={(event) => setUnit(event.currentTarget.value)}
        error={fields.unitId}
      />
      <TextInput
        label="Sejak"
        must="wajib"
        type="date"
        name="from"
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        hint="Periode sebelum hari itu tetap di unit lama."
        error={fields.from}
      />
    </FormFrame>
  );
}

/** Its last day; whoever holds it holds it until then. */
export function EndPositionForm({ positionId, version, name, back, day }: Common & { day: string }) {
  const router = useRouter();
  const [lastDay, setLastDay] = useState(day);
  const [base, setBase] = useState(version);
  const undo = async (saved: SavedPosition) => {
    const result = await reopenPosition({ positionId, version: saved.version });
    showToast({ text: result.ok ? `${name} ada lagi; pejabatnya tetap berakhir.` : result.message });
    router.refresh();
  };
  const { fields, errors, refusal, overtaken, isBusy, save } = useSave(endPosition, (saved) => {
    showToast({ text: `${name} berakhir.`, undo: () => undo(saved) });
    router.push(back);
    router.refresh();
  });
  return (
    <FormFrame
      {...{ errors, refusal, isBusy }}
      verb="Akhiri jabatan"
      busyVerb="Menyimpan …"
      aside={<Back href={back} />}
      onSubmit={() => save({ positionId, version: base, lastDay })}
    >
      {overtaken && <Newer message={overtaken.message} onGoOn={() => setBase(Number(overtaken.other.version))} />}
      <TextInput
        label="Hari terakhir"
        must="wajib"
        type="date"
        name="lastDay"
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
        hint="Pejabat yang masih memangku ikut berakhir hari itu. Kinerja dan IKI tetap di rencana; pindahkan bila jabatan lain meneruskannya."
        error={fields.lastDay}
      />
    </FormFrame>
  );
}

const Back = ({ href }: { href: Route }) => (
  <ButtonLink href={href} look="bare">
    Batal
  </ButtonLink>
);

/** Only days are typed here, so what the other person saved is seen on the page behind the form. */
function Newer({ message, onGoOn }: { message: string; onGoOn: () => void }) {
  return (
    <Message kind="conflict" live>
      {message}{" "}
      <button type="button" className="btn btn-small" onClick={onGoOn}>
        Lanjut dengan isian saya
      </button>
    </Message>
  );
}
