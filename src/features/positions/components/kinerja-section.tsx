import type { Route } from "next";
import Link from "next/link";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { Table } from "#components/table/table.tsx";
import { Category } from "#components/ui/category.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { targetFigure } from "#domain/capaian/target.ts";
import { ABSENCE_WORDS, formatFigure } from "#domain/value/format.ts";
import { satuanSign } from "#domain/value/satuan.ts";
import type { CarriedKinerja, Duty, PositionDetail, Tie } from "#features/positions/detail.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { TieForm } from "./tie-form.tsx";

type Hrefs = { indicator: (code: string) => Route; newIki: (kinerjaId: string) => Route; tie: (code: string) => Route };
type Props = { position: PositionDetail; period: string; isKeeper: boolean; hrefs: Hrefs; plan: Route };

/** What the position is to achieve, by which IKI, how far it is, and what each IKI carries of the one above it. */
export function KinerjaSection({ position, period, isKeeper, hrefs, plan }: Props) {
  const { kinerja, duties, bands } = position;
  const fungsi = duties.filter(({ kind }) => kind === "fungsi");
  return (
    <Section title="Kinerja dan IKI" aside={period} ruled>
      {kinerja.length === 0 ? (
        <Empty>
          Belum ada kinerja pada tahun ini. <Link href={plan}>Susun di rencana</Link>, di bawah jabatan ini.
        </Empty>
      ) : (
        kinerja.map((one) => (
          <Kinerja key={one.id} kinerja={one} fungsi={fungsi} bands={bands} isKeeper={isKeeper} hrefs={hrefs} />
        ))
      )}
    </Section>
  );
}

type OneProps = { kinerja: CarriedKinerja; fungsi: Duty[]; bands: number; isKeeper: boolean; hrefs: Hrefs };

function Kinerja({ kinerja, fungsi, bands, isKeeper, hrefs }: OneProps) {
  const carried = fungsi.filter(({ id }) => kinerja.dutyIds.includes(id));
  return (
    <div className="py-3">
      <h3 className="mb-1">{kinerja.text}</h3>
      {(carried.length > 0 || (isKeeper && fungsi.length > 0)) && (
        <div className="meta">
          {carried.length > 0 && `Menjalankan fungsi: ${carried.map(({ text }) => text).join("; ")} `}
          {isKeeper && fungsi.length > 0 && (
            <TieForm kinerja={{ id: kinerja.id, text: kinerja.text }} fungsi={fungsi} tied={kinerja.dutyIds} />
          )}
        </div>
      )}
      {kinerja.iki.length === 0 ? (
        <p className="py-1 text-ui">
          <StateChip state="missing">belum ada IKI</StateChip>{" "}
          {isKeeper && (
            <Link className="print:hidden" href={hrefs.newIki(kinerja.id)}>
              Tambah IKI
            </Link>
          )}
        </p>
      ) : (
        <Table label={`IKI ${kinerja.text}`} rows="snug">
          <thead>
            <tr>
              <Head>IKI</Head>
              <Head>Tautan ke atas</Head>
              <Head num unit>
                Target
              </Head>
              <Head num unit>
                Realisasi
              </Head>
              <Head num unit>
                Capaian
              </Head>
              <Head>Kategori</Head>
            </tr>
          </thead>
          <tbody>
            {kinerja.iki.map(({ indicator, ties }) => (
              <IkiRow
                key={indicator.id}
                indicator={indicator}
                ties={ties}
                bands={bands}
                isKeeper={isKeeper}
                hrefs={hrefs}
              />
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

type RowProps = { indicator: SheetIndicator; ties: Tie[]; bands: number; isKeeper: boolean; hrefs: Hrefs };

function IkiRow({ indicator, ties, bands, isKeeper, hrefs }: RowProps) {
  const { code, name, shortName, satuan, decimals, target, yearTarget, measurement } = indicator;
  const { realisasi, realisasiShown, capaian } = measurement;
  const promised = target ?? yearTarget;
  const unit = satuanSign(satuan);
  const why = `${hrefs.indicator(code)}#mengapa` as Route;
  return (
    <tr>
      <NameCell wrap href={hrefs.indicator(code)} official={name}>
        {shortName}
      </NameCell>
      <TextCell place="full" word="tautan">
        {ties.length > 0 ? <Ties ties={ties} hrefs={hrefs} /> : <StateChip state="missing">belum bertaut</StateChip>}{" "}
        {isKeeper && (
          <Link className="print:hidden" href={hrefs.tie(code)} prefetch={false}>
            {ties.length > 0 ? "Ubah" : "Tautkan"}
            <span className="sr-only"> {shortName}</span>
          </Link>
        )}
      </TextCell>
      <FigureCell
        value={promised ? targetFigure(promised.target, decimals, satuan) : undefined}
        unit={promised ? unit : ""}
        absent={<Dash because="target belum ditetapkan" />}
        place="right-2"
        word="target"
      />
      <FigureCell
        value={realisasi.kind === "number" ? realisasiShown : undefined}
        unit={realisasi.kind === "number" ? unit : ""}
        absent={<Dash because={realisasi.kind === "none" ? ABSENCE_WORDS[realisasi.because] : undefined} />}
        place="left-2"
        word="realisasi"
      />
      <FigureCell
        value={capaian.raw.kind === "number" ? capaian.shown : undefined}
        href={why}
        unit={capaian.raw.kind === "number" ? "%" : ""}
        absent={<Dash because={capaian.raw.kind === "none" ? ABSENCE_WORDS[capaian.raw.because] : undefined} />}
        tone="strong"
        place="figure"
      />
      <TextCell place="right">
        {capaian.band ? (
          <Category rank={capaian.band.rank} of={bands} word={capaian.band.word} />
        ) : (
          <span className="quiet">{capaian.raw.kind === "none" ? ABSENCE_WORDS[capaian.raw.because] : ""}</span>
        )}
      </TextCell>
    </tr>
  );
}

/** Before the name of the indicator above: "60% dari", "komponen dari", "sama dengan". */
export function tieWords({ kind, share }: Pick<Tie, "kind" | "share">): string {
  if (kind === "share") return share === null ? "bagian dari" : `${formatFigure(share)}% dari`;
  return kind === "component" ? "komponen dari" : "sama dengan";
}

function Ties({ ties, hrefs }: { ties: Tie[]; hrefs: Hrefs }) {
  return ties.map((tie) => (
    <span key={tie.code}>
      {tieWords(tie)}{" "}
      <Link href={hrefs.indicator(tie.code)} prefetch={false}>
        {tie.shortName}
      </Link>{" "}
    </span>
  ));
}
