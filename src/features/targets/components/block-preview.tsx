"use client";

import { useEffect, useRef } from "react";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { periodName } from "#domain/period/period.ts";
import type { LaidBlock } from "#features/targets/grid.ts";

type Props = { laid: LaidBlock; onApply: () => void; onClose: () => void };

/** What a pasted block would do, cell by cell; nothing changes before "Terapkan". */
export function BlockPreview({ laid, onApply, onClose }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const good = laid.lines.filter(({ problem }) => problem === null).length;
  return (
    <section
      className="entry-paste my-3"
      aria-label="Pratinjau tempel"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <h2 ref={title} tabIndex={-1}>
        Pratinjau tempel: {laid.lines.length} sel{laid.byName && ", baris menurut nama"}
      </h2>
      <p className="meta mb-2">Belum ada yang berubah sampai Anda menekan Terapkan.</p>
      <Table label="Isi yang ditempel" className="entry-preview">
        <thead>
          <tr>
            <Head>Indikator</Head>
            <Head>Periode</Head>
            <Head num>Sekarang</Head>
            <Head num>Ditempel</Head>
            <Head>Keputusan</Head>
          </tr>
        </thead>
        <tbody>
          {laid.lines.map(({ key, row, column, text, now, problem }) => (
            <tr key={key}>
              <NameCell>{row.name}</NameCell>
              <TextCell place="left">{periodName(column.period)}</TextCell>
              <FigureCell value={now || undefined} absent="belum diisi" place="hide" />
              <FigureCell value={text} tone="strong" place="figure" />
              <TextCell place="left-2">
                {problem ? (
                  <span className="tone-refused">dilewati: {problem}</span>
                ) : (
                  <Chip tone="saved">{now === "" ? "diisi" : now === text ? "sama" : "diganti"}</Chip>
                )}
              </TextCell>
            </tr>
          ))}
        </tbody>
      </Table>
      {laid.beyond > 0 && (
        <p className="meta mt-2">{laid.beyond} sel tidak punya tempat di tabel ini, jadi dilewati.</p>
      )}
      <div className="mt-3 flex gap-2">
        <Button look="primary" small aria-disabled={good === 0} onClick={() => good > 0 && onApply()}>
          {good === 0 ? "Tidak ada yang diterapkan" : `Terapkan ${good} target`}
        </Button>
        <Button small onClick={onClose}>
          Batal
        </Button>
      </div>
    </section>
  );
}
