"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState, useTransition } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Columns } from "#components/page/columns.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { GAP_WORDS, type TreeGap } from "#domain/planning/tree-gaps.ts";
import { addNode, moveNode, orderNode, removeNode, restoreNodes } from "#features/plans/actions.ts";
import { keyOf, type TreeRow } from "#features/plans/tree.ts";
import { unpackRows } from "#features/plans/tree-pack.ts";
import { neighbours } from "#features/plans/tree-view.ts";
import { GapList } from "./gap-list.tsx";
import { MoveForm } from "./move-form.tsx";
import { AddNodeForm, ChangeNodeForm } from "./node-form.tsx";
import { AddPlanForm, ChangePlanForm } from "./plan-form.tsx";
import { RetireForm } from "./retire-form.tsx";
import { type PanelMode, TreePanel } from "./tree-panel.tsx";
import { TreeRows } from "./tree-rows.tsx";
import { addableUnder, homesFor, KIND_WORD, storedAs } from "./tree-words.ts";
import { type TreeStart, useTree } from "./use-tree.ts";
import { useUnsaved } from "./use-unsaved.ts";
import "./tree.css";

type Props = {
  rows: TreeRow[];
  gaps: { gap: TreeGap; count: number }[];
  agency: { id: string; name: string };
  year: number;
  canEdit: boolean;
  base: string;
  query: string;
  start: TreeStart;
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
export function PlanTree({ rows: packed, gaps, agency, year, canEdit, base, query, start }: Props) {
  const router = useRouter();
  const rows = useMemo(() => unpackRows(packed), [packed]);
  const [isAsking, ask] = useTransition();
  const tree = useTree(rows, start, isAsking);
  const [mode, setMode] = useState<PanelMode | { kind: "plan" }>({ kind: "look" });
  const [isDirty, setDirty] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [, run] = useTransition();
  const dragged = useRef<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const unsaved = useUnsaved(isDirty);
  const [waiting, setWaiting] = useState<string | null>(null);
  const row = rows.find(({ key }) => key === tree.chosen) ?? null;

  const close = () => {
    setMode({ kind: "look" });
    setDirty(false);
    setProblem(null);
  };
  const choose = (key: string) => {
    if (isDirty) return setWaiting(key);
    close();
    tree.choose(key);
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: "nearest" }));
  };
  const saved = (text: string, undo?: () => void) => {
    close();
    showToast({ text, undo });
    ask(() => router.refresh());
  };
  /** An action without a form: its refusal stands in the panel. */
  const act = (work: () => Promise<{ ok: boolean; message?: string }>, text: string, undo?: () => void) =>
    run(async () => {
      const result = await work();
      if (result.ok) saved(text, undo);
      else setProblem(result.message ?? null);
    });

  const place = (one: TreeRow, step: -1 | 1) => {
    const kind = storedAs(one);
    const { siblings, index } = neighbours(rows, one.key);
    const beyond = siblings[index + step];
    if (!kind || !one.id || !beyond) return;
    const beforeId = step < 0 ? (beyond.id ?? null) : (siblings[index + 2]?.id ?? null);
    const id = one.id;
    act(() => orderNode({ kind, id, beforeId }), `${one.text} dipindah ke ${step < 0 ? "atas" : "bawah"}.`);
  };
  const carry = (one: TreeRow, toId: string | null) => {
    const kind = storedAs(one);
    if (!kind || !one.id) return;
    const node = { kind, id: one.id };
    const fromId = one.ownerId ?? null;
    act(
      () => moveNode({ ...node, fromId, toId }),
      `${one.text} dipindahkan.`,
      () => act(() => moveNode({ ...node, fromId: toId, toId: fromId }), "Pemindahan diurungkan."),
    );
  };
  const remove = (one: TreeRow) => {
    const kind = storedAs(one);
    if (!kind || kind === "indicator" || !one.id) return;
    const words = {
      text: one.name ?? one.text,
      mark: one.mark ?? "",
      shortName: kind === "program" ? one.text : "",
      code: one.code ?? "",
      tags: one.tags ?? [],
    };
    const again = {
      ...words,
      kind,
      agencyId: agency.id,
      planId: one.planId ?? null,
      parentId: one.ownerId ?? null,
      year,
    };
    const gone = { kind, id: one.id, version: one.version ?? 1 };
    act(
      () => removeNode(gone),
      `${KIND_WORD[one.kind]} dihapus.`,
      () => act(() => addNode(again), `${KIND_WORD[one.kind]} dikembalikan.`),
    );
  };

  const drops = (onto: string): "order" | "move" | null => {
    const one = rows.find(({ key }) => key === dragged.current);
    const target = rows.find(({ key }) => key === onto);
    if (!one || !target || one.key === target.key) return null;
    if (one.parent === target.parent && one.kind === target.kind) return "order";
    return homesFor(one, rows).includes(target) ? "move" : null;
  };
  const drop = (onto: string) => {
    const deed = drops(onto);
    const one = rows.find(({ key }) => key === dragged.current);
    const target = rows.find(({ key }) => key === onto);
    dragged.current = null;
    const kind = one ? storedAs(one) : null;
    if (!deed || !kind || !one?.id || !target?.id) return;
    if (deed === "move") return carry(one, target.id);
    const { siblings, index } = neighbours(rows, onto);
    const isDown = neighbours(rows, one.key).index < index;
    const beforeId = isDown ? (siblings[index + 1]?.id ?? null) : target.id;
    const id = one.id;
    act(() => orderNode({ kind, id, beforeId }), `${one.text} dipindah.`);
  };

  const leave = () => {
    const key = waiting;
    const to = unsaved.blocked;
    close();
    setWaiting(null);
    if (key) tree.choose(key);
    if (to) window.location.assign(to);
  };

  return (
    <Columns
      first
      width={352}
      label="Bagian terpilih dan yang perlu dilengkapi"
      rail={
        <>
          <section ref={panel} className="plan-panel" aria-label="Bagian terpilih">
            {(unsaved.blocked || (waiting && isDirty)) && (
              <Message kind="conflict" live>
                Isian di bawah belum disimpan.
                <span className="mt-2 flex gap-2">
                  <Button
                    small
                    onClick={() => {
                      setWaiting(null);
                      unsaved.stay();
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
          <Button small onClick={() => setMode({ kind: "plan" })}>
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
              place(one, event.key === "ArrowUp" ? -1 : 1);
            } else if (event.key === "Enter" || event.key === " ") {
              event.preventDefault();
              choose(key);
            } else tree.onKey(event, key);
          },
          ...(canEdit
            ? {
                onDrag: (key: string) => {
                  dragged.current = key;
                },
                onDrop: drop,
                takes: (key: string) => drops(key) !== null,
              }
            : {}),
        }}
      />
    </Columns>
  );

  function renderPanel() {
    const common = { onDirty: setDirty, onCancel: close };
    if (mode.kind === "plan")
      return (
        <Titled title="Rencana baru">
          <AddPlanForm agencyId={agency.id} year={year} {...common} onDone={() => saved("Rencana dibuat.")} />
        </Titled>
      );
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
              tree.setBranch([row.key], true);
              tree.choose(keyOf(LETTER[what.kind] ?? "", id));
              // Last: it asks for the page again, by the address as it then stands.
              saved(`${KIND_WORD[what.kind]} ditambahkan.`);
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
            onCancel={close}
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
            onCancel={close}
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
        onPlace={(step) => place(row, step)}
        onRemove={() => remove(row)}
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
