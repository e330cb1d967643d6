"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { deleteEvidence } from "#features/evidence/actions.ts";

type Props = { evidenceId: string; fileName: string; isFile: boolean };

/** For good, so it is asked first; whatever relies on it refuses, and says so in its place. */
export function DeleteEvidence({ evidenceId, fileName, isFile }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);

  const remove = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      const result = await deleteEvidence({ evidenceId });
      if (!result.ok) return setProblem(result.message);
      showToast({ text: `${fileName} dihapus.` });
      router.refresh();
    } catch {
      setProblem("Peladen tidak terjangkau, jadi bukti belum dihapus. Periksa jaringan, lalu coba lagi.");
    }
  };

  return (
    <div className="-ml-3 print:hidden">
      <Dialog
        open={
          <>
            Hapus<span className="sr-only"> {fileName}</span>
          </>
        }
        openLook="bare"
        openSmall
        title={`Hapus ${fileName}?`}
        safe="Jangan hapus"
        action={
          <form onSubmit={remove}>
            <Button type="submit" look="primary">
              Hapus untuk selamanya
            </Button>
          </form>
        }
      >
        <p>
          {isFile ? "Berkasnya" : "Tautannya"} hilang dari semua isian draf yang memakainya dan tidak dapat
          dikembalikan; penghapusannya tercatat di riwayat. Bukti yang dipakai nilai yang sudah dikirim, disetujui, atau
          dievaluasi tidak dapat dihapus.
        </p>
      </Dialog>
      {problem && (
        <Message kind="refused" small live>
          {problem}
        </Message>
      )}
    </div>
  );
}
