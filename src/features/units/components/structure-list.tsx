"use client";

// Drawn here and there alike: a page then carries its rows once as figures, not once more as everything drawn of them.
import { Head, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { listOf, type OrganisationView } from "#features/units/view.ts";
import { sayDay } from "./deed-preview.tsx";

/** On paper the tree is a list: units with their number, positions with who holds them. */
export function StructureList({ view, agency }: { view: OrganisationView; agency: string }) {
  return (
    <div className="hidden print:block">
      <h2 className="pb-2">
        Susunan organisasi {agency} per {sayDay(view.day)}
      </h2>
      <Table label={`Susunan organisasi ${agency}`} rows="dense" className="unit-list">
        <thead>
          <tr>
            <Head>Unit dan jabatan</Head>
            <Head>Pejabat</Head>
          </tr>
        </thead>
        <tbody>
          {listOf(view).map((line) => (
            <tr key={`${line.kind}${line.id}`} style={{ "--level": line.depth } as React.CSSProperties}>
              <TextCell>{line.kind === "unit" ? <b>{`${line.mark} ${line.name}`}</b> : line.name}</TextCell>
              <TextCell>{line.kind === "unit" ? "" : line.holder}</TextCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
