"use client";

import { type FormEvent, useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { attachAddress } from "#features/evidence/actions.ts";
import { EvidenceOthers, type Supported } from "./evidence-others.tsx";

type Props = {
  id: string;
  realisasiId: string;
  others: Supported[];
  onDone: (text: string) => void;
  onCancel: () => void;
};

const UNREACHABLE = "Peladen tidak terjangkau, jadi tautan belum terlampir. Periksa jaringan, lalu coba lagi.";

/** An address on the web as evidence. */
export function EvidenceAddress({ id, realisasiId, others, onDone, onCancel }: Props) {
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<{ message: string; fields: Record<string, string> } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const attach = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    setBusy(true);
    try {
      const result = await attachAddress({
        ...{ realisasiIds: [realisasiId, ...also], pageNote: text("bagian") },
        ...{ address: text("alamat"), title: text("judul"), datedOn: text("tanggal") },
      });
      if (result.ok) return onDone(`${result.value.fileName} dilampirkan.`);
      setProblem({ message: result.message, fields: result.fields ?? {} });
    } catch {
      setProblem({ message: UNREACHABLE, fields: {} });
    } finally {
      setBusy(false);
    }
  };

  const fields = problem?.fields ?? {};
  return (
    <form className="mt-2 grid gap-3" onSubmit={attach} noValidate>
      <TextInput
        id={`${id}/alamat`}
        name="alamat"
        type="url"
        inputMode="url"
        label="Alamat"
        must="wajib"
        hint="Dimulai dengan https:// dan dapat dibuka oleh pemeriksa."
        error={fields.address}
        autoFocus
      />
      <TextInput id={`${id}/judul`} name="judul" label="Judul" must="wajib" error={fields.title} maxLength={180} />
      <TextInput
        id={`${id}/tanggal`}
        name="tanggal"
        type="date"
        label="Tanggal isinya"
        must="wajib"
        hint="Isi halaman web dapat berubah; alamat dan tanggal inilah yang disegel."
        error={fields.datedOn}
      />
      <TextInput id={`${id}/bagian`} name="bagian" label="Bagian" hint="Misalnya: tabel 3.2." maxLength={200} />
      <EvidenceOthers others={others} also={also} onAlso={setAlso} />
      {problem && Object.keys(fields).length === 0 && (
        <Message kind="refused" small live>
          {problem.message}
        </Message>
      )}
      <div className="flex gap-2">
        <Button small look="primary" type="submit" aria-busy={isBusy}>
          {isBusy ? "Menyimpan…" : "Lampirkan tautan"}
        </Button>
        <Button small onClick={onCancel}>
          Batal
        </Button>
      </div>
    </form>
  );
}
