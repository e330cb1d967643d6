import type { Route } from "next";
import Link from "next/link";
import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { titled } from "#domain/organisation/holding.ts";
import { dayAfter } from "#features/periods/days.ts";
import type { Choice } from "#features/positions/choices.ts";
import type { PositionDetail, Related } from "#features/positions/detail.ts";
import { unitChoices } from "#features/positions/list-view.ts";
import { AGREEMENT_WORDS, heldInWords, lastDayInWords, onDay } from "#features/positions/words.ts";
import type { PositionWork } from "#features/positions/work.ts";
import { capitalised } from "#lib/format.ts";
import { EndHolderForm } from "./end-holder-form.tsx";
import { HolderForm, type HolderWords } from "./holder-form.tsx";
import { PositionDeeds } from "./position-deeds.tsx";
import { PositionForm } from "./position-form.tsx";
import { EndPositionForm, MovePositionForm } from "./position-time-form.tsx";

type Props = {
  position: PositionDetail;
  work: PositionWork | null;
  people: Choice[];
  isKeeper: boolean;
  day: string;
  today: string;
  home: Route;
  list: Route;
  hrefOf: (code: string) => Route;
  /** Its Perjanjian Kinerja of the year, or where one is made. */
  pk: { year: number; href: Route };
  workOn: (kind: PositionWork["kind"]) => Route;
};

