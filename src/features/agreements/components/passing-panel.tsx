"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { agreeToAgreement, giveBackAgreement, signAgreement } from "#features/agreements/actions.ts";
import type { AgreementView } from "#features/agreements/queries.ts";
import type { ActionResult } from "#lib/action.ts";

type Props = {
  agreementId: string;
  version: number;
  may: AgreementView["may"];
  /** As the draft names it. */
  place: string;
};

/** The next step of whoever may take it. Only signing cannot be undone, so only it asks first. */
export function PassingPanel({ agreementId, version, may, place }: Props) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = { agreementId, version };
  const take = <T,>(step: () => Promise<ActionResult<T>>, done: string) =>
    start(async () => {
      const result = await step();
      setRefusal(result.ok ? null : result.message);
      if (!result.ok) return;
      showToast({ text: done });
      router.refresh();
    });
  const busy = { "aria-disabled": isBusy || undefined };
  if (!may.agree && !may.sign && !may.giveBack) return null;
  return (
    <section className="grid gap-3" aria-label="Langkah berikutnya">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      {may.agree && (
        <div>
          <Button
            look="primary"
            {...busy}
            onClick={() => take(() => agreeToAgreement(input), "Disepakati. Cetak dan tandatangani kertasnya.")}
          >
            Sepakati perjanjian ini
          </Button>
        </div>
      )}
      {may.sign && (
        <SignFields
          place={place}
          onSign={(given) => take(() => signAgreement({ ...input, ...given }), "Tercatat sudah ditandatangani.")}
        />
      )}
      {may.giveBack && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
            take(() => giveBackAgreement({ ...input, reason }), "Dikembalikan ke draf.");
          }}
        >
          <TextArea name="reason" label="Kembalikan ke draf karena" rows={2} hint="Paling sedikit 10 huruf." />
          <div>
            <Button type="submit" {...busy}>
              Kembalikan
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

type Signed = { place: string; signedOn: string };

function SignFields({ place, onSign }: { place: string; onSign: (given: Signed) => void }) {
  const [given, setGiven] = useState<Signed>({ place, signedOn: "" });
  return (
    <div className="grid gap-2">
      <TextInput
        name="place"
        label="Tempat penandatanganan"
        must="wajib"
        maxLength={60}
        value={given.place}
        onChange={(event) => setGiven({ ...given, place: event.currentTarget.value })}
      />
      <TextInput
        name="signedOn"
        type="date"
        label="Tanggal penandatanganan"
        must="wajib"
        value={given.signedOn}
        onChange={(event) => setGiven({ ...given, signedOn: event.currentTarget.value })}
      />
      <div>
        <Dialog
          open="Catat penandatanganan"
          openLook="primary"
          title="Catat perjanjian ini sudah ditandatangani?"
          safe="Periksa lagi"
          action={
            <form
              onSubmit={(event) => {
                event.preventDefault();
                onSign(given);
              }}
            >
              <Button look="primary" type="submit">
                Catat
              </Button>
            </form>
          }
        >
          Sesudah dicatat, perjanjian tidak dapat diubah atau dikembalikan; ia hanya diganti oleh Perubahan yang
          ditandatangani.
        </Dialog>
      </div>
    </div>
  );
}
