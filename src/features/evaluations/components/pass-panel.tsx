"use client";

import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import {
  approveEvaluation,
  finishScoring,
  overridePredikat,
  returnEvaluation,
  reviewEvaluation,
  submitSelf,
} from "#features/evaluations/actions.ts";

type Pass = "submit" | "finish" | "review" | "approve";
const PASSES = {
  submit: {
    act: submitSelf,
    open: "Kirim penilaian mandiri",
    title: "Kirim penilaian mandiri?",
    says: "Sesudah dikirim, jawaban dan bukti tidak dapat diubah lagi oleh siapa pun.",
    done: "Penilaian mandiri dikirim.",
  },
  finish: {
    act: finishScoring,
    open: "Selesaikan penilaian",
    title: "Serahkan kepada ketua tim?",
    says: "Ketua tim dapat mengembalikan bagian yang perlu diperbaiki.",
    done: "Penilaian diserahkan kepada ketua tim.",
  },
  review: {
    act: reviewEvaluation,
    open: "Selesai direviu",
    title: "Teruskan kepada inspektur?",
    says: "Inspektur menyetujui atau mengembalikan.",
    done: "Evaluasi diteruskan kepada inspektur.",
  },
  approve: {
    act: approveEvaluation,
    open: "Setujui evaluasi",
    title: "Setujui evaluasi ini?",
    says: "Nilai, jawaban, dan catatan dibekukan untuk selamanya. Sesudah ini laporannya disusun.",
    done: "Evaluasi disetujui.",
  },
} as const;

/** The next step of an evaluation, asked once more before it is taken. */
export function PassPanel({ pass, evaluationId, version }: { pass: Pass; evaluationId: string; version: number }) {
  const router = useRouter();
  const { act, open, title, says, done } = PASSES[pass];
  const { refusal, isBusy, submit } = useSubmit(act, () => {
    showToast({ text: done });
    router.refresh();
  });
  return (
    <div className="grid gap-2">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <Dialog
        open={open}
        openLook="primary"
        title={title}
        safe="Periksa lagi"
        action={
          <form
            method="dialog"
            onSubmit={() => {
              if (!isBusy) submit({ evaluationId, version });
            }}
          >
            <Button look="primary" type="submit">
              {open}
            </Button>
          </form>
        }
      >
        {says}
      </Dialog>
    </div>
  );
}

/** Parts that go back to their evaluators, with one reason. */
export function ReturnForm({
  evaluationId,
  version,
  parts,
}: {
  evaluationId: string;
  version: number;
  parts: string[];
}) {
  const router = useRouter();
  const { fields, refusal, isBusy, submit } = useSubmit(returnEvaluation, () => {
    showToast({ text: "Bagian dikembalikan." });
    router.refresh();
  });
  return (
    <FormFrame
      errors={[]}
      refusal={refusal ?? fields.parts ?? null}
      isBusy={isBusy}
      quiet
      verb="Kembalikan"
      busyVerb="Mengembalikan …"
      onSubmit={(form) =>
        submit({
          evaluationId,
          version,
          parts: form.getAll("bagian").map(String),
          reason: textIn(form, "alasan-kembali"),
        })
      }
    >
      <fieldset className="flex flex-wrap gap-x-3">
        <legend className="mb-1">Bagian yang diperbaiki</legend>
        {parts.map((part) => (
          <Tick key={part} name="bagian" value={part} label={part} />
        ))}
      </fieldset>
      <TextArea label="Alasan mengembalikan" must="wajib" name="alasan-kembali" rows={2} error={fields.reason} />
    </FormFrame>
  );
}

type OverrideProps = { evaluationId: string; version: number; bands: string[]; current: string | null };

/** Another predikat than the score's: with a reason, in force by the inspector's approval, visible for good. */
export function OverrideForm({ evaluationId, version, bands, current }: OverrideProps) {
  const router = useRouter();
  const { fields, refusal, isBusy, submit } = useSubmit(overridePredikat, () => router.refresh());
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      quiet
      verb="Usulkan"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          evaluationId,
          version,
          predikat: textIn(form, "predikat-lain") || null,
          reason: textIn(form, "alasan-predikat"),
        })
      }
    >
      <Select
        label="Predikat lain"
        name="predikat-lain"
        none="Ikuti nilainya"
        defaultValue={current ?? ""}
        choices={bands.map((band) => ({ value: band, label: band }))}
        error={fields.predikat}
      />
      <TextArea
        label="Alasan"
        name="alasan-predikat"
        rows={2}
        error={fields.reason}
        hint="Paling sedikit 20 huruf; tampil selamanya."
      />
    </FormFrame>
  );
}