/** What is being written, then what stands around the position. */
export function PositionRail(props: Props) {
  const { position, work, isKeeper, hrefOf, pk } = props;
  const { superior, subordinates, formerNames, places, agreement } = position;
  return (
    <div className="grid gap-6">
      {work && (
        <div id="kerja" className="scroll-mt-16 print:hidden">
          <Section title={TITLES[work.kind]}>
            <Work {...props} work={work} />
          </Section>
        </div>
      )}
      {!work && isKeeper && <Deeds {...props} />}
      <Section title={`Perjanjian Kinerja ${pk.year}`}>
        <p className="text-ui">
          <Link href={pk.href} prefetch={false}>
            {agreement ? capitalised(AGREEMENT_WORDS[agreement.state]) : "Belum disusun"}
          </Link>
        </p>
      </Section>
      <Section title="Atasan">
        <p className="text-ui">
          {superior.position ? (
            <RelatedLink one={superior.position} hrefOf={hrefOf} />
          ) : superior.kind === "government" ? (
            "Pimpinan daerah"
          ) : (
            "Kepala instansi; jabatannya belum tercatat"
          )}
        </p>
      </Section>
      {subordinates.length > 0 && (
        <Section title={`Bawahan langsung, ${subordinates.length} jabatan`}>
          <ul className="text-ui [&>li]:py-1">
            {subordinates.map((one) => (
              <li key={one.id}>
                <RelatedLink one={one} hrefOf={hrefOf} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Nama dan unit dari waktu ke waktu">
        <ul className="grid gap-1 text-ui">
          {[...formerNames].reverse().map(({ name, from, until }) => (
            <li key={from}>
              {name}
              <br />
              <span className="meta">{heldInWords({ from, until })}</span>
            </li>
          ))}
          {[...places].reverse().map(({ unit, from, until }) => (
            <li key={`unit-${from}`}>
              {unit ?? "Langsung di bawah kepala instansi"}
              <br />
              <span className="meta">{heldInWords({ from, until })}</span>
            </li>
          ))}
          <li className="meta">
            Jabatan ini ada sejak {onDay(position.validFrom)}
            {position.validUntil && `, hari terakhirnya ${lastDayInWords(position.validUntil)}`}.
          </li>
        </ul>
      </Section>
    </div>
  );
}

const TITLES: Record<PositionWork["kind"], string> = {
  koreksi: "Koreksi nama atau jenjang",
  nama: "Ganti nama mulai suatu hari",
  pindah: "Pindah unit",
  akhiri: "Akhiri jabatan",
  tunjuk: "Catat pejabat",
  serah: "Serah terima jabatan",
  "ubah-pejabat": "Koreksi catatan pejabat",
  "akhiri-pejabat": "Akhiri pejabat",
};

function Deeds({ position, list, workOn }: Props) {
  const { id, version, shortName, validUntil, formerNames, holders, kinerja, duties } = position;
  const isEmpty = [formerNames, holders, kinerja, duties].every((all) => all.length === 0);
  return (
    <div className="print:hidden">
      <Section title="Mengurus jabatan ini">
        <div className="flex flex-wrap gap-2">
          <ButtonLink look="primary" href={workOn("tunjuk")}>
            Catat pejabat
          </ButtonLink>
          <ButtonLink small href={workOn("nama")}>
            Ganti nama
          </ButtonLink>
          <ButtonLink small href={workOn("koreksi")}>
            Koreksi
          </ButtonLink>
          <ButtonLink small href={workOn("pindah")}>
            Pindah unit
          </ButtonLink>
          {!validUntil && (
            <ButtonLink small href={workOn("akhiri")}>
              Akhiri
            </ButtonLink>
          )}
          <PositionDeeds
            position={{ id, version, name: shortName }}
            hasEnded={validUntil !== null}
            wasRenamed={formerNames.length > 0}
            isEmpty={isEmpty}
            list={list}
          />
        </div>
      </Section>
    </div>
  );
}

function Work({ position, work, people, today, home }: Props & { work: PositionWork }) {
  const { id: positionId, version, shortName, nowNamed, nowShort, nowLevel, unitId, units } = position;
  const common = { positionId, version, name: shortName, back: home };
  const words = { name: nowNamed, shortName: nowShort, level: nowLevel, unitId: "", from: today };
  if (work.kind === "koreksi") return <PositionForm mode="correct" {...common} first={words} />;
  if (work.kind === "nama") return <PositionForm mode="rename" {...common} first={words} />;
  if (work.kind === "pindah")
    return <MovePositionForm {...common} units={unitChoices(units)} first={{ unitId: unitId ?? "", from: today }} />;
  if (work.kind === "akhiri") return <EndPositionForm {...common} day={today} />;
  if (!("holder" in work))
    return (
      <HolderForm
        mode="appoint"
        positionId={positionId}
        first={{ ...NOBODY, from: today }}
        people={people}
        back={home}
      />
    );
  const { holder } = work;
  const lastDay = holder.until === null ? null : dayAfter(holder.until, -1);
  if (work.kind === "akhiri-pejabat")
    return <EndHolderForm holder={holder} positionId={positionId} day={today} lastDay={lastDay} back={home} />;
  const which = { holderId: holder.id, version: holder.version, people, back: home };
  if (work.kind === "serah")
    return <HolderForm mode="hand-over" {...which} first={{ ...NOBODY, kind: "plt", from: today }} />;
  const stored: HolderWords = {
    ...{ kind: holder.kind, userId: holder.userId ?? "", personName: holder.userId === null ? holder.name : "" },
    ...{ nip: holder.nip ?? "", decreeNumber: holder.decreeNumber ?? "", decreeOn: holder.decreeOn ?? "" },
    ...{ from: holder.from, lastDay: lastDay ?? "" },
  };
  return <HolderForm mode="correct" {...which} first={stored} />;
}

const NOBODY: HolderWords = {
  ...{ kind: "definitif", userId: "", personName: "", nip: "", decreeNumber: "", decreeOn: "", from: "", lastDay: "" },
};

function RelatedLink({ one, hrefOf }: { one: Related; hrefOf: Props["hrefOf"] }) {
  return (
    <>
      <Link href={hrefOf(one.code)} prefetch={false}>
        {one.shortName}
      </Link>
      {one.holder && <span className="meta"> {titled(one.holder)}</span>}
    </>
  );
}
