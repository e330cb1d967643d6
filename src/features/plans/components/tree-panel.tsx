"use client";

import type { Route } from "next";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { GAP_WORDS, type TreeGap } from "#domain/planning/tree-gaps.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { neighbours } from "#features/plans/tree-view.ts";
import { capitalised } from "#lib/format.ts";
import { fixOf, type GapFix } from "./gap-fixes.ts";
import { addableUnder, homesFor, KIND_WORD, livesInWords, measuredBy, type PanelMode, storedAs } from "./tree-words.ts";

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
  onRestore: () => void;
  onChoose: (key: string) => void;
};

/** What is chosen: what it is, what it lacks, where it can be read, and for its planner what can be done with it. */
export function TreePanel(props: Props) {
  const { row, rows, canEdit, base, query, problem } = props;
  const lives = livesInWords(row);
  const links = linksOf(row, canEdit);
  // What stands a line below under the same name is not said twice.
  const said = [...links.map(({ word }) => word), ...addableUnder(row).map(({ word }) => `Tambah ${word}`)];
  const fixFor = (gap: TreeGap) => {
    const fix = canEdit ? fixOf(gap, row, rows) : null;
    return fix && !said.includes(fix.word) ? fix : null;
  };
  const hrefOf = (page: string) => {
    const [path = "", place] = page.split("#");
    const asked = path.includes("?") ? query.replace("?", "&") : query;
    return `${base}${path}${asked}${place ? `#${place}` : ""}` as Route;
  };
  return (
    <>
      <p className="meta">
        {row.kind === "plan" && row.text === row.name ? "Rencana" : KIND_WORD[row.kind]} {row.mark}
      </p>
      <h2>{row.name ?? row.text}</h2>
      <p className="meta mt-1">
        {[row.name && row.kind !== "plan" && row.text, row.kind !== "position" && row.code, row.note, lives]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {row.isReference && (
        <p className="mt-2 text-ui text-ink-2">Ini rujukan; bagian ini disusun di tempatnya sendiri dalam pohon.</p>
      )}
      {row.gaps && (
        <ul className="mt-2 grid gap-1 text-ui">
          {row.gaps.map((gap) => (
            <li key={gap}>
              <span className="tone-conflict">{capitalised(GAP_WORDS[gap])}</span>
              <Fix {...props} fix={fixFor(gap)} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-ui">
        {links.map(({ page, word }) => (
          <Link key={word} href={hrefOf(page)} prefetch={false}>
            {word}
          </Link>
        ))}
      </p>
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
      {canEdit && <Deeds {...props} />}
    </>
  );
}

type FixProps = Pick<Props, "onMode" | "onChoose"> & { fix: GapFix | null; hrefOf: (page: string) => Route };

/** From the gap to where it is mended. */
function Fix({ fix, hrefOf, onMode, onChoose }: FixProps) {
  if (!fix) return null;
  return (
    <span className="ml-2 print:hidden">
      {fix.kind === "page" ? (
        <Link href={hrefOf(fix.page)} prefetch={false}>
          {fix.word}
        </Link>
      ) : (
        <button
          type="button"
          className="text-left text-brand underline"
          onClick={() => (fix.kind === "mode" ? onMode(fix.mode) : onChoose(fix.key))}
        >
          {fix.word}
        </button>
      )}
    </span>
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
    ...(row.kind === "unit" ? [{ page: `organisasi?simpul=${row.key}`, word: "Buka organisasi" }] : []),
    ...(row.kind === "position"
      ? [
          { page: `organisasi/jabatan/${row.code}`, word: "Buka jabatan" },
          { page: `pk?cari=${encodeURIComponent(row.name ?? row.text)}`, word: "Perjanjian kinerja" },
        ]
      : []),
  ];
}

function Deeds({ row, rows, onMode, onPlace, onRemove, onRestore }: Props) {
  const kind = storedAs(row);
  const { siblings, index } = neighbours(rows, row.key);
  const isEmpty = !rows.some(({ parent }) => parent === row.key);
  // What stands under something ended comes back with it, not before it.
  const above = rows.find(({ key, kind: of }) => key === row.parent && of !== "plan");
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
      {kind && row.until !== undefined && above?.until === undefined && (
        <Button small onClick={onRestore}>
          Berlakukan lagi
        </Button>
      )}
      {kind && isEmpty && (
        <Button small onClick={onRemove}>
          Hapus
        </Button>
      )}
    </div>
  );
}
