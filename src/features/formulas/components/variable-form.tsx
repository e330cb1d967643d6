"use client";

import { type ChangeEvent, useState, useTransition } from "react";
import { LongSelect } from "#components/form/long-select.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { satuanWords } from "#domain/value/satuan.ts";
import { makeVariable } from "#features/formulas/actions.ts";
import type { Bindable } from "#features/formulas/builder.ts";
import { ACCUMULATION_CHOICES, MODE_CHOICES } from "#features/formulas/words.ts";

type Props = {
  indicatorId: string;
  satuan: { name: string; decimals: number }[];
  bindable: Bindable[];
  /** From LaTeX that named something unknown. */
  label: string;
  onMade: (key: string) => void;
};

const LONGEST_SHORT = 60;

/** A data dasar made on the spot: typed by people, or the realisasi of another indicator. */
export function VariableForm({ indicatorId, satuan, bindable, label, onMade }: Props) {
  const empty = {
    ...{ label, shortLabel: "", satuan: "", accumulation: "sum", mode: "per-period", dataSource: "" },
    ...{ isTarget: false, boundTo: "" },
  };
  const [given, setGiven] = useState(empty);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const set = (name: keyof typeof given) => (event: { currentTarget: { value: string } }) =>
    setGiven({ ...given, [name]: event.currentTarget.value });
  const bound = bindable.find(({ id }) => id === given.boundTo);
  const bind = (event: ChangeEvent<HTMLSelectElement>) => {
    const next = bindable.find(({ id }) => id === event.currentTarget.value);
    const wasNamed = given.label === "" || (bound !== undefined && given.label === nameOf(bound));
    setGiven({ ...given, boundTo: next?.id ?? "", label: wasNamed ? (next ? nameOf(next) : "") : given.label });
  };

  const make = () =>
    start(async () => {
      const shown = bound ? bound.satuan : given.satuan;
      const result = await makeVariable({
        ...{ indicatorId, label: given.label, satuan: shown },
        shortLabel: given.shortLabel || given.label.slice(0, LONGEST_SHORT),
        decimals: satuan.find(({ name }) => name === shown)?.decimals ?? 0,
        accumulation: given.accumulation as "sum",
        mode: given.mode as "per-period",
        ...{ dataSource: given.dataSource || null, isTarget: given.isTarget, boundIndicatorId: bound?.id ?? null },
      });
      setErrors(result.ok ? {} : (result.fields ?? {}));
      setRefusal(result.ok || result.fields ? null : result.message);
      if (!result.ok) return;
      showToast({ text: `Data dasar ${given.label} dibuat.` });
      setGiven({ ...empty, label: "" });
      onMade(result.value.key);
    });

  return (
    <div className="grid max-w-[720px] gap-3">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <LongSelect
        label="Nilainya"
        name="boundTo"
        choices={[
          { value: "", label: "Diketik operator di Pengisian" },
          ...bindable.map(({ id, name }) => ({ value: id, label: `Diambil dari realisasi ${name}` })),
        ]}
        value={given.boundTo}
        onChange={bind}
        hint={
          bound
            ? `Ikut realisasi ${bound.name} s.d. periodenya, dalam ${satuanWords(bound.satuan)}; tidak diketik lagi.`
            : undefined
        }
      />
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
      {!bound && (
        <>
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
        </>
      )}
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

const nameOf = ({ name }: Bindable): string => `Realisasi ${name}`;
