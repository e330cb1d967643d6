import { useEffect, useRef, useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message, type MessageKind } from "#components/ui/message.tsx";
import { takeStep } from "#domain/workflow/workflow.ts";
import { reopenRealisasi, returnRealisasi } from "#features/realisasi/actions.ts";
import type { DeskItem } from "#features/review/desk.ts";

type Props = { item: DeskItem; onClose: () => void; onGone: (kind: MessageKind, text: string) => void };

const KINDS = {
  return_to_operator: {
    act: returnRealisasi,
    label: (name: string) => `Alasan mengembalikan ${name}`,
    hint: "Sebut apa yang keliru dan apa yang diperbaiki. Hanya isian ini yang terbuka lagi bagi operator.",
    verb: "Kembalikan isian ini",
    busy: "Mengembalikan …",
    done: "dikembalikan kepada operator",
  },
  reopen: {
    act: reopenRealisasi,
    label: (name: string) => `Alasan membuka kembali ${name}`,
    hint: "Sebut apa yang dikoreksi. Nilai ini menjadi draf lagi, tidak terbaca publik, dan menempuh pemeriksaan dari awal; koreksinya tercatat.",
    verb: "Buka kembali untuk dikoreksi",
    busy: "Membuka …",
    done: "dibuka kembali untuk dikoreksi",
  },
} as const;

/**
 * Gives one value back with a reason: returned before its approval, opened again after it. What was typed stays until the
 * value is back with the operator.
 */
export function ReturnForm({ item, onClose, onGone }: Props) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, startSending] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => field.current?.focus(), []);

  const action = item.mayReturn ? "return_to_operator" : "reopen";
  const { act, label, hint, verb, busy, done } = KINDS[action];

  const send = () => {
    const step = takeStep(item.state, action, reason);
    if (!step.ok) {
      setError(step.message);
      field.current?.focus();
      return;
    }
    startSending(async () => {
      const result = await act({ realisasiId: item.id, reason });
      if (result.ok) return onGone("returned", `${item.name} ${done}: “${reason.trim()}”`);
      if (result.kind === "conflict" || result.kind === "not-found") {
        return onGone("conflict", `${result.message} Alasan yang Anda tulis: “${reason.trim()}”`);
      }
      setRefusal(result.message);
    });
  };

  return (
    <form
      className="mt-3 grid max-w-[640px] gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) send();
      }}
    >
      <TextArea
        ref={field}
        name={`alasan-${item.id}`}
        label={label(item.name)}
        must="wajib"
        hint={hint}
        error={error ?? undefined}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
          setError(null);
        }}
      />
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={isSending || undefined}>
          {isSending ? busy : verb}
        </Button>
        <Button look="bare" onClick={onClose}>
          Batal
        </Button>
      </div>
    </form>
  );
}
