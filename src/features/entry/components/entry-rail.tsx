"use client";

import Link from "next/link";
import { CapaianBar } from "#components/charts/capaian-bar.tsx";
import { MathText } from "#components/page/math-text.tsx";
import { Section } from "#components/page/section.tsx";
import { Category } from "#components/ui/category.tsx";
import { targetText } from "#domain/capaian/target.ts";
import { describeFormula } from "#domain/formula/describe.ts";
import { typesetFormula } from "#domain/formula/typeset.ts";
import { measuredInWords, periodName } from "#domain/period/period.ts";
import { longFigure } from "#domain/value/format.ts";
import { satuanSign } from "#domain/value/satuan.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { View } from "#features/entry/grid/desk.ts";
import { fieldsOf } from "#features/entry/grid/live.ts";
import type { EntryIndicator } from "#features/entry/sheet.ts";
import { NoteThread } from "#features/notes/components/note-thread.tsx";
import { useDeskState, useView } from "./entry-context.tsx";
import { EntryEvidence } from "./entry-evidence.tsx";
import { absenceWords } from "./entry-result.tsx";
import { SpotLink } from "./entry-spot.tsx";
import { EntryState } from "./entry-state.tsx";
import { EntryWords } from "./entry-words.tsx";

/** The indicator one is working on: what it comes to, why, the words and the evidence it needs. */
export function EntryRail() {
  const indicator = useDeskState((state) => state.sheet.indicators.find((one) => one.id === state.chosen));
  return indicator ? <Chosen key={indicator.id} indicator={indicator} /> : null;
}

