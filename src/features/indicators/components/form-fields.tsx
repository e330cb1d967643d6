"use client";

import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Section } from "#components/page/section.tsx";
import { ACCUMULATION_CHOICES, MODE_CHOICES } from "#features/formulas/words.ts";
import type { FormChoices } from "#features/indicators/form.ts";
import type { IndicatorForm } from "#features/indicators/schema.ts";
import { POLARITY_CHOICES } from "#features/indicators/words.ts";

export type PartProps = {
  given: IndicatorForm;
  set: (more: Partial<IndicatorForm>) => void;
  errors: Record<string, string>;
  choices: FormChoices;
};

/** What it is called and what it means. */
export function NamePart({ given, set, errors, isIki }: PartProps & { isIki: boolean }) {
  return (
    <Section title="Nama dan arti">
      <div className="grid max-w-[720px] gap-3">
        <TextArea
          label="Nama resmi"
          must="wajib"
          name="name"
          rows={2}
          {...bound(given.name, (name) => set({ name }))}
          error={errors.name}
        />
        <TextInput
          label="Nama pendek untuk layar"
          must="wajib"
          name="shortName"
          maxLength={45}
          hint="Paling banyak 45 huruf."
          {...bound(given.shortName, (shortName) => set({ shortName }))}
          error={errors.shortName}
        />
        <TextArea
          label="Penjelasan (definisi operasional)"
          name="definition"
          rows={3}
          {...bound(given.definition, (definition) => set({ definition }))}
          error={errors.definition}
        />
        <TextArea
          label="Mengapa indikator ini penting"
          name="purpose"
          rows={2}
          hint="Alasan mengapa ia mewakili yang diukurnya; dibaca evaluator."
          {...bound(given.purpose, (purpose) => set({ purpose }))}
          error={errors.purpose}
        />
        {!isIki && (
          <Tick
            name="isIku"
            label="Indikator Kinerja Utama (IKU)"
            checked={given.isIku}
            onChange={(event) => set({ isIku: event.currentTarget.checked })}
          />
        )}
      </div>
    </Section>
  );
}

/** How it is measured. */
export function MeasurePart({ given, set, errors, choices }: PartProps) {
  const satuan =
    choices.satuan.some(({ name }) => name === given.satuan) || given.satuan === ""
      ? choices.satuan
      : [{ name: given.satuan, decimals: given.decimals }, ...choices.satuan];
  const pickSatuan = (name: string) =>
    set({ satuan: name, decimals: satuan.find((one) => one.name === name)?.decimals ?? given.decimals });
  const toggle = (code: string) =>
    set({
      measuredIn: given.measuredIn.includes(code)
        ? given.measuredIn.filter((one) => one !== code)
        : [...given.measuredIn, code],
    });
  return (
    <Section title="Cara mengukur">
      <div className="grid max-w-[720px] grid-cols-2 gap-3 phone:grid-cols-1">
        <Select
          label="Satuan"
          must="wajib"
          name="satuan"
          none="Pilih satuan"
          choices={satuan.map(({ name }) => ({ value: name, label: name }))}
          {...bound(given.satuan, pickSatuan)}
          error={errors.satuan}
        />
        <TextInput
          label="Angka di belakang koma"
          name="decimals"
          inputMode="numeric"
          value={String(given.decimals)}
          onChange={(event) => set({ decimals: Number(event.currentTarget.value.replace(/\D/g, "") || 0) })}
          error={errors.decimals}
        />
        <Select
          label="Polaritas"
          name="polarity"
          choices={POLARITY_CHOICES}
          {...bound(given.polarity, (polarity) => set({ polarity: polarity as IndicatorForm["polarity"] }))}
          error={errors.polarity}
        />
        <Select
          label="Setahun dihitung sebagai"
          name="accumulation"
          choices={ACCUMULATION_CHOICES}
          {...bound(given.accumulation, (accumulation) =>
            set({ accumulation: accumulation as IndicatorForm["accumulation"] }),
          )}
          error={errors.accumulation}
        />
        <Select
          label="Cara mengisi"
          name="mode"
          choices={MODE_CHOICES}
          {...bound(given.mode, (mode) => set({ mode: mode as IndicatorForm["mode"] }))}
          error={errors.mode}
        />
        <TextInput
          label="Data awal (baseline)"
          name="baseline"
          inputMode="decimal"
          hint="Kosongkan bila belum ada."
          {...bound(given.baseline, (baseline) => set({ baseline }))}
          error={errors.baseline}
        />
      </div>
      <fieldset className="mt-3">
        <legend className="field-label">Diukur pada</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {MEASURED.map(([code, label]) => (
            <Tick
              key={code}
              name={`measured-${code}`}
              label={label}
              checked={given.measuredIn.includes(code)}
              onChange={() => toggle(code)}
            />
          ))}
        </div>
        <p className="field-hint">
          {given.measuredIn.length === 0
            ? "Belum dipilih: jadwal ukurnya akan tampil “belum jelas”."
            : "Periode lain tampil –, bukan belum diisi."}
        </p>
      </fieldset>
      <div className="mt-3">
        <Tick
          name="negativeNatural"
          label="Nilai negatif wajar"
          note="misalnya pertumbuhan yang dapat turun"
          checked={given.negativeNatural}
          onChange={(event) => set({ negativeNatural: event.currentTarget.checked })}
        />
      </div>
    </Section>
  );
}

