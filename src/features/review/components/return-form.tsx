import { useEffect, useRef, useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message, type MessageKind } from "#components/ui/message.tsx";
import { takeStep } from "#domain/workflow/workflow.ts";
import { returnRealisasi } from "#features/realisasi/actions.ts";
import type { DeskItem } from "#features/review/desk.ts";

type Props = { item: DeskItem; onClose: () => void; onGone: (kind: MessageKind, text: string) => void };

/** Gives one value back with a reason. What was typed stays until the value is back with the operator. */
export function ReturnForm({ item, onClose, onGone }: Props) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, startSending] = useTransition();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => field.current?.focus(), []);

  const send = () => {
    const step = takeStep(item.state, "return_to_operator", reason);
    if (!step.ok) {
      setError(step.message);
      field.current?.focus();
      return;
    }
    startSending(async () => {
      const result = await returnRealisasi({ realisasiId: item.id, reason });
      if (result.ok) return onGone("returned", `${item.name} dikembalikan kepada operator: “${reason.trim()}”`);
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
        label={`Alasan mengembalikan ${item.name}`}
        must="wajib"
        hint="Sebut apa yang keliru dan apa yang diperbaiki. Hanya isian ini yang terbuka lagi bagi operator."
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
          {isSending ? "Mengembalikan …" : "Kembalikan isian ini"}
        </Button>
        <Button look="bare" onClick={onClose}>
          Batal
        </Button>
      </div>
    </form>
  );
}
