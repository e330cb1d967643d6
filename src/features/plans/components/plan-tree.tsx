"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState, useTransition } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Columns } from "#components/page/columns.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { GAP_WORDS, type TreeGap } from "#domain/planning/tree-gaps.ts";
import { unreachable } from "#features/calendar/components/use-submit.ts";
import { moveNode, restoreNodes } from "#features/plans/actions.ts";
import { keyOf, type TreeRow } from "#features/plans/tree.ts";
import { type PackedRow, unpackRows } from "#features/plans/tree-pack.ts";
import type { ActionResult } from "#lib/action.ts";
import { GapList } from "./gap-list.tsx";
import { MoveForm } from "./move-form.tsx";
import { AddNodeForm, ChangeNodeForm } from "./node-form.tsx";
import { AddPlanForm, ChangePlanForm } from "./plan-form.tsx";
import { RetireForm } from "./retire-form.tsx";
import { TreePanel } from "./tree-panel.tsx";
import { TreeRows } from "./tree-rows.tsx";
import { addableUnder, homesFor, KIND_WORD, type PanelMode, storedAs } from "./tree-words.ts";
import { type IndicatorDeeds, useDeeds } from "./use-deeds.ts";
import { type TreeStart, useTree } from "./use-tree.ts";
import { useUnsaved } from "./use-unsaved.ts";
import "./tree.css";

type Props = {
  rows: PackedRow[];
  gaps: { gap: TreeGap; count: number }[];
  agency: { id: string; name: string };
  year: number;
  canEdit: boolean;
  base: string;
  query: string;
  start: TreeStart;
  indicators: IndicatorDeeds;
};

const LETTER: Record<string, string> = {
  misi: "m",
  tujuan: "t",
  sasaran: "s",
  kinerja: "k",
  program: "p",
  indicator: "i",
};

