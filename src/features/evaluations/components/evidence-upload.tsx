"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FileInput } from "#components/form/file-input.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { MAXIMUM_BYTES, PICKED, tooLarge } from "#features/evidence/limits.ts";

const UNREACHABLE = "Peladen tidak terjangkau, jadi berkas belum terlampir. Periksa jaringan, lalu coba lagi.";

/** A file from this device, straight to the criterion it proves, with its day and the page. */
export function EvidenceUpload({ evaluationId, place }: { evaluationId: string; place: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  if (!isOpen) {
    return (
      <Button small look="bare" onClick={() => setOpen(true)}>
        Unggah bukti<span className="sr-only"> untuk {place}</span>
      </Button>
    );
  }
  const send = (data: FormData) => {
    const file = data.get("berkas");
    if (!(file instanceof File) || file.size === 0) return setProblem("Pilih berkas yang dilampirkan.");
    if (file.size > MAXIMUM_BYTES) return setProblem(tooLarge(file.name));
    data.set("evaluasi", evaluationId);
    data.set("kriteria", place);
    start(async () => {
      const answer = await fetch("/api/evaluasi/bukti", { method: "POST", body: data }).catch(() => null);
      const said = (await answer?.json().catch(() => null)) as { message?: string } | null;
      if (!answer?.ok) return setProblem(said?.message ?? UNREACHABLE);
      setProblem(null);
      setOpen(false);
      showToast({ text: `${file.name} dilampirkan pada ${place}.` });
      router.refresh();
    });
  };
  return (
    <FormFrame
      errors={[]}
      refusal={null}
      isBusy={isBusy}
      verb="Lampirkan"
      busyVerb="Mengirim …"
      onSubmit={send}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <FileInput
        id={`berkas-${place}`}
        name="berkas"
        label={`Berkas untuk ${place}`}
        hint="PDF, PNG, JPG, XLSX, DOCX, atau PPTX, paling besar 20 MB."
        accept={PICKED}
        error={problem ?? undefined}
        autoFocus
      />
      <TextInput
        id={`tanggal-${place}`}
        name="tanggal"
        type="date"
        label="Tanggal dokumen"
        hint="Boleh kosong bila belum diketahui."
      />
      <TextInput
        id={`halaman-berkas-${place}`}
        name="halaman"
        label="Halaman"
        hint="Misalnya hal. 12–14."
        maxLength={200}
      />
    </FormFrame>
  );
}
