"use client";

import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { FileInput } from "#components/form/file-input.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { PICKED } from "#features/evidence/limits.ts";
import { EvidenceOthers, type Supported } from "./evidence-others.tsx";
import { EvidenceQueue } from "./evidence-queue.tsx";
import { useQueue } from "./queue.ts";

type Props = {
  id: string;
  realisasiId: string;
  others: Supported[];
  /** Dropped before the form was opened. */
  first: readonly File[];
  onDone: (text: string) => void;
  onCancel: () => void;
};

/** Files by choice or by dragging, several at once, and the realisasi they support. */
export function EvidenceUpload({ id, realisasiId, others, first, onDone, onCancel }: Props) {
  const { queue, isSending, add, remove, date, send } = useQueue(first);
  const [also, setAlso] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const take = (list: FileList | null) => {
    setProblem(null);
    add([...(list ?? [])]);
    // The list below holds them now; the same file can be picked again after it was taken out.
    if (picker.current) picker.current.value = "";
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    take(event.dataTransfer.files);
  };

  const attach = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    if (queue.length === 0) return setProblem("Pilih berkas yang dilampirkan.");
    const pageNote = String(new FormData(event.currentTarget).get("halaman") ?? "");
    if (!(await send({ realisasiIds: [realisasiId, ...also], pageNote }))) return;
    const what = queue.length === 1 ? queue[0]?.file.name : `${queue.length} berkas`;
    onDone(`${what} dilampirkan${also.size > 0 ? ` pada ${also.size + 1} indikator` : ""}.`);
  };

  const isRetry = queue.some(({ phase }) => phase === "failed");
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
          hint="PDF, PNG, JPG, XLSX, DOCX, atau PPTX, paling besar 20 MB. Boleh beberapa sekaligus; berkas dapat juga diseret ke sini."
          accept={PICKED}
          multiple
          autoFocus
          onChange={(event) => take(event.currentTarget.files)}
          error={problem}
        />
        <EvidenceQueue id={id} queue={queue} onDate={date} onRemove={remove} />
      </section>
      <TextInput
        id={`${id}/halaman`}
        name="halaman"
        label="Halaman atau baris"
        hint="Misalnya: halaman 6, atau lembar 2 baris 8–31."
        maxLength={200}
      />
      <EvidenceOthers others={others} also={also} onAlso={setAlso} />
      <div className="flex gap-2">
        <Button small look="primary" type="submit" aria-busy={isSending}>
          {isSending ? "Mengirim…" : isRetry ? "Coba lagi" : "Lampirkan"}
        </Button>
        <Button small onClick={onCancel}>
          {queue.some(({ phase }) => phase === "done") ? "Selesai" : "Batal"}
        </Button>
      </div>
    </form>
  );
}
