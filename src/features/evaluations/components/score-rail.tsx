import { Dumbbell, DumbbellKey } from "#components/charts/dumbbell.tsx";
import { ShareBar } from "#components/charts/share-bar.tsx";
import { Section } from "#components/page/section.tsx";
import { Message } from "#components/ui/message.tsx";
import { gapOf } from "#domain/evaluation/gap.ts";
import { findBreaks } from "#domain/evaluation/prerequisite.ts";
import { whatWouldRaise } from "#domain/evaluation/raise.ts";
import type { TemplateScore } from "#domain/evaluation/score.ts";
import { type Answers, subsOf } from "#domain/evaluation/template.ts";
import { explainScore } from "#domain/evaluation/trace.ts";
import { obstaclesOf } from "#domain/evaluation/workflow.ts";
import { formatFigure } from "#domain/value/format.ts";
import { gapSentence } from "#features/evaluations/headline.ts";
import type { LastYear } from "#features/evaluations/last-year.ts";
import type { EvaluationView } from "#features/evaluations/queries.ts";
import { ExplainForm } from "./explain-form.tsx";

type Props = {
  view: EvaluationView;
  found: TemplateScore;
  self: TemplateScore;
  selfAnswers: Answers;
  lastYear: LastYear | null;
  partHref: (part: string) => string;
};

