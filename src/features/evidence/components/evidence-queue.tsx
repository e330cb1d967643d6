"use client";

import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import { TextInput } from "#components/form/text-input.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { fileSize } from "#features/evidence/support.ts";
import type { Queued } from "./queue.ts";

type Props = {
  id: string;
  queue: readonly Queued[];
  onDate: (key: string, datedOn: string) => void;
  onRemove: (key: string) => void;
};

/** Each file with its date, and how far it is. */
export function EvidenceQueue({ id, queue, onDate, onRemove }: Props) {
  if (queue.length === 0) return null;
  return (
    <ul className="upload-queue" aria-label="Berkas yang dipilih">
      {queue.map((one) => (
        <li key={one.key}>
          <p className="flex flex-wrap items-baseline gap-x-2 text-ui">
            <b className="wrap-anywhere">{one.file.name}</b>
            <span className="meta">{fileSize(one.file.size)}</span>
            {(one.phase === "chosen" || one.phase === "failed") && (
              <button type="button" className="evidence-verb meta" onClick={() => onRemove(one.key)}>
                Keluarkan<span className="sr-only"> {one.file.name}</span>
              </button>
            )}
          </p>
          {(one.phase === "chosen" || (one.phase === "failed" && one.share > 0)) && (
            <TextInput
              id={`${id}/tanggal/${one.key}`}
              name="tanggal"
              type="date"
              label={
                <>
                  Tanggal dokumen<span className="sr-only"> {one.file.name}</span>
                </>
              }
              hint="Tanggal yang tertulis pada dokumennya. Kosongkan bila tidak ada."
              value={one.datedOn}
              onChange={(event) => onDate(one.key, event.currentTarget.value)}
            />
          )}
          <State one={one} />
        </li>
      ))}
    </ul>
  );
}

function State({ one: { phase, share, file, message } }: { one: Queued }) {
  const percent = Math.round(share * 100);
  switch (phase) {
    case "sending":
    case "waiting":
      return (
        <p className="meta" role="status">
          <progress className="upload-progress" value={share} max={1} aria-label={`Mengirim ${file.name}`} />
          {phase === "waiting"
            ? `Jaringan terputus pada ${percent}%, mencoba lagi…`
            : percent === 100
              ? "Memeriksa isinya…"
              : `Mengirim, ${percent}%`}
        </p>
      );
    case "done":
      return (
        <p className="meta tone-saved flex items-center gap-1" role="status">
          <Icon of={CheckIcon} size={14} /> terlampir
        </p>
      );
    case "failed":
      return (
        <p className="field-error" role="alert">
          <Icon of={XCircleIcon} size={14} />
          <span>{message}</span>
        </p>
      );
    default:
      return null;
  }
}
