"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, unreachable, useSubmit } from "#features/calendar/components/use-submit.ts";
import { decideLink, endLink, proposeLink, proposeRoles, withdrawLink } from "#features/crosscutting/actions.ts";
import type { LinkView } from "#features/crosscutting/view.ts";

type Shown = "id" | "version" | "text" | "retiredFromYear" | "mayDecide" | "mayWithdraw" | "mayEnd";
type Props = { link: Pick<LinkView, Shown>; year: number };

/** What this person may do with one link: accept, refuse with a reason, take back, end. */
export function LinkDeeds({ link, year }: Props) {
  const router = useRouter();
  const [mode, setMode] = useState<"look" | "refuse" | "end">("look");
  const told = (text: string, undo?: () => void) => {
    setMode("look");
    showToast({ text, undo });
    router.refresh();
  };
  const done = (text: string) => () => told(text);
  /** The way back from what was taken away; where it is closed by now, the line says why. */
  const back = (work: () => Promise<{ ok: boolean; message?: string }>, text: string) => async () => {
    const result = await work().catch(unreachable);
    told(result.ok ? text : (result.message ?? "Belum dapat dikembalikan. Muat ulang halaman."));
  };
  const accept = useSubmit(decideLink, done("Dukungan disetujui."));
  const refuse = useSubmit(decideLink, done("Dukungan ditolak; alasannya dibaca pengusul."));
  const withdraw = useSubmit(withdrawLink, ({ role, link: again }) =>
    told(
      "Usulan ditarik.",
      back(async () => (role ? await proposeRoles(role) : await proposeLink(again)), "Usulan diajukan lagi."),
    ),
  );
  const one = { linkId: link.id, version: link.version };
  const revive = (version: number) => () => endLink({ linkId: link.id, version, year: null });
  const end = useSubmit(endLink, () =>
    told("Dukungan diakhiri.", back(revive(link.version + 1), "Dukungan berlaku lagi.")),
  );
  const goOn = useSubmit(revive(link.version), done("Dukungan berlaku lagi."));
  const cancel = (
    <Button look="bare" onClick={() => setMode("look")}>
      Batal
    </Button>
  );
  if (mode === "refuse") {
    return (
      <FormFrame
        {...refuse}
        errors={[]}
        verb="Tolak"
        busyVerb="Menyimpan …"
        aside={cancel}
        onSubmit={(form) =>
          refuse.submit({ ...one, verdict: "refused", decision: textIn(form, `decision-${link.id}`) })
        }
      >
        <TextInput
          label="Mengapa ditolak"
          must="wajib"
          name={`decision-${link.id}`}
          error={refuse.fields.decision}
          autoFocus
        />
      </FormFrame>
    );
  }
  if (mode === "end") {
    return (
      <FormFrame
        {...end}
        errors={[]}
        verb="Akhiri"
        busyVerb="Menyimpan …"
        aside={cancel}
        onSubmit={(form) => end.submit({ ...one, year: textIn(form, `year-${link.id}`) })}
      >
        <TextInput
          label="Tidak berlaku mulai tahun"
          must="wajib"
          inputMode="numeric"
          name={`year-${link.id}`}
          defaultValue={year + 1}
          error={end.fields.year}
          autoFocus
        />
      </FormFrame>
    );
  }
  const refusal = accept.refusal ?? withdraw.refusal ?? goOn.refusal;
  const spoken = <span className="sr-only"> {link.text}</span>;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {link.mayDecide && (
        <>
          <Button small onClick={() => accept.submit({ ...one, verdict: "accepted" })}>
            Setujui{spoken}
          </Button>
          <Button small onClick={() => setMode("refuse")}>
            Tolak{spoken}
          </Button>
        </>
      )}
      {link.mayWithdraw && (
        <Button small onClick={() => withdraw.submit(one)}>
          Tarik{spoken}
        </Button>
      )}
      {link.mayEnd && link.retiredFromYear === null && (
        <Button small onClick={() => setMode("end")}>
          Akhiri{spoken}
        </Button>
      )}
      {link.mayEnd && link.retiredFromYear !== null && (
        <Button small onClick={() => goOn.submit(undefined)}>
          Berlakukan lagi{spoken}
        </Button>
      )}
      {refusal && (
        <Message kind="refused" small live>
          {refusal}
        </Message>
      )}
    </div>
  );
}
