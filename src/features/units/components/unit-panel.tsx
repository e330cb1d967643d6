"use client";

import type { Route } from "next";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { heirsOn, holdsOn, type Succession, UNIT_KIND_WORDS, type UnitOn } from "#domain/organisation/units.ts";
import type { KeptOrganisation } from "#features/units/organisation.ts";
import { holderWords, type ShownPosition } from "#features/units/view.ts";
import { listed } from "#lib/format.ts";
import { sayDay } from "./deed-preview.tsx";

export type UnitMode = "look" | "add" | "rename" | "move" | "merge" | "split" | "end";

type Props = {
  unit: UnitOn;
  organisation: KeptOrganisation;
  successions: readonly Succession[];
  day: string;
  positions: readonly ShownPosition[];
  canKeep: boolean;
  /** It comes before others under the same unit: where it may go. */
  place: { isFirst: boolean; isLast: boolean };
  problem: string | null;
  hrefOf: (code: string) => Route;
  onMode: (mode: UnitMode) => void;
  onPlace: (step: -1 | 1) => void;
};

/** What is chosen: since when it is called so, who works in it, and for its keeper what can be done with it. */
export function UnitPanel(props: Props) {
  const { unit, organisation, successions, day, positions, canKeep, place, problem, hrefOf, onMode, onPlace } = props;
  const life = organisation.units.find(({ id }) => id === unit.id);
  const own = positions.filter(({ unitId }) => unitId === unit.id);
  const inside = organisation.inside.filter((one) => one.unitId === unit.id && holdsOn(one, day));
  const count = (what: "indicator" | "person") => inside.filter((one) => one.what === what).length;
  const isOver = life?.until != null;
  const lastName = (id: string) => organisation.places.findLast((place) => place.unitId === id)?.name ?? "";
  const from = successions
    .filter(({ unitId }) => unitId === unit.id)
    .map(({ predecessorId }) => lastName(predecessorId));
  // Named by the day after every day: who does its work in the end.
  const heirs = isOver ? heirsOn(unit.id, organisation.units, successions, "9999-12-31").map(lastName) : [];
  return (
    <>
      <p className="meta">{UNIT_KIND_WORDS[unit.kind]}</p>
      <h2>{unit.name}</h2>
      <p className="meta mt-1">
        {life && `Ada sejak ${sayDay(life.from)}`}
        {life?.until && ` sampai ${sayDay(life.until)}`}
        {unit.from !== life?.from && ` · nama dan tempat ini sejak ${sayDay(unit.from)}`}
      </p>
      {from.length > 0 && <p className="meta mt-1">Meneruskan {listed(from)}</p>}
      {life?.until && heirs.length > 0 && !heirs.includes(unit.name) && (
        <p className="meta mt-1">
          Sejak {sayDay(life.until)} diteruskan {listed(heirs)}
        </p>
      )}
      <p className="mt-2 text-ui text-ink-2">
        {count("indicator") === 0 ? "Belum ada indikator" : `${count("indicator")} indikator`} yang menjadi tanggung
        jawabnya
        {count("person") > 0 && `, ${count("person")} akun`}.
      </p>
      {own.length > 0 && (
        <ul className="mt-2 grid gap-1 text-ui" aria-label="Jabatan di unit ini">
          {own.map((one) => (
            <li key={one.id}>
              <Link href={hrefOf(one.code)} prefetch={false}>
                {one.shortName}
              </Link>
              <span className="meta"> · {holderWords(one)}</span>
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
      {canKeep && isOver && (
        <p className="meta mt-3">Unit ini sudah diketahui akhirnya, jadi tidak diubah lagi. Lihat linimasa di bawah.</p>
      )}
      {canKeep && (
        <div className="mt-4 flex flex-wrap gap-2 print:hidden">
          {!isOver &&
            DEEDS.map(({ mode, word }) => (
              <Button key={mode} small onClick={() => onMode(mode)}>
                {word}
              </Button>
            ))}
          {!(place.isFirst && place.isLast) && (
            <>
              <Button small aria-disabled={place.isFirst || undefined} onClick={() => !place.isFirst && onPlace(-1)}>
                Naik
              </Button>
              <Button small aria-disabled={place.isLast || undefined} onClick={() => !place.isLast && onPlace(1)}>
                Turun
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}

const DEEDS = [
  { mode: "add", word: "Tambah unit di bawahnya" },
  { mode: "rename", word: "Ganti nama" },
  { mode: "move", word: "Pindahkan" },
  { mode: "merge", word: "Gabungkan" },
  { mode: "split", word: "Pecah" },
  { mode: "end", word: "Akhiri" },
] as const satisfies { mode: UnitMode; word: string }[];
