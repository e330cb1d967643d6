import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import type { KeptGovernment } from "#features/agencies/queries.ts";
import { SettingHistory } from "#features/history/components/setting-history.tsx";
import type { SettingLine } from "#features/history/setting-queries.ts";
import { AddAgency } from "./add-agency.tsx";
import { AddGovernment } from "./add-government.tsx";
import { NamesForm } from "./names-form.tsx";

type Props = { governments: KeptGovernment[]; isAdministrator: boolean; history: SettingLine[] };

/** Governments with their agencies, and how much each of them holds. */
export function AgenciesPage({ governments, isAdministrator, history }: Props) {
  const rail = (
    <div className="grid gap-8">
      {governments.length > 0 && (
        <Section title="Tambah instansi">
          <AddAgency governments={governments} />
        </Section>
      )}
      {isAdministrator && (
        <Section title="Tambah pemda">
          <AddGovernment />
        </Section>
      )}
    </div>
  );
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: isAdministrator ? "Pemda dan instansi" : "Instansi" }]}
        finding={agenciesFinding(governments)}
      />
      <Columns label="Menambah" width={316} rail={rail}>
        <div className="grid gap-8">
          {governments.length === 0 && <Empty>Belum ada pemda. Tambahkan yang pertama di samping.</Empty>}
          {governments.map((one) => (
            <Section
              key={one.id}
              title={one.name}
              aside={isAdministrator && <NamesForm of="government" key={`${one.name} ${one.shortName}`} {...one} />}
            >
              <AgencyTable government={one} />
            </Section>
          ))}
          <SettingHistory lines={history} />
        </div>
      </Columns>
    </>
  );
}

function AgencyTable({ government }: { government: KeptGovernment }) {
  if (government.agencies.length === 0) return <p className="meta">Belum ada instansi di pemda ini.</p>;
  return (
    <Table label={`Instansi ${government.name}`}>
      <thead>
        <tr>
          <Head>Instansi</Head>
          <Head>Kode</Head>
          <Head num>Orang</Head>
          <Head num>Indikator</Head>
          <Head>Tindakan</Head>
        </tr>
      </thead>
      <tbody>
        {government.agencies.map((agency) => (
          <tr key={agency.id}>
            <NameCell wrap official={agency.name}>
              {agency.name}
              <br />
              <span className="meta">
                {agency.shortName}
                {agency.plans === 0 && ", belum punya rencana"}
              </span>
            </NameCell>
            <TextCell place="left" word="kode">
              {agency.code}
            </TextCell>
            <FigureCell value={String(agency.people)} word="orang" place="right" />
            <FigureCell value={String(agency.indicators)} word="indikator" place="figure" />
            <TextCell place="full">
              <NamesForm of="agency" key={`${agency.name} ${agency.shortName}`} {...agency} />
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function agenciesFinding(governments: readonly KeptGovernment[]): string {
  const agencies = governments.flatMap((one) => one.agencies);
  const bare = agencies.filter((one) => one.people === 0).length;
  const of = governments.length === 1 ? "" : ` di ${governments.length} pemda`;
  if (agencies.length === 0) return "Belum ada instansi";
  return bare > 0 ? `${agencies.length} instansi${of}, ${bare} belum punya orang` : `${agencies.length} instansi${of}`;
}
