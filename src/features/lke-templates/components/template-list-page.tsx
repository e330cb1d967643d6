import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import type { AgencyPlace } from "#features/agencies/place.ts";
import type { TemplateVersion } from "#features/lke-templates/queries.ts";
import { listHeadline } from "#features/lke-templates/words.ts";
import { rulesByYear } from "#features/lke-templates/years.ts";
import { CopyForm } from "./copy-form.tsx";
import { VersionsTable } from "./versions-table.tsx";
import { YearsTable } from "./years-table.tsx";

type Props = { place: AgencyPlace; versions: readonly TemplateVersion[]; mayEdit: boolean; year: number };

/** How many years back the list looks: two regimes can still stand side by side. */
const YEARS_BACK = 6;

export function TemplateListPage({ place, versions, mayEdit, year }: Props) {
  const { agency } = place;
  const [own, references] = [versions.filter((one) => !one.isReference), versions.filter((one) => one.isReference)];
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => year + 1 - index);
  const rules = rulesByYear(
    versions.filter(({ state }) => state === "active"),
    years,
  );
  const lists = (
    <div className="grid gap-8">
      <Section title="Template pemerintah daerah ini">
        {own.length > 0 ? (
          <VersionsTable label="Template pemerintah daerah ini" {...{ agency, mayEdit }} versions={own} />
        ) : (
          <Empty>
            {agency.government} belum menulis templatenya sendiri, jadi evaluasi memakai acuan.
            {mayEdit && " Salin sebuah acuan untuk mulai menulis."}
          </Empty>
        )}
      </Section>
      <Section title="Dipakai tiap tahun">
        <YearsTable agency={agency} rules={rules} />
      </Section>
      <Section title="Acuan dari Tolok" aside="Acuan tidak diubah, hanya disalin">
        <VersionsTable label="Acuan dari Tolok" {...{ agency, mayEdit: false }} versions={references} />
      </Section>
    </div>
  );
  return (
    <>
      <PageHead
        crumbs={[{ label: agency.government }, { label: "Evaluasi" }, { label: "Template LKE" }]}
        finding={listHeadline(year, rules)}
        sub={
          <>
            <span>Lembar kerja evaluasi {agency.government}</span>
            <span>Evaluasi yang sudah berjalan tetap pada versi yang dipakainya</span>
          </>
        }
      />
      {mayEdit ? (
        <Columns
          label="Menulis template"
          width={316}
          rail={
            <Section title="Buat template sendiri">
              <CopyForm
                agency={agency}
                sources={versions
                  .map(({ id, template, version }) => ({ id, label: `${template.name}, versi ${version}` }))
                  .reverse()}
                usualName={`LKE ${agency.government}`}
              />
            </Section>
          }
        >
          {lists}
        </Columns>
      ) : (
        <div className="mt-6">{lists}</div>
      )}
    </>
  );
}
