// Files on their way, each for itself: one that is refused or lost stays with its reason, the others go on.
import { useRef, useState } from "react";
import { MAXIMUM_BYTES, tooLarge } from "#features/evidence/limits.ts";
import { type UploadAnswer, uploadEvidence } from "./upload.ts";

/** waiting: for the network. */
export type Queued = {
  key: string;
  file: File;
  datedOn: string;
  phase: "chosen" | "sending" | "waiting" | "done" | "failed";
  /** From 0 to 1. */
  share: number;
  message: string | null;
};

type Purpose = { realisasiIds: readonly string[]; pageNote: string };

export function useQueue(first: readonly File[] = []) {
  const [queue, setQueue] = useState<Queued[]>(() => first.map(queued));
  const [isSending, setSending] = useState(false);
  // What is under way reads the newest dates and files, not those of the moment it began.
  const now = useRef(queue);
  const set = (next: Queued[]) => {
    now.current = next;
    setQueue(next);
  };
  const change = (key: string, part: Partial<Queued>) =>
    set(now.current.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const sendOne = async (key: string, purpose: Purpose): Promise<UploadAnswer> => {
    const one = now.current.find((other) => other.key === key);
    if (!one) return { ok: true };
    change(key, { phase: "sending", message: null });
    const answer = await uploadEvidence({
      ...purpose,
      file: one.file,
      datedOn: one.datedOn,
      onProgress: (share) => change(key, { phase: "sending", share }),
      onWaiting: () => change(key, { phase: "waiting" }),
    });
    change(key, answer.ok ? { phase: "done", share: 1 } : { phase: "failed", message: answer.message });
    return answer;
  };

  return {
    queue,
    isSending,
    add: (files: readonly File[]) => set([...now.current, ...files.map(queued)]),
    remove: (key: string) => set(now.current.filter((one) => one.key !== key)),
    date: (key: string, datedOn: string) => change(key, { datedOn }),
    /** Everything that has not arrived, one after the other; true when all of it has. */
    send: async (purpose: Purpose): Promise<boolean> => {
      setSending(true);
      for (const { key } of now.current.filter(isOpen)) {
        const answer = await sendOne(key, purpose);
        // Where nobody answers, the others would only wait in vain as well.
        if (!answer.ok && answer.isLost) break;
      }
      setSending(false);
      return !now.current.some(isOpen);
    },
  };
}

let counted = 0;

function queued(file: File): Queued {
  counted += 1;
  const isTooLarge = file.size > MAXIMUM_BYTES;
  return {
    key: `berkas-${counted}`,
    ...{ file, datedOn: "", share: 0 },
    phase: isTooLarge ? "failed" : "chosen",
    message: isTooLarge ? tooLarge(file.name) : null,
  };
}

const isOpen = ({ phase, file }: Queued): boolean => phase !== "done" && file.size <= MAXIMUM_BYTES;
