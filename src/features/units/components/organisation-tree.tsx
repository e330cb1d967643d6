"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useMemo, useState, useTransition } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Columns } from "#components/page/columns.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { treeOn } from "#domain/organisation/units.ts";
import { TreeRows } from "#features/plans/components/tree-rows.tsx";
import { type TreeStart, useTree } from "#features/plans/components/use-tree.ts";
import { useUnsaved } from "#features/plans/components/use-unsaved.ts";
import { orderUnit } from "#features/units/actions.ts";
import { type OrganisationView, rowsOf, unitKey } from "#features/units/view.ts";
import type { FormPlace } from "./deed-form.tsx";
import { MergeForm } from "./merge-form.tsx";
import { SplitForm } from "./split-form.tsx";
import { AddUnitForm, EndUnitForm, MoveUnitForm, RenameUnitForm } from "./unit-forms.tsx";
import { type UnitMode, UnitPanel } from "./unit-panel.tsx";
import "#features/plans/components/tree.css";
import "./units.css";

type Props = {
  view: OrganisationView;
  agency: { id: string; name: string };
  canKeep: boolean;
  /** The day that a form begins with. */
  deedDay: string;
  /** "/malang/disnaker/organisasi" */
  here: string;
  period: string;
  start: TreeStart;
  /** Below the panel: what changed when. */
  beside: ReactNode;
};

const TITLE: Record<Exclude<UnitMode, "look">, string> = {
  add: "Unit baru",
  rename: "Ganti nama",
  move: "Pindahkan",
  merge: "Gabungkan",
  split: "Pecah",
  end: "Akhiri",
};

