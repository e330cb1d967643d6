import type { Route } from "next";
import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { can } from "#domain/access/policy.ts";
import { lastDay, periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { DutyList } from "#features/plans/components/duty-list.tsx";
import type { Choice } from "#features/positions/choices.ts";
import type { PositionDetail } from "#features/positions/detail.ts";
import { positionHeadline } from "#features/positions/headline.ts";
import { holdingRows } from "#features/positions/holding-rows.ts";
import { LEVEL_WORDS, onDay } from "#features/positions/words.ts";
import { type PositionWork, todayWithin } from "#features/positions/work.ts";
import { formatDayTime, lowered } from "#lib/format.ts";
import { CarriedSection } from "./carried-section.tsx";
import { DutyEditor } from "./duty-editor.tsx";
import { HolderTable } from "./holder-table.tsx";
import { KinerjaSection } from "./kinerja-section.tsx";
import { PositionRail } from "./position-rail.tsx";

type Props = { place: Place; position: PositionDetail; work: PositionWork | null; people: Choice[]; now: Date };

/** One position: who holds it, its tugas and fungsi, what it carries, and who stands around it. */
export function PositionPage({ place: { actor, agency, period }, position, work, people, now }: Props) {
  const day = lastDay(period);
  const isKeeper = can(actor, "organisation.keep", { agencyId: agency.id, governmentId: agency.governmentId });
  const at = (page: string, search: Record<string, string> = {}) =>
    addressOf(agency, page, { periode: period.code, ...search });
  const own = `organisasi/jabatan/${position.code}`;
  const hrefOf = (code: string) => at(`organisasi/jabatan/${code}`);
  const indicator = (code: string) => at(`indikator/${code}`);
  const rows = holdingRows(position.holders, position, day);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: at("dasbor") },
          { label: "Organisasi", href: at("organisasi") },
          { label: "Jabatan", href: at("organisasi/jabatan") },
          { label: position.shortName },
        ]}
        finding={positionHeadline(position)}
        official={position.name}
        sub={
          <>
            <span>{LEVEL_WORDS[position.level]}</span>
            <span>{position.unit ?? "Langsung di bawah kepala instansi"}</span>
            <span>
              pada {onDay(day)}, hari terakhir {lowered(periodName(period))}
            </span>
            {position.nowNamed !== position.name && <span>sekarang bernama {position.nowNamed}</span>}
          </>
        }
        aside={<PrintButton />}
      />
      <Columns
        label="Sekitar jabatan ini"
        width={316}
        first={work !== null}
        rail={
          <PositionRail
            {...{ position, people, isKeeper, day, hrefOf }}
            work={isKeeper ? work : null}
            today={todayWithin(period.year, now)}
            home={hrefOf(position.code)}
            list={at("organisasi/jabatan")}
            pk={{
              year: period.year,
              href: position.agreement
                ? at(`pk/${position.agreement.id}`)
                : at("pk", { tahun: String(period.year), cari: position.shortName }),
            }}
            workOn={(kind) => `${at(own, { kerja: kind })}#kerja` as Route}
          />
        }
      >
        <Section title="Pejabat">
          {rows.length > 0 ? (
            <HolderTable
              rows={rows}
              day={day}
              deed={isKeeper ? (kind, { id }) => `${at(own, { kerja: kind, pejabat: id })}#kerja` as Route : null}
            />
          ) : (
            <Empty>
              Belum ada pejabat yang tercatat.
              {isKeeper && " Catat siapa yang memangku jabatan ini dan sejak kapan; Perjanjian Kinerja memakainya."}
            </Empty>
          )}
        </Section>
        <Duties position={position} agencyId={agency.id} isKeeper={isKeeper} />
        <KinerjaSection
          position={position}
          period={periodName(period)}
          isKeeper={isKeeper}
          plan={at("rencana")}
          hrefs={{
            indicator,
            newIki: (kinerja) => at("indikator/baru", { kinerja }),
            tie: (code) => `${at(`indikator/${code}/ubah`)}#tautan` as Route,
          }}
        />
        {position.above.length > 0 && <CarriedSection above={position.above} hrefOf={indicator} />}
      </Columns>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={periodName(period)}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

function Duties({ position, agencyId, isKeeper }: { position: PositionDetail; agencyId: string; isKeeper: boolean }) {
  const of = (kind: "tugas" | "fungsi") => position.duties.filter((duty) => duty.kind === kind);
  if (isKeeper)
    return (["tugas", "fungsi"] as const).map((kind) => (
      <Section key={kind} title={kind === "tugas" ? "Tugas" : "Fungsi"} ruled>
        <DutyEditor agencyId={agencyId} positionId={position.id} kind={kind} duties={of(kind)} />
      </Section>
    ));
  return (
    <Section title="Tugas dan fungsi" ruled>
      {position.duties.length > 0 ? (
        <DutyList duties={{ tugas: of("tugas"), fungsi: of("fungsi") }} />
      ) : (
        <p className="meta py-2">Tugas dan fungsi jabatan ini belum dicatat.</p>
      )}
    </Section>
  );
}
