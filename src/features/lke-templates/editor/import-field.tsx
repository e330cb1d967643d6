"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { Template } from "#domain/evaluation/template.ts";

type Answer = { template?: Template; problems?: string[]; message?: string };

/** Reads a workbook into the editor; nothing is saved by it. */
export function ImportField({ onTemplate }: { onTemplate: (template: Template) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const form = new FormData();
    form.set("berkas", file);
    try {
      const response = await fetch("/api/impor/lke", { method: "POST", body: form });
      const answer = (await response.json()) as Answer;
      setProblems(answer.template ? [] : (answer.problems ?? [answer.message ?? "Berkas tidak dapat dibaca."]));
      if (answer.template) onTemplate(answer.template);
    } catch {
      setProblems(["Sambungan terputus sebelum berkas terbaca. Coba lagi."]);
    }
    setBusy(false);
    if (input.current) input.current.value = "";
  };

  return (
    <div className="grid gap-2">
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="sr-only"
        tabIndex={-1}
        aria-label="Berkas Excel template"
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <Button onClick={() => input.current?.click()} aria-disabled={isBusy || undefined}>
        {isBusy ? "Membaca …" : "Muat dari Excel"}
      </Button>
      {problems.length > 0 && (
        <Message kind="refused" live small>
          <ul>
            {problems.slice(0, 8).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > 8 && <li>dan {problems.length - 8} lainnya</li>}
          </ul>
        </Message>
      )}
    </div>
  );
}
