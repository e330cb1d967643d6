"use client";

import type { Route } from "next";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { GAP_WORDS } from "#domain/planning/tree-gaps.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { neighbours } from "#features/plans/tree-view.ts";
import { capitalised } from "#lib/format.ts";
import { type Addable, addableUnder, homesFor, KIND_WORD, livesInWords, measuredBy, storedAs } from "./tree-words.ts";

export type PanelMode =
  | { kind: "look" }
  | { kind: "change" }
  | { kind: "add"; what: Addable }
  | { kind: "move" }
  | { kind: "retire" };

type Props = {
  row: TreeRow;
  rows: readonly TreeRow[];
  canEdit: boolean;
  /** "/lamongan/disnaker/": pages of the agency. */
  base: string;
  query: string;
  problem: string | null;
  onMode: (mode: PanelMode) => void;
  onPlace: (step: -1 | 1) => void;
  onRemove: () => void;
};

/** What is chosen: what it is, what it lacks, where it can be read, and for its planner what can be done with it. */
export function TreePanel({ row, rows, canEdit, base, query, problem, onMode, onPlace, onRemove }: Props) {
  const lives = livesInWords(row);
  return (
    <>
      <p className="meta">
        {row.kind === "plan" && row.text === row.name ? "Rencana" : KIND_WORD[row.kind]} {row.mark}
      </p>
      <h2>{row.name ?? row.text}</h2>
      <p className="meta mt-1">
        {[row.name && row.kind !== "plan" && row.text, row.code, row.note, lives].filter(Boolean).join(" · ")}
      </p>
      {row.isReference && (
        <p className="mt-2 text-ui text-ink-2">Ini rujukan; bagian ini disusun di tempatnya sendiri dalam pohon.</p>
      )}
      {row.gaps && (
        <ul className="mt-2 text-ui tone-conflict">
          {row.gaps.map((gap) => (
            <li key={gap}>{capitalised(GAP_WORDS[gap])}</li>
          ))}
        </ul>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-ui">
        {linksOf(row, canEdit).map(({ page, word }) => (
          <Link
            key={word}
            href={`${base}${page}${page.includes("?") ? query.replace("?", "&") : query}` as Route}
            prefetch={false}
          >
            {word}
          </Link>
        ))}
      </p>
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
      {canEdit && <Deeds row={row} rows={rows} onMode={onMode} onPlace={onPlace} onRemove={onRemove} />}
    </>
  );
}

function linksOf(row: TreeRow, canEdit: boolean): { page: string; word: string }[] {
  const isIndicator = storedAs({ ...row, isReference: undefined }) === "indicator";
  const measured = canEdit ? measuredBy(row) : null;
  return [
    ...(isIndicator ? [{ page: `indikator/${row.code}`, word: "Buka indikator" }] : []),
    ...(isIndicator && canEdit ? [{ page: `indikator/${row.code}/ubah`, word: "Ubah indikator dan tautannya" }] : []),
    ...(measured ? [{ page: `indikator/baru?${measured.name}=${row.id}`, word: `Tambah ${measured.word}` }] : []),
    ...(row.kind === "sasaran" ? [{ page: `rencana/pohon?sasaran=${row.id}`, word: "Pohon kinerja" }] : []),
    ...(row.kind === "unit" || row.kind === "position" ? [{ page: "organisasi", word: "Buka organisasi" }] : []),
  ];
}

type DeedsProps = Pick<Props, "row" | "rows" | "onMode" | "onPlace" | "onRemove">;

function Deeds({ row, rows, onMode, onPlace, onRemove }: DeedsProps) {
  const kind = storedAs(row);
  const { siblings, index } = neighbours(rows, row.key);
  const isEmpty = !rows.some(({ parent }) => parent === row.key);
  const canChange = row.kind === "plan" || (kind !== null && kind !== "indicator");
  const hasHomes =
    homesFor(row, rows).length > 0 || (row.ownerId !== undefined && (kind === "tujuan" || kind === "sasaran"));
  return (
    <div className="mt-4 flex flex-wrap gap-2 print:hidden">
      {canChange && (
        <Button small onClick={() => onMode({ kind: "change" })}>
          Ubah
        </Button>
      )}
      {addableUnder(row).map((what) => (
        <Button key={what.word} small onClick={() => onMode({ kind: "add", what })}>
          Tambah {what.word}
        </Button>
      ))}
      {kind && siblings.length > 1 && (
        <>
          <Button small aria-disabled={index === 0 || undefined} onClick={() => onPlace(-1)}>
            Naik
          </Button>
          <Button small aria-disabled={index === siblings.length - 1 || undefined} onClick={() => onPlace(1)}>
            Turun
          </Button>
        </>
      )}
      {kind && hasHomes && (
        <Button small onClick={() => onMode({ kind: "move" })}>
          Pindahkan
        </Button>
      )}
      {kind && row.until === undefined && (
        <Button small onClick={() => onMode({ kind: "retire" })}>
          Hentikan
        </Button>
      )}
      {kind && kind !== "indicator" && isEmpty && (
        <Button small onClick={onRemove}>
          Hapus
        </Button>
      )}
    </div>
  );
}
