"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { type PeriodKind, shortPeriodName } from "#domain/period/period.ts";
import { addPeriodSet } from "#features/calendar/actions.ts";
import { periodSet } from "#features/calendar/window-days.ts";
import { startOfDay } from "#features/periods/days.ts";
import { formatDay } from "#lib/format.ts";
import { FormFrame } from "./form-frame.tsx";
import { useSubmit } from "./use-submit.ts";

const KINDS = [
  { value: "semester", label: "Semester (dua)" },
  { value: "triwulan", label: "Triwulan (empat)" },
  { value: "month", label: "Bulan (dua belas)" },
  { value: "year", label: "Tahun (satu)" },
];

/** Adds all periods of a kind to a year; what they will be is shown before. */
export function PeriodSetForm({ usualYear, home }: { usualYear: number; home: Route }) {
  const router = useRouter();
  const [given, setGiven] = useState({ year: String(usualYear), kind: "semester", dueDays: "31", lockDays: "31" });
  const { fields, errors, refusal, isBusy, submit } = useSubmit(addPeriodSet, ({ codes }) => {
    showToast({ text: `${codes.length} periode ditambahkan ke kalender.` });
    router.push(home);
    router.refresh();
  });
  const field = (name: keyof typeof given) => ({
    name,
    value: given[name],
    error: fields[name],
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }),
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Tambahkan periode"
      busyVerb="Menambahkan …"
      onSubmit={() =>
        submit({
          year: given.year,
          kind: given.kind as PeriodKind,
          dueDays: given.dueDays,
          lockDays: given.lockDays.trim() === "" ? null : given.lockDays,
        })
      }
    >
      <TextInput label="Tahun" must="wajib" inputMode="numeric" {...field("year")} />
      <Select label="Jenis" must="wajib" choices={KINDS} {...field("kind")} />
      <TextInput
        label="Batas isian"
        must="wajib"
        inputMode="numeric"
        hint="Hari sesudah periode berakhir. Pengisian dibuka sehari sesudah periode berakhir."
        {...field("dueDays")}
      />
      <TextInput
        label="Dikunci"
        inputMode="numeric"
        hint="Hari sesudah batas; sampai saat itu isian diterima dan tercatat terlambat. Kosongkan bila tidak pernah dikunci."
        {...field("lockDays")}
      />
      <Preview {...given} />
    </FormFrame>
  );
}

function Preview({ year, kind, dueDays, lockDays }: { year: string; kind: string; dueDays: string; lockDays: string }) {
  const whole = [year, dueDays, lockDays || "0"].every((text) => /^\d{1,4}$/.test(text.trim()));
  if (!whole || year.trim().length !== 4) return null;
  const planned = periodSet(Number(year), kind as PeriodKind, Number(dueDays), lockDays ? Number(lockDays) : null);
  return (
    <div className="meta" aria-live="polite">
      <p>Yang akan ditambahkan:</p>
      <ul className="mt-1 grid gap-0.5">
        {planned.map((one) => (
          <li key={one.code}>
            {shortPeriodName(one)} {one.year}: {words(one.opens)} sampai {words(one.due)}
            {one.locks && `, dikunci ${words(one.locks)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

const words = (day: string): string => formatDay(startOfDay(day));
