"use client";

import { FigureInput } from "#components/form/figure-input.tsx";
import { Section } from "#components/page/section.tsx";
import { satuanWords } from "#domain/value/satuan.ts";
import type { BuilderState } from "#features/formulas/builder.ts";
import type { Look, Use } from "#features/formulas/look.ts";

type Props = {
  uses: Use[];
  look: Look | null;
  satuan: string;
  figures: Record<string, string>;
  expected: string;
  onChange: (more: Partial<BuilderState>) => void;
};

/** Figures by which a formula is tried before it is put forward; they stay with the version as its own test. */
export function TestFigures({ uses, look, satuan, figures, expected, onChange }: Props) {
  const made = look?.ok ? look.made : null;
  return (
    <Section title="Angka uji" aside="wajib sebelum diajukan">
      <p className="meta mb-2">
        Isi contoh angka dan hasil yang Anda hitung sendiri di kertas. Angka ini tersimpan bersama versi rumus dan diuji
        lagi setiap kali mesin hitung berubah.
      </p>
      {uses.length === 0 ? (
        <p className="quiet text-ui">Tulis rumusnya dahulu; kotak angkanya muncul menurut data dasar yang dipakai.</p>
      ) : (
        <div className="grid max-w-[720px] grid-cols-2 gap-3 phone:grid-cols-1">
          {uses.map(({ name, label, satuan: of }) => (
            <FigureInput
              key={name}
              label={label}
              name={`uji-${name}`}
              unit={satuanWords(of) || undefined}
              value={figures[name] ?? ""}
              onChange={(event) => onChange({ figures: { ...figures, [name]: event.currentTarget.value } })}
            />
          ))}
          <FigureInput
            label="Hasil hitungan Anda"
            must="wajib"
            name="uji-hasil"
            unit={satuanWords(satuan)}
            value={expected}
            onChange={(event) => onChange({ expected: event.currentTarget.value })}
            hint={made ? `Menurut rumus: ${made.shown}` : "Hasil menurut rumus tampil setelah semua angka terisi."}
          />
        </div>
      )}
    </Section>
  );
}
