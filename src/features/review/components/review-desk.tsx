"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { Empty } from "#components/ui/empty.tsx";
import { Message, type MessageKind } from "#components/ui/message.tsx";
import { approveRealisasi, publishRealisasi, verifyRealisasi } from "#features/realisasi/actions.ts";
import { PassBar } from "#features/review/components/pass-bar.tsx";
import { ReviewRow } from "#features/review/components/review-row.tsx";
import { chosenOf, type DeskItem, passedWords } from "#features/review/desk.ts";
import type { DeskStep } from "#features/review/item.ts";

type Props = {
  step: DeskStep;
  /** "Semester II 2024" */
  period: string;
  items: DeskItem[];
  /** The figures of each item, by its id. */
  cards: Record<string, ReactNode>;
  /** Said when nothing waits. */
  empty: string;
};

const ACTS = { verify: verifyRealisasi, approve: approveRealisasi, publish: publishRealisasi } as const;

type Notice = { kind: MessageKind; text: string };

/** What waits for this reader: pass on what is ticked, give back one with a reason. */
export function ReviewDesk({ step, period, items, cards, empty }: Props) {
  const router = useRouter();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isPassing, startPassing] = useTransition();
  const chosen = chosenOf(items, left, returning);

  const tell = (told: Notice, refresh: boolean) => {
    setNotice(told);
    if (refresh) router.refresh();
  };

  const pass = () =>
    startPassing(async () => {
      const result = await ACTS[step]({ realisasiIds: chosen.map((item) => item.id) });
      if (result.ok) return tell({ kind: "saved", text: passedWords(step, result.value.passed) }, true);
      const changed = result.kind === "conflict" || result.kind === "not-found";
      const text = changed
        ? `${result.message} Daftar ini sudah dimuat ulang; belum ada yang diteruskan.`
        : result.message;
      tell({ kind: changed ? "conflict" : "refused", text }, changed);
    });

  return (
    <div>
      <Notices notice={notice} />
      {items.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <>
          <ul>
            {items.map((item) => (
              <ReviewRow
                key={item.id}
                step={step}
                item={item}
                isChosen={chosen.includes(item)}
                isReturning={returning.has(item.id)}
                onChoose={(isChosen) => setLeft((now) => without(now, item.id, !isChosen))}
                onReturning={(isOpen) => setReturning((now) => without(now, item.id, isOpen))}
                onGone={(kind, text) => {
                  setReturning((now) => without(now, item.id, false));
                  tell({ kind, text }, true);
                }}
              >
                {cards[item.id]}
              </ReviewRow>
            ))}
          </ul>
          <PassBar step={step} period={period} items={items} chosen={chosen} isPassing={isPassing} onPass={pass} />
        </>
      )}
    </div>
  );
}

/** The set with the id in it, or without it. */
function without(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

/** What came of it. Takes the focus, because the row or button that was used may be gone. */
function Notices({ notice }: { notice: Notice | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) box.current?.focus();
  }, [notice]);
  return (
    <div ref={box} tabIndex={-1} role="status" className={notice ? "mb-3 scroll-mt-20" : undefined}>
      {notice && <Message kind={notice.kind}>{notice.text}</Message>}
    </div>
  );
}
