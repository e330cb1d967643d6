import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { satuanWords } from "#domain/value/satuan.ts";
import { ACCUMULATION_WORDS } from "#features/formulas/words.ts";
import type { VariableFact } from "#features/indicators/detail.ts";

/** The data dasar of the formula: what each is counted in, how a year is made of its periods, where it comes from. */
export function VariableTable({ variables }: { variables: readonly VariableFact[] }) {
  return (
    <Table label="Data dasar rumus" rows="snug">
      <thead>
        <tr>
          <Head>Data dasar</Head>
          <Head>Satuan</Head>
          <Head>Setahun dihitung</Head>
          <Head>Sumber data</Head>
        </tr>
      </thead>
      <tbody>
        {variables.map(({ key, label, satuan, mode, accumulation, dataSource, unit, isTarget }) => (
          <tr key={key} className="row-tall">
            <NameCell>
              {label}
              {isTarget && <span className="meta"> · sebuah target</span>}
            </NameCell>
            <TextCell place="left" word="Satuan">
              {satuanWords(satuan)}
            </TextCell>
            <TextCell place="full" word="Setahun dihitung">
              {mode === "cumulative" ? "diisi s.d. periode" : ACCUMULATION_WORDS[accumulation]}
            </TextCell>
            <TextCell place="full" word="Sumber data">
              {dataSource ?? <span className="quiet">belum disebut</span>}
              {unit && <span className="meta block">diisi {unit}</span>}
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