/** The tree of a day at the left, what is chosen in it at the right. */
export function OrganisationTree({ view, agency, canKeep, deedDay, here, period, start, beside }: Props) {
  const router = useRouter();
  const { organisation, day, positions } = view;
  const rows = useMemo(() => rowsOf(view), [view]);
  const units = useMemo(() => treeOn(organisation, day), [organisation, day]);
  const [isAsking, ask] = useTransition();
  const tree = useTree(rows, start, isAsking);
  const [mode, setMode] = useState<UnitMode>("look");
  const [isDirty, setDirty] = useState(false);
  const [waiting, setWaiting] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const unsaved = useUnsaved(isDirty);
  const row = rows.find(({ key }) => key === tree.chosen) ?? null;
  const unit = row?.kind === "unit" ? (units.find(({ id }) => id === row.id) ?? null) : null;
  const position = row?.kind === "position" ? positions.find(({ id }) => id === row.id) : undefined;

  const open = (next: UnitMode) => {
    setMode(next);
    setDirty(false);
    setProblem(null);
  };
  const choose = (key: string) => {
    if (isDirty) return setWaiting(key);
    open("look");
    tree.choose(key);
  };
  const cancel = () => {
    open("look");
    if (tree.chosen) tree.settle(tree.chosen);
  };
  const leave = () => {
    const key = waiting;
    const to = unsaved.blocked;
    open("look");
    setWaiting(null);
    if (key) tree.choose(key);
    if (to) window.location.assign(to);
  };
  const done: FormPlace["onDone"] = ({ unitIds: [first] }, on, text) => {
    open("look");
    showToast({ text });
    // What was done is shown on the day from which it holds.
    const chosen = first ? unitKey(first) : null;
    tree.choose(chosen);
    const search = new URLSearchParams({
      periode: period,
      per: on,
      ...(chosen ? { simpul: chosen } : {}),
    });
    ask(() => router.push(`${here}?${search}` as Route));
  };
  const siblings = unit ? units.filter(({ parentId }) => parentId === unit.parentId) : [];
  const at = siblings.findIndex(({ id }) => id === unit?.id);
  const place = (id: string, step: -1 | 1) => {
    const one = units.find((found) => found.id === id);
    const beside = units.filter(({ parentId }) => parentId === one?.parentId);
    const index = beside.findIndex((found) => found.id === id);
    if (!one || !beside[index + step]) return;
    const beforeId = step < 0 ? (beside[index - 1]?.id ?? null) : (beside[index + 2]?.id ?? null);
    ask(async () => {
      const result = await orderUnit({ unitId: id, beforeId, day });
      if (!result.ok) return setProblem(result.message);
      showToast({ text: `${one.name} dipindah ke ${step < 0 ? "atas" : "bawah"}.` });
      router.refresh();
    });
  };
  const form: FormPlace = {
    ...{ organisation, approved: view.approved, agencyId: agency.id, day: deedDay },
    ...{ onDirty: setDirty, onCancel: cancel, onDone: done },
  };
  const hrefOf = (code: string) => `${here}/jabatan/${code}?periode=${period}` as Route;

  return (
    <Columns
      first
      width={352}
      label="Bagian terpilih dan linimasa"
      rail={
        <>
          <section className="plan-panel print:hidden" aria-label="Bagian terpilih">
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
          {beside}
        </>
      }
    >
      <div className="print:hidden">
        <search className="mb-3 flex flex-wrap items-end gap-2">
          <div className="w-80 max-w-full">
            <TextInput
              name="cari"
              type="search"
              label="Cari unit, jabatan, atau pejabat"
              defaultValue={tree.filter.text}
              onChange={(event) => tree.sift({ ...tree.filter, text: event.target.value.trim() })}
              autoComplete="off"
              maxLength={80}
            />
          </div>
          {[true, false].map((isOpen) => (
            <Button
              key={String(isOpen)}
              small
              onClick={() =>
                tree.setBranch(
                  rows.map(({ key }) => key),
                  isOpen,
                )
              }
            >
              {isOpen ? "Buka semua" : "Tutup semua"}
            </Button>
          ))}
        </search>
        {tree.filter.text && (
          <p className="meta pb-2" role="status">
            {tree.seen.length === 0 ? "Tidak ada yang cocok." : `${tree.seen.length} baris terlihat.`}
          </p>
        )}
        <TreeRows
          seen={tree.seen}
          label={`Susunan ${agency.name}`}
          chosen={tree.chosen}
          focused={tree.focused}
          year={Number(day.slice(0, 4))}
          hands={{
            onChoose: choose,
            onToggle: (key) => tree.setBranch([key], !tree.open.has(key)),
            onKey: (event, key) => {
              const one = rows.find((found) => found.key === key);
              if (canKeep && one?.kind === "unit" && one.id && event.altKey && /^Arrow(Up|Down)$/.test(event.key)) {
                event.preventDefault();
                place(one.id, event.key === "ArrowUp" ? -1 : 1);
              } else if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                choose(key);
              } else tree.onKey(event, key);
            },
          }}
        />
      </div>
    </Columns>
  );

  function renderPanel() {
    if (mode !== "look" && (unit || mode === "add"))
      return (
        <>
          <h2 className="mb-3">
            {TITLE[mode]}
            {unit && mode !== "add" && ` ${unit.name}`}
          </h2>
          {mode === "add" && <AddUnitForm place={form} parent={unit} />}
          {unit && mode === "rename" && <RenameUnitForm place={form} unit={unit} />}
          {unit && mode === "move" && <MoveUnitForm place={form} unit={unit} />}
          {unit && mode === "merge" && <MergeForm place={form} unit={unit} />}
          {unit && mode === "split" && <SplitForm place={form} unit={unit} />}
          {unit && mode === "end" && <EndUnitForm place={form} unit={unit} />}
        </>
      );
    if (unit)
      return (
        <UnitPanel
          {...{ unit, organisation, day, positions, canKeep, problem, hrefOf }}
          successions={view.successions}
          place={{ isFirst: at === 0, isLast: at === siblings.length - 1 }}
          onMode={open}
          onPlace={(step) => place(unit.id, step)}
        />
      );
    return (
      <>
        {position && row && (
          <>
            <p className="meta">Jabatan</p>
            <h2>{position.name}</h2>
            <p className="meta mt-1">Pejabat: {row.note}</p>
            <p className="mt-3 text-ui">
              <Link href={hrefOf(position.code)} prefetch={false}>
                Buka jabatan
              </Link>
            </p>
          </>
        )}
        {!position && (
          <p className="text-ui text-ink-2">
            Pilih satu unit untuk membacanya{canKeep ? " atau mengubahnya" : ""}. Panah atas dan bawah berpindah, kanan
            membuka, kiri menutup{canKeep ? ", Alt+panah mengubah urutan" : ""}.
          </p>
        )}
        {canKeep && (
          <p className="mt-4">
            <Button small onClick={() => open("add")}>
              Tambah unit
            </Button>
          </p>
        )}
      </>
    );
  }
}
