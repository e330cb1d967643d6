"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { FileInput } from "#components/form/file-input.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { EvidenceList } from "#components/page/evidence-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { MAXIMUM_BYTES, PICKED } from "#features/evidence/limits.ts";
import { detachFollowUp } from "#features/recommendations/actions.ts";
import type { RecommendationDetail } from "#features/recommendations/one-query.ts";
import { formatDay } from "#lib/format.ts";

type Props = { recommendationId: string; files: RecommendationDetail["files"]; open: boolean };

const UNREACHABLE = "Peladen tidak terjangkau, jadi berkas belum terlampir. Periksa jaringan, lalu coba lagi.";

/** What shows that it was done; changed only while the recommendation is with the agency. */
export function FollowUpEvidence({ recommendationId, files, open }: Props) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);

  const attach = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const file = data.get("berkas");
    if (!(file instanceof File) || file.size === 0) return setProblem("Pilih berkas yang dilampirkan.");
    if (file.size > MAXIMUM_BYTES)
      return setProblem(`"${file.name}" lebih dari 20 MB. Kecilkan, atau bagi menjadi beberapa berkas.`);
    data.set("rekomendasi", recommendationId);
    start(async () => {
      const answer = await fetch("/api/tindak-lanjut/bukti", { method: "POST", body: data }).catch(() => null);
      const said = (await answer?.json().catch(() => null)) as { message?: string } | null;
      if (!answer?.ok) return setProblem(said?.message ?? UNREACHABLE);
      setProblem(null);
      form.reset();
      showToast({ text: `${file.name} dilampirkan.` });
      router.refresh();
    });
  };

  const detach = (evidenceId: string) =>
    start(async () => {
      const result = await detachFollowUp({ recommendationId, evidenceId });
      showToast({ text: result.ok ? "Bukti dilepas." : result.message });
      router.refresh();
    });

  return (
    <div className="grid gap-4">
      {files.length > 0 ? (
        <EvidenceList
          newTab
          evidence={files.map((file) => ({
            href: `/api/bukti/${file.id}`,
            name: file.fileName,
            kind: file.mediaType === "application/pdf" ? "pdf" : "file",
            where: [file.pageNote, `dilampirkan ${file.by}, ${formatDay(file.at)}`].filter(Boolean).join(" · "),
            more: open ? (
              <Button small look="bare" onClick={() => detach(file.id)}>
                Lepas
              </Button>
            ) : undefined,
          }))}
        />
      ) : (
        <p className="meta">Belum ada bukti.</p>
      )}
      {open && (
        <form className="grid max-w-[480px] gap-3" onSubmit={attach} noValidate>
          <FileInput
            id="berkas"
            name="berkas"
            label="Berkas bukti"
            hint="PDF, PNG, JPG, XLSX, DOCX, atau PPTX, paling besar 20 MB."
            accept={PICKED}
            error={problem ?? undefined}
          />
          <TextInput name="halaman" label="Halaman atau baris" maxLength={200} />
          <div>
            <Button type="submit" aria-disabled={isBusy || undefined}>
              {isBusy ? "Mengirim …" : "Lampirkan bukti"}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
