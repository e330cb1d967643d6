"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message, type MessageKind } from "#components/ui/message.tsx";
import { ReturnForm } from "#features/review/components/return-form.tsx";
import type { DeskItem } from "#features/review/desk.ts";

/** The way back for what is approved or published: a correction with its reason. */
export function ReopenRow({ item }: { item: DeskItem }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<{ kind: MessageKind; text: string } | null>(null);
  if (told) {
    return (
      <Message kind={told.kind} small live>
        {told.text}
      </Message>
    );
  }
  if (!isOpen) {
    return (
      <Button small onClick={() => setOpen(true)}>
        Buka kembali<span className="sr-only"> {item.name}</span>
      </Button>
    );
  }
  return (
    <ReturnForm
      item={item}
      onClose={() => setOpen(false)}
      onGone={(kind, text) => {
        setTold({ kind, text });
        router.refresh();
      }}
    />
  );
}
