"use client";

import { type FormEvent, useState } from "react";
import { FileInput } from "#components/form/file-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { OpenedAccount } from "#features/accounts/people-import.ts";
import type { PeopleImport } from "#features/accounts/people-workbook.ts";
import { ImportPreview } from "./import-preview.tsx";
import { OpenedAccounts } from "./opened-accounts.tsx";

type Stage =
  | { kind: "choose"; refusal: string | null }
  | { kind: "preview"; file: File; found: PeopleImport; refusal: string | null }
  | { kind: "done"; opened: OpenedAccount[] };

/** Choose a workbook, look it through, open the good rows, hand over their links. */
export function PeopleImportForm() {
  const [stage, setStage] = useState<Stage>({ kind: "choose", refusal: null });
  const [isBusy, setBusy] = useState(false);

  const look = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("berkas");
    if (!(file instanceof File) || file.size === 0 || isBusy) {
      setStage({ kind: "choose", refusal: "Pilih berkas .xlsx lebih dahulu." });
      return;
    }
    setBusy(true);
    const answer = await post<PeopleImport>(file, []);
    setBusy(false);
    const refusal = answer.ok ? answer.value.problem : answer.message;
    setStage(
      answer.ok && !refusal
        ? { kind: "preview", file, found: answer.value, refusal: null }
        : { kind: "choose", refusal },
    );
  };

  const open = async (file: File, found: PeopleImport, rows: number[]) => {
    if (isBusy) return;
    setBusy(true);
    const answer = await post<{ opened: OpenedAccount[] }>(file, rows);
    setBusy(false);
    setStage(
      answer.ok
        ? { kind: "done", opened: answer.value.opened }
        : { kind: "preview", file, found, refusal: answer.message },
    );
  };

  if (stage.kind === "done") return <OpenedAccounts opened={stage.opened} />;
  return (
    <div className="mt-4 grid gap-6">
      <form className="grid max-w-[480px] gap-3" onSubmit={look} noValidate>
        <FileInput
          label="Buku kerja pengguna"
          name="berkas"
          accept=".xlsx"
          hint="Berkas .xlsx, paling besar 5 MB dan 2.000 baris."
          error={stage.kind === "choose" ? (stage.refusal ?? undefined) : undefined}
        />
        <p>
          <Button
            type="submit"
            look={stage.kind === "choose" ? "primary" : undefined}
            aria-disabled={isBusy || undefined}
          >
            {isBusy && stage.kind === "choose" ? "Memeriksa …" : "Periksa isinya"}
          </Button>
        </p>
      </form>
      {stage.kind === "preview" && (
        <>
          {stage.refusal && (
            <Message kind="refused" live>
              {stage.refusal}
            </Message>
          )}
          <ImportPreview
            rows={stage.found.rows}
            isBusy={isBusy}
            onOpen={(rows) => open(stage.file, stage.found, rows)}
          />
        </>
      )}
    </div>
  );
}

type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

async function post<T>(file: File, rows: number[]): Promise<Answer<T>> {
  const body = new FormData();
  body.set("berkas", file);
  for (const row of rows) body.append("baris", String(row));
  const reply = await fetch("/api/impor/pengguna", { method: "POST", body }).catch(() => null);
  if (!reply) return { ok: false, message: "Peladen tidak terjangkau. Periksa jaringan, lalu coba lagi." };
  const value = (await reply.json()) as T & { message?: string };
  return reply.ok ? { ok: true, value } : { ok: false, message: value.message ?? "Gagal. Coba lagi." };
}
