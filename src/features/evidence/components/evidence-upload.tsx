"use client";

import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { FileInput } from "#components/form/file-input.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { MAXIMUM_BYTES, PICKED } from "#features/evidence/limits.ts";
import { uploadEvidence } from "./upload.ts";

export type Supported = { realisasiId: string; name: string };

type Props = {
  id: string;
  realisasiId: string;
  others: Supported[];
  onDone: (text: string) => void;
  onCancel: () => void;
};

/** Files by choice or by dragging, and the realisasi they support: stored once, however many those are. */
export function EvidenceUpload({ id, realisasiId, others, onDone, onCancel }: Props) {
  const [files, setFiles] = useState<File[]>([]);
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const isAll = others.length > 0 && also.size === others.length;

  const take = (list: FileList | null) => {
    const taken = [...(list ?? [])];
    const large = taken.find((file) => file.size > MAXIMUM_BYTES);
    setProblem(large ? `"${large.name}" lebih dari 20 MB. Kecilkan, atau bagi menjadi beberapa berkas.` : null);
    setFiles(taken.filter((file) => file.size <= MAXIMUM_BYTES));
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (picker.current) picker.current.files = event.dataTransfer.files;
    take(event.dataTransfer.files);
  };

  const tick = (realisasi: string, isTicked: boolean) => {
    const next = new Set(also);
    if (isTicked) next.add(realisasi);
    else next.delete(realisasi);
    setAlso(next);
  };

  const attach = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    if (files.length === 0) return setProblem("Pilih berkas yang dilampirkan.");
    const pageNote = String(new FormData(event.currentTarget).get("halaman") ?? "");
    setProblem(null);
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      const answer = await uploadEvidence({
        file,
        realisasiIds: [realisasiId, ...also],
        pageNote,
        onProgress: (share) => setSending({ name: file.name, share }),
      });
      if (!answer.ok) {
        setSending(null);
        // What arrived before it stays; it and the rest can be sent again.
        setFiles((now) => now.slice(now.indexOf(file)));
        return setProblem(answer.message);
      }
    }
    setSending(null);
    const what = files.length === 1 ? files[0]?.name : `${files.length} berkas`;
    onDone(`${what} dilampirkan${also.size > 0 ? ` pada ${also.size + 1} indikator` : ""}.`);
  };

  return (
    <form className="mt-2 grid gap-3" onSubmit={attach}>
      <section
        className={isOver ? "drop-area drop-over" : "drop-area"}
        aria-label="Seret berkas ke sini"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileInput
          ref={picker}
          id={id}
          name="berkas"
          label="Berkas bukti"
          hint="PDF, PNG, JPG, XLSX, DOCX, atau PPTX, paling besar 20 MB. Berkas dapat juga diseret ke sini."
          accept={PICKED}
          multiple
          autoFocus
          onChange={(event) => take(event.currentTarget.files)}
          error={problem}
        />
      </section>
      <TextInput
        id={`${id}/halaman`}
        name="halaman"
        label="Halaman atau baris"
        hint="Misalnya: halaman 6, atau lembar 2 baris 8–31."
        maxLength={200}
      />
      {others.length > 0 && (
        <fieldset>
          <legend className="field-label">Berkas ini juga mendukung</legend>
          <Tick
            name="semua"
            label={<b>Semua indikator yang masih draf</b>}
            checked={isAll}
            onChange={() => setAlso(isAll ? new Set() : new Set(others.map((one) => one.realisasiId)))}
          />
          <div className="evidence-others">
            {others.map((one) => (
              <Tick
                key={one.realisasiId}
                name="juga"
                label={one.name}
                checked={also.has(one.realisasiId)}
                onChange={(event) => tick(one.realisasiId, event.currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {sending && (
        <p className="meta" role="status">
          <progress className="upload-progress" value={sending.share} max={1} aria-label={`Mengirim ${sending.name}`} />
          Mengirim {sending.name}, {Math.round(sending.share * 100)}%
        </p>
      )}
      <div className="flex gap-2">
        <Button small look="primary" type="submit" aria-busy={sending !== null}>
          {sending ? "Mengirim…" : "Lampirkan"}
        </Button>
        <Button small onClick={onCancel}>
          Batal
        </Button>
      </div>
    </form>
  );
}