/** The running score with what can still come of it, its comparisons, the kerangka logis, and the distance to the claim. */
export function ScoreRail({ view, found, self, selfAnswers, lastYear, partHref }: Props) {
  const { template, written } = view;
  const breaks = findBreaks(template, written.answers, written.probes);
  const gap = gapOf(template, selfAnswers, written.answers);
  const steps = subsOf(template);
  const obstacles = obstaclesOf(template, written);
  const mayExplain = view.may.score !== null;
  return (
    <div className="grid gap-6">
      <Section title={found.isComplete ? "Nilai" : "Nilai sementara"}>
        <p className="figure-large">{formatFigure(found.score, 2)}</p>
        <ShareBar value={Number(found.score)} largest={100} />
        <p className="mt-2">
          {found.predikat ? (
            <>
              Predikat <b>{found.predikat.key}</b>, {found.predikat.word.toLowerCase()}.
            </>
          ) : (
            <>
              Predikat belum dapat ditetapkan: paling rendah <b>{found.predikatRange.lowest?.key}</b> (
              {formatFigure(found.lowest, 2)}), paling tinggi <b>{found.predikatRange.highest?.key}</b> (
              {formatFigure(found.highest, 2)}). {found.missing.length} bagian belum dijawab.
            </>
          )}
        </p>
        {view.override && (
          <Message kind="info" small>
            Ketua tim mengusulkan predikat {view.override.predikat}: {view.override.reason} ({view.override.by})
          </Message>
        )}
        <dl className="mt-2 grid grid-cols-[1fr_auto_auto] gap-x-3 border-line border-t pt-2">
          <dt>Penilaian mandiri</dt>
          <dd className="text-right">{formatFigure(self.score, 2)}</dd>
          <dd className="w-8 text-right font-semibold">{self.predikat?.key ?? "…"}</dd>
          {lastYear?.kind === "realisasi" && (
            <>
              <dt>
                Evaluasi {view.year - 1}
                <span className="meta block">menurut realisasi</span>
              </dt>
              <dd className="col-span-2 pr-11 text-right">{lastYear.written}</dd>
            </>
          )}
          {lastYear?.kind === "evaluation" && (
            <>
              <dt>
                Evaluasi {view.year - 1}
                {!lastYear.sameRegime && <span className="meta block">aturan lain, tidak dibandingkan</span>}
              </dt>
              <dd className="text-right">{formatFigure(lastYear.score, 2)}</dd>
              <dd className="w-8 text-right font-semibold">{lastYear.predikat}</dd>
            </>
          )}
        </dl>
        <details className="mt-2">
          <summary>Mengapa angka ini?</summary>
          <Trace view={view} found={found} />
        </details>
      </Section>
      {breaks.length > 0 && (
        <Section title="Kerangka logis">
          <ul className="grid gap-3">
            {breaks.map((one) => (
              <li key={one.key} className="border-conflict border-l-2 pl-3">
                <p>
                  {one.because}. <a href={partHref(one.rule.subject)}>Tinjau {one.rule.subject}</a>
                </p>
                <p className="meta">{one.message}</p>
                {mayExplain ? (
                  <ExplainForm
                    evaluationId={view.id}
                    breakKey={one.key}
                    place={one.rule.subject}
                    reason={written.explained[one.key] ?? null}
                  />
                ) : (
                  <p>{written.explained[one.key] ?? <span className="quiet">belum dijelaskan</span>}</p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {obstacles.length > 0 && view.state !== "approved" && (
        <Section title={`Masih ${obstacles.length} hal sebelum selesai`}>
          <ul className="grid gap-1 text-ui">
            {obstacles.slice(0, 12).map(({ place, message }) => (
              <li key={message}>
                <a className="inline-block min-h-6 py-0.5" href={partHref(place)}>
                  {message}
                </a>
              </li>
            ))}
            {obstacles.length > 12 && <li className="meta">dan {obstacles.length - 12} lagi</li>}
          </ul>
        </Section>
      )}
      {template.mode === "sub_answer" && (
        <Section title="Selisih mandiri dan evaluator">
          <p className="meta">{gapSentence(gap) ?? "Lengkap sesudah kedua pihak menjawab."}</p>
          <ul className="grid gap-1">
            {gap.subs
              .filter(({ steps: distance }) => distance !== null && distance !== 0)
              .map(({ key, self: claimed, evaluator, steps: distance }) => (
                <li key={key} className="grid grid-cols-[2.5rem_1fr_4.5rem] items-center gap-2">
                  <span>{key}</span>
                  <Dumbbell
                    square={claimed.answer?.value}
                    circle={evaluator.answer?.value}
                    to={100}
                    ticks={[0, 30, 50, 60, 70, 80, 90, 100]}
                    low={(distance ?? 0) > 0}
                  />
                  <span className="text-right">
                    {claimed.answer?.key} – {evaluator.answer?.key}
                  </span>
                </li>
              ))}
          </ul>
          <DumbbellKey square="mandiri" circle="evaluator" />
        </Section>
      )}
      {found.isComplete && <Raise view={view} />}
      <p className="meta">{steps.length} bagian; nilai dihitung tepat, dibulatkan hanya pada tampilan.</p>
    </div>
  );
}

function Trace({ view, found }: { view: EvaluationView; found: TemplateScore }) {
  const explained = explainScore(view.template, found);
  return (
    <ul className="grid gap-1 text-meta">
      {explained.components.flatMap(({ subs }) =>
        subs.map((sub) => (
          <li key={sub.key}>
            <b>{sub.key}</b> {sub.figures}
          </li>
        )),
      )}
    </ul>
  );
}

function Raise({ view }: { view: EvaluationView }) {
  const { template, written } = view;
  const outlook = whatWouldRaise(template, written.answers, written.probes);
  if (outlook.kind === "incomplete" || outlook.kind === "top") return null;
  return (
    <Section title={`Yang menaikkan ke ${outlook.next.key}`}>
      {outlook.kind === "far" ? (
        <p className="meta">
          Kurang {formatFigure(outlook.needed, 2)}; naik satu tingkat di semua bagian pun baru{" "}
          {formatFigure(outlook.allRaised, 2)}.
        </p>
      ) : (
        <ul className="grid gap-2 text-ui">
          {outlook.sets.map((set) => (
            <li key={set.raises.map(({ key }) => key).join()}>
              {set.raises.map(({ key, from, to }) => `${key} dari ${from.key} ke ${to.key}`).join(", ")}:{" "}
              <b>{formatFigure(set.total, 2)}</b>
              {set.breaks.length > 0 && <span className="meta block">{set.breaks.join("; ")}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
