"use client";

import { useState, useTransition } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { makeVariable } from "#features/formulas/actions.ts";
import { ACCUMULATION_CHOICES, MODE_CHOICES } from "#features/indicators/words.ts";

type Props = {
  indicatorId: string;
  satuan: { name: string; decimals: number }[];
  /** From LaTeX that named something unknown. */
  label: string;
  onMade: (key: string) => void;
};

/** A data dasar made on the spot. */
export function VariableForm({ indicatorId, satuan, label, onMade }: Props) {
  const empty = {
    label,
    shortLabel: "",
    satuan: "",
    accumulation: "sum",
    mode: "per-period",
    dataSource: "",
    isTarget: false,
  };
  const [given, setGiven] = useState(empty);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const set = (name: keyof typeof given) => (event: { currentTarget: { value: string } }) =>
    setGiven({ ...given, [name]: event.currentTarget.value });

  const make = () =>
    start(async () => {
      const result = await makeVariable({
        ...{
          indicatorId,
          label: given.label,
          shortLabel: given.shortLabel || given.label.slice(0, 60),
          satuan: given.satuan,
        },
        decimals: satuan.find(({ name }) => name === given.satuan)?.decimals ?? 0,
        accumulation: given.accumulation as "sum",
        mode: given.mode as "per-period",
        ...{ dataSource: given.dataSource || null, isTarget: given.isTarget, boundIndicatorId: null },
      });
      setErrors(result.ok ? {} : (result.fields ?? {}));
      setRefusal(result.ok || result.fields ? null : result.message);
      if (!result.ok) return;
      showToast({ text: `Data dasar ${given.label} dibuat.` });
      setGiven({ ...empty, label: "" });
      onMade(result.value.key);
    });

  return (
    <div className="grid gap-3">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <TextInput
        label="Nama data dasar"
        must="wajib"
        name="label"
        value={given.label}
        onChange={set("label")}
        error={errors.label}
        hint="Seperti yang akan tercetak, misalnya Jumlah pencari kerja yang terdaftar."
      />
      <TextInput
        label="Nama pendek"
        name="shortLabel"
        value={given.shortLabel}
        onChange={set("shortLabel")}
        error={errors.shortLabel}
      />
      <Select
        label="Satuan data dasar"
        must="wajib"
        name="variable-satuan"
        none="Pilih satuan"
        choices={satuan.map(({ name }) => ({ value: name, label: name }))}
        value={given.satuan}
        onChange={set("satuan")}
        error={errors.satuan}
      />
      <Select
        label="Setahun dihitung sebagai"
        name="variable-accumulation"
        choices={ACCUMULATION_CHOICES}
        value={given.accumulation}
        onChange={set("accumulation")}
      />
      <Select
        label="Cara mengisi"
        name="variable-mode"
        choices={MODE_CHOICES}
        value={given.mode}
        onChange={set("mode")}
      />
      <TextInput label="Sumber data" name="variable-source" value={given.dataSource} onChange={set("dataSource")} />
      <Tick
        name="isTarget"
        label="Ini sebuah target, bukan hasil"
        checked={given.isTarget}
        onChange={(event) => setGiven({ ...given, isTarget: event.currentTarget.checked })}
      />
      <div>
        <Button aria-disabled={isBusy || undefined} onClick={() => !isBusy && make()}>
          {isBusy ? "Membuat …" : "Buat data dasar"}
        </Button>
      </div>
    </div>
  );
}
