import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import { FileTextIcon } from "@phosphor-icons/react/dist/ssr/FileText";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Why, WhyRows, type WhyStep } from "#components/page/why.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Category } from "#components/ui/category.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { bandLimitWords } from "#domain/capaian/band.ts";
import { targetText } from "#domain/capaian/target.ts";
import type { Trace } from "#domain/formula/trace.ts";
import { formatFigure, formatValue, longFigure } from "#domain/value/format.ts";
import { inputRows, inputRules, partRows, type Typed } from "#features/indicators/inputs.ts";
import { POLARITY_WORDS } from "#features/indicators/words.ts";

type Props = {
  trace: Trace;
  source: "formula" | "direct" | "document" | "evaluation";
  /** Who typed the directly entered figures, by their period; the trace of a formula knows it of its variables. */
  typed?: ReadonlyMap<string, Typed>;
  /** Title of the document from which a figure was taken over. */
  document?: string | null;
  download?: { json: Route; text: Route };
};

/** "Mengapa angka ini?": from what was typed to the category, each step with its figures and its reason. */
export function WhyNumber({ trace, source, typed, document, download }: Props) {
  return (
    <>
      <Why steps={stepsOf({ trace, source, typed, document })} />
      {download && (
        <p className="mt-1 flex flex-wrap gap-2">
          <ButtonLink small href={download.json} download="">
            <Icon of={DownloadSimpleIcon} />
            Unduh jejak untuk diperiksa
          </ButtonLink>
          <ButtonLink small href={download.text} download="">
            <Icon of={FileTextIcon} />
            Sebagai teks
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** "Mengapa 59,25 dan 118,50?" */
export function whyTitle({ realisasi, rounding, capaian }: Trace): string {
  if (realisasi.kind === "none") return "Mengapa belum ada angka?";
  return capaian.raw.kind === "none" ? `Mengapa ${rounding.shown}?` : `Mengapa ${rounding.shown} dan ${capaian.shown}?`;
}

function stepsOf(given: Omit<Props, "download">): WhyStep[] {
  const { trace } = given;
  const first = [inputStep(given), formulaStep(given)];
  if (trace.realisasi.kind === "none") return [...first, capaianStep(trace)];
  return [...first, roundingStep(trace, trace.realisasi.exact), capaianStep(trace), capStep(trace), bandStep(trace)];
}

function inputStep({ trace, source, typed, document }: Omit<Props, "download">): WhyStep {
  if (trace.formula) {
    return { title: "Data dasar", body: <WhyRows rows={inputRows(trace)} />, notes: inputRules(trace) };
  }
  const rows = partRows(trace, typed ?? new Map());
  const from = source === "document" ? [`Dokumen: ${document ?? "dokumen sumber"}`] : [];
  return { title: "Angka yang dicatat", body: rows.length > 0 ? <WhyRows rows={rows} /> : "Belum ada.", notes: from };
}

function formulaStep({ trace, source }: Omit<Props, "download">): WhyStep {
  const { formula, realisasi, substituted, sentence, steps } = trace;
  if (!formula) return { title: "Tanpa rumus", body: WITHOUT_FORMULA[source] };
  const working = steps.length > 1 ? steps.map(({ text, shown }) => `${text} = ${shown}`) : [];
  return {
    title: `Rumus versi ${formula.version}`,
    body:
      realisasi.kind === "number" ? (
        <>
          {substituted} = <b>{longFigure(realisasi.exact)}</b>
          {isWhole(realisasi.exact) && " tepat"}
        </>
      ) : (
        realisasi.reason
      ),
    notes: [...(realisasi.kind === "number" ? working : []), ...(sentence ? [`${sentence}.`] : [])],
  };
}

const WITHOUT_FORMULA = {
  formula: "Angkanya dicatat langsung.",
  direct: "Nilainya diberikan dari luar dan diisi langsung.",
  evaluation: "Nilainya dari laporan hasil evaluasi yang sudah final, jadi tidak diisi instansi.",
  document: "Diambil sebagaimana tercetak; data dasarnya tidak tercetak, jadi rumus tidak dijalankan.",
} as const;

const isWhole = (exact: string): boolean => !longFigure(exact).endsWith("…");

function roundingStep({ rounding }: Trace, exact: string): WhyStep {
  return {
    title: "Pembulatan",
    body: (
      <>
        {longFigure(exact)} ditulis <b>{rounding.shown}</b>
      </>
    ),
    notes: [`${rounding.decimals} angka di belakang koma. ${rounding.rule}`],
  };
}

function capaianStep({ capaian, target, indicator, policy }: Trace): WhyStep {
  const aim = target ? `Target ${targetText(target, indicator)}` : "Target belum ditetapkan";
  return {
    title: "Capaian",
    body: capaian.because,
    notes: [`${aim}, ${POLARITY_WORDS[indicator.polarity]}.`, `Kebijakan: ${policy.name}.`],
  };
}

function capStep({ capaian, policy }: Trace): WhyStep {
  return { title: "Batas", body: capBody(capaian, policy.cap) };
}

function capBody(capaian: Trace["capaian"], cap: Trace["policy"]["cap"]): ReactNode {
  if (capaian.raw.kind === "none") return "Tidak ada capaian yang dibatasi.";
  const flag = capaian.above200 && <StateChip state="aboveRange" />;
  if (!cap) return <>Tanpa batas: dipakai apa adanya, juga dalam rata-rata. {flag}</>;
  return (
    <>
      Apa adanya di sini; <b>{formatValue(capaian.capped, 2)}</b> dalam rata-rata (batas {limit(cap.min)} sampai{" "}
      {limit(cap.max)}). {flag}
    </>
  );
}

const limit = (exact: string | null): string => (exact === null ? "tak terhingga" : formatFigure(exact));

function bandStep({ capaian, policy }: Trace): WhyStep {
  const { band } = capaian;
  return {
    title: "Kategori",
    body: band ? (
      <>
        <Category rank={band.rank} of={policy.bands.length} word={band.word} />, {bandLimitWords(band) ?? "selebihnya"}
      </>
    ) : (
      "Tanpa capaian tidak ada kategori."
    ),
    notes: [`Dasar: ${policy.legalBasis}`],
  };
}