/** The tree at the left, what is chosen in it at the right. */
export function PlanTree({ rows: packed, gaps, agency, year, canEdit, base, query, start, indicators }: Props) {
  const router = useRouter();
  const rows = useMemo(() => unpackRows(packed), [packed]);
  const [isAsking, ask] = useTransition();
  const tree = useTree(rows, start, isAsking);
  const [mode, setMode] = useState<PanelMode | { kind: "plan" }>({ kind: "look" });
  const [isDirty, setDirty] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [, run] = useTransition();
  const panel = useRef<HTMLElement>(null);
  const unsaved = useUnsaved(isDirty);
  // What was asked for while something stood unsaved.
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const row = rows.find(({ key }) => key === tree.chosen) ?? null;

  const close = () => {
    setMode({ kind: "look" });
    setDirty(false);
    setProblem(null);
  };
  const unlessUnsaved = (go: () => void) => (isDirty ? setWaiting(() => go) : go());
  const choose = (key: string) =>
    unlessUnsaved(() => {
      close();
      tree.choose(key);
      requestAnimationFrame(() => panel.current?.scrollIntoView({ block: "nearest" }));
    });
  const told = (text: string, undo?: () => void) => {
    showToast({ text, undo });
    ask(() => router.refresh());
  };
  /** A form is done: the focus goes back into the tree, to what it was about. */
  const saved = (text: string, undo?: () => void, key = tree.chosen) => {
    close();
    if (key) tree.settle(key);
    told(text, undo);
  };
  const cancel = () => {
    close();
    if (tree.chosen) tree.settle(tree.chosen);
  };
  /** An action without a form: its refusal stands in the panel, and a form that is being filled stays open. */
  const act = <T,>(work: () => Promise<ActionResult<T>>, text: string, undo?: (value: T) => void) =>
    run(async () => {
      const result = await work().catch(unreachable);
      setProblem(result.ok ? null : result.message);
      if (result.ok) told(text, undo && (() => undo(result.value)));
    });

  const deeds = useDeeds({ rows, tree, agencyId: agency.id, year, indicators, act });

  const leave = () => {
    const to = unsaved.blocked;
    close();
    setWaiting(null);
    waiting?.();
    if (to) window.location.assign(to);
  };

  return (
    <Columns
      first
      width={352}
      label="Bagian terpilih dan yang perlu dilengkapi"
      rail={
        <>
          <section ref={panel} className="plan-panel print:hidden" aria-label="Bagian terpilih">
            {(unsaved.blocked || (waiting && isDirty)) && (
              <Message kind="conflict" live>
                Isian di bawah belum disimpan.
                <span className="mt-2 flex gap-2">
                  <Button
                    small
                    autoFocus
                    onClick={() => {
                      setWaiting(null);
                      unsaved.stay();
                      panel.current?.querySelector<HTMLElement>("form textarea, form input")?.focus();
                    }}
                  >
                    Lanjutkan mengisi
                  </Button>
                  <Button small onClick={leave}>
                    Tinggalkan isian
                  </Button>
                </span>
              </Message>
            )}
            {renderPanel()}
          </section>
          <GapList gaps={gaps} chosen={tree.filter.gap} onChoose={(gap) => tree.sift({ ...tree.filter, gap })} />
        </>
      }
    >
      <search className="mb-3 flex flex-wrap items-end gap-2 print:hidden">
        <div className="w-80 max-w-full">
          <TextInput
            name="cari"
            type="search"
            label="Cari dalam rencana"
            defaultValue={tree.filter.text}
            onChange={(event) => tree.sift({ ...tree.filter, text: event.target.value.trim() })}
            autoComplete="off"
            maxLength={80}
          />
        </div>
        <Button
          small
          onClick={() =>
            tree.setBranch(
              rows.map(({ key }) => key),
              true,
            )
          }
        >
          Buka semua
        </Button>
        <Button
          small
          onClick={() =>
            tree.setBranch(
              rows.map(({ key }) => key),
              false,
            )
          }
        >
          Tutup semua
        </Button>
        {canEdit && (
          <Button
            small
            onClick={() =>
              unlessUnsaved(() => {
                close();
                setMode({ kind: "plan" });
              })
            }
          >
            Rencana baru
          </Button>
        )}
      </search>
      {(tree.filter.gap || tree.filter.text) && (
        <p className="meta pb-2" role="status">
          {tree.filter.gap ? `Hanya ${GAP_WORDS[tree.filter.gap]} dan jalannya. ` : ""}
          {tree.seen.length === 0 ? "Tidak ada yang cocok." : `${tree.seen.length} baris terlihat.`}
        </p>
      )}
      <TreeRows
        seen={tree.seen}
        label={`Rencana ${agency.name} ${year}`}
        chosen={tree.chosen}
        focused={tree.focused}
        year={year}
        hands={{
          onChoose: choose,
          onToggle: (key) => tree.setBranch([key], !tree.open.has(key)),
          onKey: (event, key) => {
            const one = rows.find((found) => found.key === key);
            if (canEdit && one && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
              event.preventDefault();
              deeds.place(one, event.key === "ArrowUp" ? -1 : 1);
            } else if (event.key === "Enter" || event.key === " ") {
              event.preventDefault();
              choose(key);
            } else tree.onKey(event, key);
          },
          ...(canEdit
            ? {
                onDrag: deeds.take,
                onDrop: deeds.drop,
                takes: deeds.drops,
              }
            : {}),
        }}
      />
    </Columns>
  );

  function renderPanel() {
    const common = { onDirty: setDirty, onCancel: cancel };
    if (mode.kind === "plan")
      return (
        <Titled title="Rencana baru">
          <AddPlanForm
            agencyId={agency.id}
            year={year}
            hasOlder={rows.some(({ kind }) => kind === "plan")}
            {...common}
            onDone={({ id, ended }) => {
              tree.choose(keyOf("v", id));
              saved(
                ended && ended.nodes.length > 0
                  ? `Rencana dibuat; ${ended.nodes.length} bagian rencana lama dihentikan mulai ${ended.year}.`
                  : "Rencana dibuat.",
                ended && ended.nodes.length > 0
                  ? () => act(() => restoreNodes(ended), "Bagian rencana lama berlaku lagi.")
                  : undefined,
                keyOf("v", id),
              );
            }}
          />
        </Titled>
      );
    if (!row && rows.length === 0)
      return <p className="text-ui text-ink-2">Belum ada rencana. Mulai dengan Rencana baru.</p>;
    if (!row)
      return (
        <p className="text-ui text-ink-2">
          Pilih satu baris untuk membacanya{canEdit ? " atau mengubahnya" : ""}. Panah atas dan bawah berpindah, kanan
          membuka, kiri menutup{canEdit ? ", Alt+panah mengubah urutan" : ""}.
        </p>
      );
    const kind = storedAs(row);
    const withId = row.id ? { ...row, id: row.id } : null;
    if (mode.kind === "add") {
      const { what } = mode;
      const parentId = row.kind === "plan" || row.kind === "group" ? null : (row.id ?? null);
      const planId =
        what.kind === "program"
          ? null
          : row.kind === "plan"
            ? (row.id ?? null)
            : (row.planId ?? rows.find((one) => one.kind === "plan")?.id ?? null);
      return (
        <Titled title={`Tambah ${what.word}`}>
          <AddNodeForm
            {...common}
            key={`${row.key}-${what.word}`}
            label={what.word}
            where={{ kind: what.kind, agencyId: agency.id, planId, parentId, year }}
            onDone={(id) => {
              const key = keyOf(LETTER[what.kind] ?? "", id);
              tree.setBranch([row.key], true);
              tree.choose(key);
              // Last: it asks for the page again, by the address as it then stands.
              saved(`${KIND_WORD[what.kind]} ditambahkan.`, undefined, key);
            }}
          />
        </Titled>
      );
    }
    if (mode.kind === "change" && withId && row.kind === "plan")
      return (
        <Titled title="Ubah rencana">
          <ChangePlanForm key={row.key} row={withId} {...common} onDone={() => saved("Rencana disimpan.")} />
        </Titled>
      );
    if (mode.kind === "change" && withId && kind && kind !== "indicator")
      return (
        <Titled title={`Ubah ${KIND_WORD[row.kind].toLowerCase()}`}>
          <ChangeNodeForm
            key={row.key}
            row={withId}
            kind={kind}
            label={KIND_WORD[row.kind].toLowerCase()}
            {...common}
            onDone={() => saved("Tersimpan.")}
          />
        </Titled>
      );
    if (mode.kind === "move" && withId && kind)
      return (
        <Titled title="Pindahkan">
          <MoveForm
            row={withId}
            kind={kind}
            homes={homesFor(row, rows)}
            onCancel={cancel}
            onDone={(fromId, toId) =>
              saved(`${row.text} dipindahkan.`, () =>
                act(() => moveNode({ kind, id: withId.id, fromId: toId, toId: fromId }), "Pemindahan diurungkan."),
              )
            }
          />
        </Titled>
      );
    if (mode.kind === "retire" && withId && kind)
      return (
        <Titled title="Hentikan">
          <RetireForm
            row={withId}
            kind={kind}
            below={countBelow(rows, row.key)}
            year={year}
            onCancel={cancel}
            onDone={(retired) =>
              saved(`${row.text} dihentikan mulai ${retired.year}.`, () =>
                act(() => restoreNodes(retired), "Penghentian diurungkan."),
              )
            }
          />
        </Titled>
      );
    return (
      <TreePanel
        row={row}
        rows={rows}
        canEdit={canEdit && (row.kind === "plan" || kind !== null || addableUnder(row).length > 0)}
        base={base}
        query={query}
        problem={problem}
        onMode={setMode}
        onPlace={(step) => deeds.place(row, step)}
        onRemove={() => deeds.remove(row)}
        onRestore={() => deeds.restore(row)}
        onChoose={choose}
      />
    );
  }
}

function Titled({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <h2 className="mb-3">{title}</h2>
      {children}
    </>
  );
}

function countBelow(rows: readonly TreeRow[], key: string): number {
  const children = rows.filter(({ parent, isReference }) => parent === key && !isReference);
  return children.reduce((sum, one) => sum + 1 + countBelow(rows, one.key), 0);
}
