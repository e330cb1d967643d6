"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { blockOf } from "#components/table/block.ts";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { saveTargetChange, setTargets } from "#features/targets/actions.ts";
import {
  changesIn,
  type LaidBlock,
  layBlock,
  problemOf,
  type TargetSheet,
  type Typed,
} from "#features/targets/grid.ts";
import { BlockPreview } from "./block-preview.tsx";
import { TargetTable } from "./target-table.tsx";

type Props = {
  agencyId: string;
  sheet: TargetSheet;
  mayWrite: boolean;
  hrefs: Record<string, Route>;
  /** A PK Perubahan is being drafted: its year, and what was saved of it. */
  change: { year: number; version: number; reason: string; datedOn: string; typed: Typed; home: Route } | null;
};

type Conflict = { key: string; name: string; mine: string; theirs: string; by: string };

/** The grid with what was typed over it; saved together, and whatever could not be saved stays where it was typed. */
export function TargetGrid({ agencyId, sheet, mayWrite, hrefs, change }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState<Typed>(change?.typed ?? {});
  const [words, setWords] = useState({ reason: change?.reason ?? "", datedOn: change?.datedOn ?? "" });
  const [laid, setLaid] = useState<LaidBlock | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [isBusy, start] = useTransition();
  const year = change?.year ?? null;
  const changes = changesIn(sheet, typed);
  const unreadable = changes.filter(({ row, text }) => problemOf(row, text) !== null);
  const isDirty = change
    ? JSON.stringify(typed) !== JSON.stringify(change.typed) || words.reason !== change.reason
    : changes.length > 0;

  const type = (key: string, text: string) => setTyped((now) => ({ ...now, [key]: text }));
  const apply = () => {
    const good = laid?.lines.filter(({ problem }) => problem === null) ?? [];
    setTyped((now) => ({ ...now, ...Object.fromEntries(good.map(({ key, text }) => [key, text])) }));
    setLaid(null);
  };
  const cells = changes.map(({ row, column, text, before }) => ({
    indicatorId: row.id,
    periodId: column.id,
    text,
    before,
  }));

  const save = () =>
    start(async () => {
      const result = await setTargets({ agencyId, cells });
      if (!result.ok) return setRefusal(result.message);
      const left = result.value.cells.filter(({ kind }) => kind !== "saved");
      setRefusal(left.find((one) => one.kind === "refused")?.message ?? null);
      setConflicts(
        left.flatMap((one) => {
          if (one.kind !== "conflict") return [];
          const key = `${one.indicatorId}/${one.periodId}`;
          const name = sheet.rows.find(({ id }) => id === one.indicatorId)?.name ?? "";
          return [{ key, name, mine: typed[key] ?? "", theirs: one.written, by: one.by }];
        }),
      );
      const kept = new Set(left.map(({ indicatorId, periodId }) => `${indicatorId}/${periodId}`));
      setTyped((now) => Object.fromEntries(Object.entries(now).filter(([key]) => kept.has(key))));
      if (result.value.saved > 0) showToast({ text: `${result.value.saved} target disimpan.` });
      router.refresh();
    });

  const saveChange = () =>
    start(async () => {
      if (!change) return;
      const result = await saveTargetChange({
        agencyId,
        year: change.year,
        baseVersion: change.version,
        ...words,
        cells,
      });
      if (!result.ok) return setRefusal(result.message);
      showToast({
        text: `Perubahan ${result.value.version === 1 ? "dirancang" : "disimpan"}: ${cells.length} target.`,
      });
      router.push(change.home);
      router.refresh();
    });

  return (
    <>
      <LeaveQuestion isDirty={isDirty && !isBusy} />
      {change && (
        <div className="my-3 grid max-w-[640px] gap-3">
          <TextInput
            label="Tanggal PK Perubahan"
            must="wajib"
            type="date"
            name="datedOn"
            value={words.datedOn}
            onChange={(event) => setWords({ ...words, datedOn: event.currentTarget.value })}
          />
          <TextArea
            label="Alasan perubahan"
            must="wajib"
            name="reason"
            rows={2}
            hint="Paling sedikit 10 huruf; tercetak bersama target lama dan barunya."
            value={words.reason}
            onChange={(event) => setWords({ ...words, reason: event.currentTarget.value })}
          />
        </div>
      )}
      {conflicts.map(({ key, name, mine, theirs, by }) => (
        <Message key={key} kind="conflict" live>
          {name}: {by} sudah menyimpan <b>{theirs || "kosong"}</b>, Anda menulis <b>{mine || "kosong"}</b>. Tulisan Anda
          tetap ada di selnya; simpan lagi untuk memakainya, atau tekan Esc di sel itu.
        </Message>
      ))}
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      {laid && <BlockPreview laid={laid} onApply={apply} onClose={() => setLaid(null)} />}
      <TargetTable
        {...{ sheet, typed, mayWrite, hrefs }}
        change={year}
        onType={type}
        onBlock={(from, text) => setLaid(layBlock(sheet, from, blockOf(text), typed, year))}
      />
      {mayWrite && (
        <div className="sticky bottom-0 z-5 narrow:bottom-16 mt-3 flex flex-wrap items-center gap-3 border-t border-line bg-surface py-2 print:hidden">
          <Button
            look="primary"
            aria-disabled={changes.length === 0 || unreadable.length > 0 || isBusy || undefined}
            onClick={() => changes.length > 0 && unreadable.length === 0 && !isBusy && (change ? saveChange() : save())}
          >
            {isBusy
              ? "Menyimpan …"
              : change
                ? `Simpan rancangan, ${changes.length} target`
                : changes.length > 0
                  ? `Simpan ${changes.length} target`
                  : "Simpan target"}
          </Button>
          {changes.length > 0 && (
            <Button look="bare" onClick={() => setTyped(change?.typed ?? {})}>
              Urungkan semua
            </Button>
          )}
          <span className="meta" role="status">
            {unreadable.length > 0
              ? `${unreadable.length} sel belum terbaca`
              : changes.length > 0
                ? `${changes.length} sel berubah, belum disimpan`
                : "Panah pindah sel, Enter turun, Esc mengurungkan; tempel satu blok dari Excel di sel mana pun."}
          </span>
        </div>
      )}
    </>
  );
}
