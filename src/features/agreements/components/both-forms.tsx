"use client";

import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { AgreementForm } from "#features/agreements/schema.ts";
import type { Overtaken } from "#features/plans/components/use-save.ts";

const LABELS: Record<keyof AgreementForm, string> = {
  promiserName: "Nama Pihak Pertama",
  promiserTitle: "Jabatan Pihak Pertama",
  promiserKind: "Sebutan Pihak Pertama",
  superiorName: "Nama Pihak Kedua",
  superiorTitle: "Jabatan Pihak Kedua",
  superiorKind: "Sebutan Pihak Kedua",
  place: "Tempat",
  moneyNote: "Keterangan anggaran",
  reason: "Alasan perubahan",
};

type Props = {
  mine: AgreementForm;
  overtaken: Overtaken;
  isKept: boolean;
  onUse: (name: keyof AgreementForm, text: string) => void;
  onKeep: () => void;
};

/** Two people wrote at once: both texts beside each other; nothing is saved before somebody chose. */
export function BothForms({ mine, overtaken: { message, other }, isKept, onUse, onKeep }: Props) {
  const names = Object.keys(LABELS) as (keyof AgreementForm)[];
  const differing = names.filter((name) => mine[name] !== String(other[name] ?? ""));
  if (isKept)
    return (
      <Message kind="info" small live>
        Simpan sekali lagi untuk menggantikan yang tersimpan.
      </Message>
    );
  return (
    <Message kind="conflict" live>
      <p>{message}</p>
      <ul className="mt-2 grid gap-2">
        {differing.map((name) => (
          <li key={name} className="border-t border-line pt-1">
            <b>{LABELS[name]}</b>
            <p>Anda: {mine[name] || "kosong"}</p>
            <p>
              {other.by}: {String(other[name] ?? "") || "kosong"}
            </p>
            <Button small onClick={() => onUse(name, String(other[name] ?? ""))}>
              Pakai tulisannya
            </Button>
          </li>
        ))}
        {differing.length === 0 && <li>Isinya sama dengan tulisan Anda.</li>}
      </ul>
      <div className="mt-2">
        <Button small look="primary" onClick={onKeep}>
          Lanjut dengan yang ada di formulir ini
        </Button>
      </div>
    </Message>
  );
}
