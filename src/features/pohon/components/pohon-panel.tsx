"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { POHON_WORDS } from "#domain/planning/pohon.ts";
import { unreachable } from "#features/calendar/components/use-submit.ts";
import { moveNode, orderNode, removeNode, restoreNodes } from "#features/plans/actions.ts";
import { MoveForm } from "#features/plans/components/move-form.tsx";
import { RetireForm } from "#features/plans/components/retire-form.tsx";
import { useUnsaved } from "#features/plans/components/use-unsaved.ts";
import { addPohonNode } from "#features/pohon/actions.ts";
import type { PohonRow } from "#features/pohon/view.ts";
import { AddPohonForm, ChangePohonForm, type PohonChoices } from "./pohon-form.tsx";

type Props = {
  sasaran: { id: string; text: string };
  /** The node chosen; null: the sasaran itself. */
  node: PohonRow | null;
  /** All nodes of the sasaran. */
  nodes: PohonRow[];
  choices: PohonChoices;
  year: number;
};

/** Writing at one place of the pohon: under it, itself, its place among others, its end. */
export function PohonPanel({ sasaran, node, nodes, choices, year }: Props) {
  const router = useRouter();
  const [mode, setMode] = useState<"look" | "add" | "change" | "move" | "retire">("look");
  const [isDirty, setDirty] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [, run] = useTransition();
  const unsaved = useUnsaved(isDirty);
  const close = () => {
    setMode("look");
    setDirty(false);
    setProblem(null);
  };
  const saved = (text: string, undo?: () => void) => {
    close();
    showToast({ text, undo });
    router.refresh();
  };
  const act = (work: () => Promise<{ ok: boolean; message?: string }>, text: string, undo?: () => void) =>
    run(async () => {
      const result = await work().catch(unreachable);
      if (result.ok) saved(text, undo);
      else setProblem(result.message ?? null);
    });
  const common = { choices, onDirty: setDirty, onCancel: close };
  const owner = node && (node.parentId ?? node.sasaranId);
  const row =
    node && owner
      ? {
          key: node.id,
          parent: null,
          kind: "group" as const,
          id: node.id,
          text: node.text,
          version: node.version,
          ownerId: owner,
        }
      : null;
  const siblings = node ? nodes.filter(({ parentId }) => parentId === node.parentId) : [];
  const index = siblings.findIndex((one) => one.id === node?.id);
  const below = node ? countBelow(nodes, node.id) : 0;

  const place = (step: -1 | 1) => {
    const beyond = siblings[index + step];
    if (!node || !beyond) return;
    const beforeId = step < 0 ? beyond.id : (siblings[index + 2]?.id ?? null);
    act(() => orderNode({ kind: "pohon", id: node.id, beforeId }), "Urutan disimpan.");
  };
  const restore = (id: string, ended: number) =>
    act(() => restoreNodes({ year: ended, nodes: [{ kind: "pohon", id }], withBelow: true }), "Bagian berlaku lagi.");
  const remove = (one: PohonRow) => {
    const { id, version, sasaranId, parentId, ...words } = one;
    const again = {
      sasaranId,
      parentId,
      year,
      kind: words.kind,
      text: words.text,
      indicatorId: words.indicatorId,
      programId: words.programId,
      positionId: words.positionId,
    };
    const beforeId = siblings[index + 1]?.id ?? null;
    /** Made again it stands where it stood. */
    const back = async () => {
      const made = await addPohonNode(again);
      if (made.ok && beforeId) await orderNode({ kind: "pohon", id: made.value.id, beforeId });
      return made;
    };
    act(
      () => removeNode({ kind: "pohon", id, version }),
      "Bagian dihapus.",
      () => act(back, "Bagian dikembalikan."),
    );
  };

  return (
    <section className="plan-panel" aria-label="Bagian terpilih">
      {unsaved.blocked && (
        <Message kind="conflict" live>
          Isian di bawah belum disimpan.
          <span className="mt-2 flex gap-2">
            <Button small autoFocus onClick={unsaved.stay}>
              Lanjutkan mengisi
            </Button>
            <Button
              small
              onClick={() => {
                const to = unsaved.blocked;
                close();
                if (to) router.push((new URL(to).pathname + new URL(to).search) as never, { scroll: false });
              }}
            >
              Tinggalkan isian
            </Button>
          </span>
        </Message>
      )}
      <p className="meta">
        {node ? POHON_WORDS[node.kind] : "Sasaran"}
        {node?.retiredFromYear && ` · dihentikan mulai ${node.retiredFromYear}`}
      </p>
      <h2 className="mb-3">{node?.text ?? sasaran.text}</h2>
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
      {mode === "add" && (
        <AddPohonForm
          {...common}
          above={node?.kind ?? null}
          where={{ sasaranId: sasaran.id, parentId: node?.id ?? null, year }}
          onDone={() => saved("Ditambahkan ke pohon kinerja.")}
        />
      )}
      {mode === "change" && node && (
        <ChangePohonForm
          {...common}
          row={node}
          above={nodes.find(({ id }) => id === node.parentId)?.kind ?? null}
          onDone={() => saved("Tersimpan.")}
        />
      )}
      {mode === "move" && row && (
        <MoveForm
          row={row}
          kind="pohon"
          homes={[
            { key: sasaran.id, parent: null, kind: "sasaran" as const, id: sasaran.id, text: sasaran.text },
            ...nodes.map(({ id, text }) => ({ key: id, parent: null, kind: "group" as const, id, text })),
          ].filter(({ id }) => id !== row.id && id !== owner)}
          onCancel={close}
          onDone={(fromId, toId) =>
            saved("Dipindahkan.", () =>
              act(() => moveNode({ kind: "pohon", id: row.id, fromId: toId, toId: fromId }), "Pemindahan diurungkan."),
            )
          }
        />
      )}
      {mode === "retire" && row && (
        <RetireForm
          row={row}
          kind="pohon"
          below={below}
          year={year}
          onCancel={close}
          onDone={(retired) =>
            saved(`Dihentikan mulai ${retired.year}.`, () =>
              act(() => restoreNodes(retired), "Penghentian diurungkan."),
            )
          }
        />
      )}
      {mode === "look" && (
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button small onClick={() => setMode("add")}>
            Tambah di bawahnya
          </Button>
          {node && (
            <>
              <Button small onClick={() => setMode("change")}>
                Ubah
              </Button>
              {siblings.length > 1 && (
                <>
                  <Button small aria-disabled={index === 0 || undefined} onClick={() => place(-1)}>
                    Naik
                  </Button>
                  <Button small aria-disabled={index === siblings.length - 1 || undefined} onClick={() => place(1)}>
                    Turun
                  </Button>
                </>
              )}
              <Button small onClick={() => setMode("move")}>
                Pindahkan
              </Button>
              {node.retiredFromYear === null ? (
                <Button small onClick={() => setMode("retire")}>
                  Hentikan
                </Button>
              ) : (
                <Button small onClick={() => restore(node.id, node.retiredFromYear ?? year)}>
                  Berlakukan lagi
                </Button>
              )}
              {below === 0 && (
                <Button small onClick={() => remove(node)}>
                  Hapus
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </section>
  );
}

function countBelow(nodes: readonly PohonRow[], id: string): number {
  return nodes.filter(({ parentId }) => parentId === id).reduce((sum, one) => sum + 1 + countBelow(nodes, one.id), 0);
}
