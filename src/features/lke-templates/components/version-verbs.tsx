"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { activateVersion, discardDraft, startVersion } from "#features/lke-templates/actions.ts";
import { editorAddress, templatesAddress } from "#features/lke-templates/address.ts";

type Props = {
  agency: { governmentCode: string; code: string };
  version: { id: string; revision: number; version: number; name: string; years: string };
  state: "draft" | "active" | "retired";
  /** Why it may not be put in force by the reader now; null when it may. */
  whyNot: string | null;
};

/** What can be done with a version of the government's own template. */
export function VersionVerbs({ agency, version, state, whyNot }: Props) {
  const router = useRouter();
  const start = useSubmit(startVersion, ({ versionId }) => router.push(editorAddress(agency, versionId)));
  const activate = useSubmit(activateVersion, ({ years }) => {
    showToast({ text: `${version.name} versi ${version.version} berlaku ${years}.` });
    router.refresh();
  });
  const discard = useSubmit(discardDraft, () => {
    showToast({ text: `Draf versi ${version.version} dibuang.` });
    router.push(templatesAddress(agency));
    router.refresh();
  });
  const known = { versionId: version.id, revision: version.revision };
  const refusal = start.refusal ?? activate.refusal ?? discard.refusal;
  const send = (work: () => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    work();
  };

  return (
    <div className="grid gap-2 print:hidden">
      <div className="flex flex-wrap gap-2">
        {state === "draft" ? (
          <>
            <Dialog
              open="Buang draf"
              title={`Buang draf versi ${version.version}?`}
              safe="Simpan draf ini"
              action={
                <form onSubmit={send(() => discard.submit(known))}>
                  <Button type="submit">Buang</Button>
                </form>
              }
            >
              Isinya hilang dari halaman ini; apa yang pernah tersimpan tetap ada di riwayat.
            </Dialog>
            {!whyNot && (
              <Dialog
                open="Berlakukan"
                openLook="primary"
                title={`Berlakukan ${version.name} versi ${version.version}?`}
                safe="Periksa lagi"
                action={
                  <form onSubmit={send(() => activate.submit(known))}>
                    <Button look="primary" type="submit">
                      Berlakukan {version.years}
                    </Button>
                  </form>
                }
              >
                Template yang berlaku sebelumnya berakhir pada tahun sebelum itu. Sesudah berlaku, isinya tidak dapat
                diubah lagi; evaluasi yang sudah berjalan tetap pada versinya.
              </Dialog>
            )}
          </>
        ) : (
          <Button
            look="primary"
            onClick={() => start.submit({ fromVersionId: version.id })}
            aria-disabled={start.isBusy || undefined}
          >
            Buat versi baru
          </Button>
        )}
      </div>
      {state === "draft" && whyNot && <p className="meta">{whyNot}</p>}
      {refusal && (
        <Message kind="refused" live small>
          {refusal}
        </Message>
      )}
    </div>
  );
}
