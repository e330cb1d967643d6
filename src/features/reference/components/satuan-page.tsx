import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import { SettingHistory } from "#features/history/components/setting-history.tsx";
import type { SettingLine } from "#features/history/setting-queries.ts";
import { KIND_WORDS } from "#features/reference/kind-words.ts";
import type { SatuanRow } from "#features/reference/queries.ts";
import { SatuanForm } from "./satuan-form.tsx";
import { SatuanVerbs } from "./satuan-verbs.tsx";

/** The satuan that indicators and variables are given. */
export function SatuanPage({ rows, history }: { rows: SatuanRow[]; history: SettingLine[] }) {
  const offered = rows.filter(({ isRetired }) => !isRetired).length;
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: "Satuan" }]}
        finding={
          offered === rows.length
            ? `${offered} satuan`
            : `${offered} satuan dipakai, ${rows.length - offered} tidak lagi`
        }
        sub={<span>Yang tidak dipakai lagi hilang dari pilihan; indikator yang sudah memakainya tetap.</span>}
      />
      <Columns
        label="Menambah"
        width={316}
        rail={
          <Section title="Tambah satuan">
            <SatuanForm />
          </Section>
        }
      >
        <Table label="Satuan">
          <thead>
            <tr>
              <Head>Satuan</Head>
              <Head>Jenis</Head>
              <Head num>Desimal</Head>
              <Head>Milik</Head>
              <Head>Tindakan</Head>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <NameCell>
                  {row.name}
                  {row.symbol && <span className="quiet"> ({row.symbol})</span>}
                </NameCell>
                <TextCell place="left">{KIND_WORDS[row.kind]}</TextCell>
                <FigureCell value={String(row.decimals)} word="desimal" place="figure" />
                <TextCell place="left-2" word="milik">
                  {row.governmentId ? "pemda ini" : "instalasi"}
                </TextCell>
                <TextCell place="full">
                  {row.isRetired && <StateChip state="locked">tidak dipakai lagi</StateChip>}{" "}
                  {row.mayKeep && <SatuanVerbs row={row} />}
                </TextCell>
              </tr>
            ))}
          </tbody>
        </Table>
        <div className="mt-8">
          <SettingHistory lines={history} />
        </div>
      </Columns>
    </>
  );
}