/** Where the figure comes from, who answers for it, and what its quality is. */
export function SourcePart({ given, set, errors, choices }: PartProps) {
  return (
    <Section title="Sumber dan mutu data">
      <div className="grid max-w-[720px] grid-cols-2 gap-3 phone:grid-cols-1">
        <TextInput
          label="Sumber data"
          name="dataSource"
          {...bound(given.dataSource, (dataSource) => set({ dataSource }))}
          error={errors.dataSource}
        />
        <TextInput
          label="Penyedia data dari luar"
          name="dataProvider"
          hint="Misalnya BPS atau Inspektorat."
          {...bound(given.dataProvider, (dataProvider) => set({ dataProvider }))}
          error={errors.dataProvider}
        />
        <TextInput
          label="Penanggung jawab"
          name="responsible"
          {...bound(given.responsible, (responsible) => set({ responsible }))}
          error={errors.responsible}
        />
        <Select
          label="Unit yang mengisi"
          name="unitId"
          none="Belum ditentukan"
          choices={choices.units}
          {...bound(given.unitId ?? "", (unitId) => set({ unitId: unitId || null }))}
        />
      </div>
      <div className="mt-3 grid max-w-[720px] gap-3">
        <TextArea
          label="Bagaimana data diverifikasi"
          name="qualityVerification"
          rows={2}
          {...bound(given.qualityVerification, (qualityVerification) => set({ qualityVerification }))}
          error={errors.qualityVerification}
        />
        <TextArea
          label="Ketelitian yang diperlukan"
          name="qualityAccuracy"
          rows={2}
          {...bound(given.qualityAccuracy, (qualityAccuracy) => set({ qualityAccuracy }))}
          error={errors.qualityAccuracy}
        />
        <TextArea
          label="Keterbatasan data"
          name="qualityLimits"
          rows={2}
          {...bound(given.qualityLimits, (qualityLimits) => set({ qualityLimits }))}
          error={errors.qualityLimits}
        />
        <TextArea
          label="Cara mengimbangi keterbatasan itu"
          name="qualityCompensation"
          rows={2}
          {...bound(given.qualityCompensation, (qualityCompensation) => set({ qualityCompensation }))}
          error={errors.qualityCompensation}
        />
      </div>
    </Section>
  );
}

const MEASURED = [
  ["TW1", "Triwulan I"],
  ["TW2", "Triwulan II"],
  ["TW3", "Triwulan III"],
  ["TW4", "Triwulan IV"],
  ["S1", "Semester I"],
  ["S2", "Semester II"],
  ["Y", "Akhir tahun"],
] as const;

const bound = (value: string, write: (value: string) => void) => ({
  value,
  onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
});
