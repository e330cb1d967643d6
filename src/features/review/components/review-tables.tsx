import type { Route } from "next";
import type { ReactNode } from "react";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { Table } from "#components/table/table.tsx";
import { Category } from "#components/ui/category.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { targetFigure } from "#domain/capaian/target.ts";
import { ABSENCE_WORDS } from "#domain/value/format.ts";
import { satuanSign } from "#domain/value/satuan.ts";
import { typedWords } from "#features/indicators/inputs.ts";
import type { ReviewItem } from "#features/review/item.ts";
import { capitalised } from "#lib/format.ts";

type Props = { items: ReviewItem[]; hrefOf: (item: ReviewItem) => Route };
type DoneProps = Props & { reopen: (item: ReviewItem) => ReactNode };

/** What has been passed: by whom and when, with the figure as it was approved. */
export function DoneTable({ items, hrefOf, reopen }: DoneProps) {
  return (
    <Table label="Realisasi yang sudah disetujui">
      <thead>
        <tr>
          <Head>Indikator</Head>
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
          <Head>Disetujui</Head>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <NameCell href={hrefOf(item)} official={item.indicator.name}>
              {item.indicator.shortName}
            </NameCell>
            <DoneFigures item={item} />
            <TextCell place="full">
              <span className="meta">{approvalWords(item)}</span>
              {item.mayReopen && <div className="mt-1 whitespace-normal print:hidden">{reopen(item)}</div>}
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function DoneFigures({ item: { indicator } }: { item: ReviewItem }) {
  const { target, decimals, satuan, measurement } = indicator;
  const { realisasi, realisasiShown, capaian, trace } = measurement;
  const sign = satuanSign(satuan);
  return (
    <>
      <FigureCell
        value={target ? targetFigure(target.target, decimals, indicator.satuan) : undefined}
        unit={target ? sign : ""}
        absent={<Dash because="target belum ditetapkan" />}
        word="target"
        place="right-2"
      />
      <FigureCell
        value={realisasi.kind === "number" ? realisasiShown : undefined}
        unit={realisasi.kind === "number" ? sign : ""}
        absent={realisasi.kind === "none" && ABSENCE_WORDS[realisasi.because]}
        word="realisasi"
        place="left-2"
      />
      <FigureCell
        value={capaian.raw.kind === "number" ? capaian.shown : undefined}
        unit={capaian.raw.kind === "number" ? "%" : ""}
        absent={<Dash because={capaian.because} />}
        tone="strong"
        place="figure"
      />
      <TextCell place="left">
        {capaian.band && (
          <Category
            rank={capaian.band.rank}
            of={trace.policy.bands.length}
            word={capaian.band.word}
            instead={capaian.belowTarget ? "di bawah target" : undefined}
          />
        )}
      </TextCell>
    </>
  );
}

function approvalWords({ approved, realisasi }: ReviewItem): string {
  if (approved) return typedWords(approved);
  return realisasi.source === "document" ? "menurut dokumen sumber" : "terbit";
}

/** What the operators still have, with whom, and what it lacks. */
export function DraftTable({ items, hrefOf }: Props) {
  return (
    <Table label="Isian yang masih di operator">
      <thead>
        <tr>
          <Head>Indikator</Head>
          <Head>Keadaan</Head>
          <Head>Yang kurang</Head>
          <Head>Pada</Head>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <NameCell href={hrefOf(item)} official={item.indicator.name}>
              {item.indicator.shortName}
            </NameCell>
            <TextCell place="figure">
              <DraftState item={item} />
            </TextCell>
            <TextCell place="full">{lackWords(item)}</TextCell>
            <TextCell place="full" word="pada">
              <span className="meta">{holderWords(item)}</span>
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function DraftState({ item: { realisasi, indicator } }: { item: ReviewItem }) {
  if (realisasi.returnedReason) return <StateChip state="returned" />;
  if (indicator.measurement.realisasi.kind === "number") return <StateChip state="editing">draf</StateChip>;
  return <StateChip state="missing" />;
}

function lackWords({ realisasi, missing }: ReviewItem): string {
  const lacks = missing.map((part) => part.replace(/\.$/, "")).join("; ");
  const reason = realisasi.returnedReason ? `“${realisasi.returnedReason}”` : "";
  if (lacks === "") return reason || "Lengkap, belum dikirim.";
  return [reason, `${capitalised(lacks)}.`].filter((part) => part !== "").join(" ");
}

function holderWords({ typed, unit, indicator }: ReviewItem): string {
  const last = typed[0];
  if (last) return typedWords(last);
  return indicator.responsible ?? unit ?? "operator";
}
