"use client";

import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import type { BuilderVariable } from "#features/formulas/builder.ts";

const SHOWN = 8;

/** The agency's own data dasar: found by name, put into the formula where the caret stands. */
export function VariableList({
  variables,
  used,
  onPick,
}: {
  variables: BuilderVariable[];
  used: string[];
  onPick: (key: string) => void;
}) {
  const [sought, setSought] = useState("");
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = variables.filter(({ label, key }) =>
    words.every((word) => `${label} ${key}`.toLowerCase().includes(word)),
  );
  const ordered = [...found.filter(({ key }) => used.includes(key)), ...found.filter(({ key }) => !used.includes(key))];
  return (
    <div className="max-w-[720px]">
      <TextInput
        label="Cari data dasar"
        name="sought"
        type="search"
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <ul className="mt-2">
        {ordered.slice(0, SHOWN).map(({ key, label, satuan, usedBy, boundTo }) => (
          <li key={key} className="flex items-start gap-3 border-b border-line py-1.5 text-ui">
            <div className="min-w-0 flex-1">
              {label} <span className="quiet">({satuan})</span>
              <p className="meta break-words">
                <code>{key}</code>
                {boundTo && `; realisasi ${boundTo}`}
                {usedBy.length > 0 && `; dipakai ${usedBy.slice(0, 3).join(", ")}`}
              </p>
            </div>
            <Button small onClick={() => onPick(key)} aria-label={`Sisipkan ${label}`}>
              Sisipkan
            </Button>
          </li>
        ))}
      </ul>
      {ordered.length > SHOWN && (
        <p className="meta mt-1">{ordered.length - SHOWN} lainnya; persempit dengan pencarian.</p>
      )}
      {ordered.length === 0 && <p className="meta mt-1">Tidak ada yang cocok. Buat data dasar baru di bawah.</p>}
    </div>
  );
}
