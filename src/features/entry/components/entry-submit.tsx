"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { Desk } from "#features/entry/grid/desk.ts";
import { type Left, planOf, withAnswer } from "#features/entry/grid/plan.ts";
import { submitRealisasi } from "#features/realisasi/actions.ts";
import { capitalised, inWords } from "#lib/format.ts";
import { useDesk, useDeskState } from "./entry-context.tsx";
import { spotId, useGoToSpot } from "./entry-spot.tsx";
import { useWithdraw } from "./entry-state.tsx";

/** round: of the attempt, so that its answer takes the focus anew. */
export type Outcome = { round: number; sent: string[]; left: Left[]; problem: string | null };

type Props = { outcome: Outcome | null; onOutcome: (outcome: Outcome) => void };

/** Sends what is complete; what is not is listed, each with the way to it. */
export function EntrySubmit({ outcome, onOutcome }: Props) {
  const desk = useDesk();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    if (isBusy) return;
    setBusy(true);
    const next = await send(desk);
    onOutcome({ round: (outcome?.round ?? 0) + 1, ...next });
    setBusy(false);
    // What has gone, or was changed by somebody else, is laid out anew.
    if (next.sent.length > 0 || next.problem) router.refresh();
  };

  return (
    <Button look="primary" aria-busy={isBusy} onClick={submit}>
      {isBusy ? "Mengirim…" : "Kirim untuk verifikasi"}
    </Button>
  );
}

async function send(desk: Desk): Promise<Omit<Outcome, "round">> {
  // What somebody is still in the middle of counts as left: they have pressed the button.
  for (const [name, field] of Object.entries(desk.get().fields)) {
    if (field.phase === "editing" && !name.startsWith("tidakBerlaku/")) desk.leave(name);
  }
  await desk.settled();
  const { indicators } = desk.get().sheet;
  const plan = planOf(
    indicators,
    (indicator) => desk.view(indicator.id)?.matters ?? [],
    (indicator) => desk.view(indicator.id)?.live.measurement.realisasi.kind === "number" || isExcused(indicator),
  );
  if (plan.send.length === 0) return { sent: [], left: plan.left, problem: null };
  try {
    const result = await submitRealisasi({
      entries: plan.send.map((id) => ({ id, valueVersion: desk.seenVersion(id) })),
    });
    if (!result.ok) return { sent: [], left: plan.left, problem: result.message };
    const held = new Set(result.value.left.map(({ id }) => id));
    const sent = plan.send.filter((id) => !held.has(id));
    return { sent, left: withAnswer(plan, result.value.left, indicators), problem: null };
  } catch {
    const problem = "Belum terkirim: peladen tidak terjangkau. Isian Anda aman; kirim lagi setelah jaringan kembali.";
    return { sent: [], left: plan.left, problem };
  }
}

const isExcused = ({ realisasi }: Left["indicator"]): boolean => Boolean(realisasi?.notApplicableReason);

/** What became of it, above the grid: how many went, what stays and where to go for it. */
export function EntryOutcome({ outcome }: { outcome: Outcome }) {
  const goToSpot = useGoToSpot();
  const { sent, left, problem } = outcome;
  const errors = left.map(({ indicator, say, spot }) => ({
    id: spotId(indicator.id, spot),
    message: `${indicator.shortName}: ${say}`,
  }));
  // The place may be in the rail of another indicator, or filtered away: a plain jump would not find it.
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const id = link?.getAttribute("href")?.slice(1);
    const one = left.find(({ indicator, spot }) => spotId(indicator.id, spot) === id);
    if (!one || !id) return;
    event.preventDefault();
    goToSpot(one.indicator.id, id);
  };
  return (
    <div className="mb-4 grid gap-3" onClickCapture={follow}>
      {sent.length > 0 && <Sent key={outcome.round} realisasiIds={sent} takesFocus={errors.length === 0} />}
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
      <ErrorSummary key={`tersisa ${outcome.round}`} errors={errors} />
    </div>
  );
}

function Sent({ realisasiIds, takesFocus }: { realisasiIds: string[]; takesFocus: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const { problem, isBusy, withdraw } = useWithdraw();
  const isStillThere = useDeskState(({ sheet }) =>
    sheet.indicators.some(({ realisasi }) => realisasi?.state === "submitted" && realisasiIds.includes(realisasi.id)),
  );
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={box} tabIndex={-1} className="grid gap-2">
      <Message kind="saved" live>
        <b>{capitalised(inWords(realisasiIds.length))} realisasi dikirim untuk verifikasi.</b> Selama belum diperiksa,
        masih dapat ditarik kembali.
      </Message>
      {isStillThere && (
        <p>
          <Button small aria-busy={isBusy} onClick={() => withdraw(realisasiIds)}>
            Tarik kembali
          </Button>
        </p>
      )}
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
    </div>
  );
}