function Chosen({ indicator }: { indicator: EntryIndicator }) {
  const view = useView(indicator.id);
  const sheet = useDeskState((state) => state.sheet);
  if (!view) return null;
  return (
    <div className="entry-rail" id="rincian">
      <div>
        <BackToCell indicator={indicator} />
        <p className="meta">{kindWords(indicator)}</p>
        <h2 className="mt-0.5 text-body">{indicator.name}</h2>
        <Result indicator={indicator} view={view} />
      </div>
      <EntryState indicator={indicator} />
      {indicator.realisasi && indicator.realisasi.source !== "document" && (
        <EntryWords indicator={indicator} view={view} />
      )}
      {indicator.realisasi && <EntryEvidence indicator={indicator} />}
      {indicator.realisasi && (sheet.mayNote || indicator.notes.length > 0) && (
        <Section level={3} title="Catatan">
          <NoteThread
            realisasiId={indicator.realisasi.id}
            name={indicator.shortName}
            notes={indicator.notes}
            mayWrite={sheet.mayNote}
          />
        </Section>
      )}
      {indicator.findings.length > 0 && (
        <Section level={3} title="Temuan pada dokumen">
          <ul className="grid gap-1.5 text-ui">
            {indicator.findings.map((finding) => (
              <li key={finding.id}>
                {finding.message} <span className="meta">{finding.place}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** Where the rail lies below the grid, the way back up. */
function BackToCell({ indicator }: { indicator: EntryIndicator }) {
  const sheet = useDeskState((state) => state.sheet);
  const field = fieldsOf(sheet, indicator)[0];
  if (!field || !indicator.realisasi) return null;
  return (
    <p className="mb-2 hidden text-ui flow:block">
      <SpotLink indicatorId={indicator.id} spot={{ kind: "field", field }}>
        Kembali ke isian
      </SpotLink>
    </p>
  );
}

function Result({ indicator, view }: { indicator: EntryIndicator; view: View }) {
  const sheet = useDeskState((state) => state.sheet);
  const { held, measurement } = view.live;
  const { realisasi, realisasiShown, capaian } = measurement;
  const isShown = held === null && realisasi.kind === "number";
  const target = indicator.target
    ? `target ${targetText(indicator.target.target, indicator)}`
    : "target belum ditetapkan";
  const limits = sheet.policy.bands.flatMap((band) => (band.above === null ? [] : [Number(band.above)]));
  const of = sheet.policy.bands.length;
  return (
    <div aria-live="polite" aria-atomic="true">
      <p className={isShown ? "figure-large mt-3.5" : "mt-3.5 text-h2 text-ink-3"}>
        {isShown ? realisasiShown : absenceWords(view, indicator)}
        {isShown && <span className="u">{satuanSign(indicator.satuan)}</span>}
      </p>
      <p className="meta">
        realisasi s.d. {periodName(sheet.period)}, {target}
      </p>
      {held === null && capaian.raw.kind === "number" && capaian.band && (
        <>
          <CapaianBar size="wide" value={capaian.raw.exact} rank={capaian.band.rank} of={of} limits={limits} />
          <p className="text-ui">
            <b className="mr-1.5">Capaian {capaian.shown}%</b>
            <Category rank={capaian.band.rank} of={of} word={capaian.band.word} />
          </p>
          {capaian.belowTarget && <p className="meta tone-late">di bawah target</p>}
        </>
      )}
      {isShown && capaian.raw.kind === "none" && <p className="mt-1 text-ui text-ink-2">{capaian.raw.reason}</p>}
      {held === null && realisasi.kind === "none" && realisasi.because === "undefined" && (
        <p className="mt-1 text-ui text-ink-2">{realisasi.reason}</p>
      )}
      <Working indicator={indicator} view={view} />
      <p className="mt-1.5">
        <Link
          className="meta"
          prefetch={false}
          href={
            `${addressOf(sheet.agency, `indikator/${indicator.code}`, { periode: sheet.period.code })}#mengapa` as "/"
          }
        >
          mengapa angka ini?
        </Link>
      </p>
    </div>
  );
}

/** The formula with its figures put in; a figure that is not there yet keeps its name. */
function Working({ indicator, view }: { indicator: EntryIndicator; view: View }) {
  const { formula, inputs } = view.live.measurement.trace;
  const { held, measurement } = view.live;
  const variables = useDeskState((state) => state.sheet.variables);
  if (!formula) return null;
  const labels = Object.fromEntries(
    inputs.map(({ key, label }) => [key, variables.find((one) => one.key === key)?.shortLabel ?? label]),
  );
  const figures = Object.fromEntries(
    inputs.flatMap(({ use, value }) => (value.kind === "number" ? [[use, longFigure(value.exact)]] : [])),
  );
  const said = Object.fromEntries(inputs.map(({ use, key }) => [key, figures[use] ?? labels[key] ?? key]));
  const result = held === null && measurement.realisasi.kind === "number" ? measurement.realisasiShown : null;
  const spoken = `${describeFormula(formula.tree, said)}${result ? `, sama dengan ${result}` : ""}`;
  return (
    <div
      className={result ? "entry-working" : "entry-working entry-working-words"}
      role="math"
      aria-label={`${indicator.shortName}: ${spoken}`}
      {...(result ? {} : reachable)}
    >
      <span aria-hidden="true">
        <MathText markup={typesetFormula(formula.tree, labels, figures)} />
      </span>
      {result && <b aria-hidden="true">= {result}</b>}
    </div>
  );
}

// Names are long: where they reach beyond the rail they can be scrolled, so the keyboard must get there.
const reachable = { tabIndex: 0 };

const LEVEL_WORDS: Record<EntryIndicator["level"], string> = {
  sasaran: "Indikator sasaran",
  program: "Indikator program",
  kegiatan: "Indikator kegiatan",
  sub_kegiatan: "Indikator sub kegiatan",
  iki: "IKI",
};

/** "IKU, Subbag Perencanaan, diukur triwulan IV" */
function kindWords({ level, isIku, unit, measuredIn }: EntryIndicator): string {
  const kind = isIku ? "IKU" : LEVEL_WORDS[level];
  return [kind, unit?.name, measuredInWords(measuredIn)].filter(Boolean).join(", ");
}
