"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useMemo, useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { blockOf } from "#components/table/block.ts";
import { PartNav } from "#components/table/part-nav.tsx";
import { type Asked, askedPart, MOST_ROWS, partOf } from "#components/table/parts.ts";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { saveTargetChange, setTargets } from "#features/targets/actions.ts";
import { changesIn, type LaidBlock, layBlock, problemOf, type Typed } from "#features/targets/grid.ts";
import { type PackedSheet, unpackSheet } from "#features/targets/sheet-pack.ts";
import { BlockPreview } from "./block-preview.tsx";
import { TargetTable } from "./target-table.tsx";

type Props = {
  agencyId: string;
  sheet: PackedSheet;
  mayWrite: boolean;
  /** Address of an indicator, before and after its code. */
  indicator: readonly [string, string];
  /** A PK Perubahan is being drafted: its year, and what was saved of it. */
  change: { year: number; version: number; reason: string; datedOn: string; typed: Typed; home: Route } | null;
};

/** The same draft, as somebody else saved it meanwhile. */
type ChangeConflict = { by: string; lines: string; reason: string; version: number; isOpen: boolean };

const conflictOf = (other: Record<string, unknown>): ChangeConflict => ({
  ...{ by: String(other.by), lines: String(other.lines), reason: String(other.reason) },
  ...{ version: Number(other.version), isOpen: other.state === "draft" || other.state === "returned" },
});

type Conflict = { key: string; name: string; mine: string; theirs: string; by: string };

/** The grid with what was typed over it; saved together, and whatever could not be saved stays where it was typed. */
export function TargetGrid({ agencyId, sheet: packed, mayWrite, indicator, change }: Props) {
  const router = useRouter();
  const sheet = useMemo(() => unpackSheet(packed), [packed]);
  const { part, go } = usePart(sheet.rows);
  const [typed, setTyped] = useState<Typed>(change?.typed ?? {});
  const [words, setWords] = useState({ reason: change?.reason ?? "", datedOn: change?.datedOn ?? "" });
  const [laid, setLaid] = useState<LaidBlock | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<ChangeConflict | null>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [isBusy, start] = useTransition();
  const year = change?.year ?? null;
  const changes = changesIn(sheet, typed);
  const unreadable = changes.filter(({ row, text }) => problemOf(row, text) !== null);
  const isDirty = change
    ? JSON.stringify(typed) !== JSON.stringify(change.typed) ||
      words.reason !== change.reason ||
      words.datedOn !== change.datedOn
    : changes.length > 0;

  const type = (key: string, text: string) => setTyped((now) => ({ ...now, [key]: text }));
  const apply = () => {
    const good = laid?.lines.filter(({ problem }) => problem === null) ?? [];
    const before = typed;
    showToast({ text: `${good.length} target ditempel, belum disimpan.`, undo: () => setTyped(before) });
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

  const saveChange = (baseVersion: number) =>
    start(async () => {
      if (!change) return;
      const result = await saveTargetChange({ agencyId, year: change.year, baseVersion, ...words, cells });
      const other = result.ok || result.kind !== "conflict" ? undefined : result.other;
      setTheirs(other ? conflictOf(other) : null);
      setRefusal(result.ok || other ? null : result.message);
      if (!result.ok) return;
      showToast({
        text: `Perubahan ${result.value.version === 1 ? "dirancang" : "disimpan"}: ${cells.length} target.`,
      });
      router.push(change.home);
      router.refresh();
    });

  const takeTheirs = (home: Route) => {
    setTyped(change?.typed ?? {});
    setWords({ reason: change?.reason ?? "", datedOn: change?.datedOn ?? "" });
    router.push(home);
    router.refresh();
  };

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
      {theirs && change && (
        <Message kind="conflict" live>
          {theirs.by} baru saja menyimpan rancangan ini: {theirs.lines}. Alasan: {theirs.reason} Tulisan Anda tetap ada
          di bawah.
          <span className="mt-2 flex flex-wrap gap-2">
            {theirs.isOpen && (
              <Button small onClick={() => saveChange(theirs.version)}>
                Simpan tulisan saya
              </Button>
            )}
            <Button small onClick={() => takeTheirs(change.home)}>
              Pakai rancangannya
            </Button>
          </span>
        </Message>
      )}
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      {laid && <BlockPreview laid={laid} onApply={apply} onClose={() => setLaid(null)} />}
      <TargetTable
        {...{ typed, mayWrite }}
        sheet={{ ...sheet, rows: part.groups }}
        hrefOf={(code) => indicator.join(code) as Route}
        change={year}
        onType={type}
        onBlock={(from, text) => setLaid(layBlock(sheet, from, blockOf(text), typed, year))}
      />
      <PartNav part={part} word="indikator" onGo={go} />
      {mayWrite && (
        <div className="sticky bottom-0 z-5 narrow:bottom-16 mt-3 flex flex-wrap items-center gap-3 border-t border-line bg-surface py-2 print:hidden">
          <Button
            look="primary"
            aria-disabled={changes.length === 0 || unreadable.length > 0 || isBusy || undefined}
            onClick={() =>
              changes.length > 0 && unreadable.length === 0 && !isBusy && (change ? saveChange(change.version) : save())
            }
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
              : changes.length > 0 && `${changes.length} sel berubah, belum disimpan`}
          </span>
          {changes.length === 0 && (
            <span className="meta narrow:hidden">
              Panah pindah sel, Enter turun, Esc mengurungkan; tempel satu blok dari Excel di sel mana pun.
            </span>
          )}
        </div>
      )}
    </>
  );
}

/** Which rows are shown stands in the address; what was typed into the others stays, and is saved with the rest. */
function usePart<Row>(rows: readonly Row[]) {
  const search = useSearchParams();
  const path = usePathname();
  const go = (from: Asked) => {
    const next = new URLSearchParams(search);
    next.set("mulai", String(from));
    window.history.replaceState(null, "", `${path}?${next}`);
  };
  return { part: partOf(rows, askedPart(search.get("mulai")), MOST_ROWS, () => 1), go };
}
