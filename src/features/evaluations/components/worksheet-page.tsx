import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import { gradationBound } from "#domain/evaluation/gradation.ts";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { criteriaOf, type PlacedCriterion, scaleOf, subsOf } from "#domain/evaluation/template.ts";
import { STATE_WORDS } from "#domain/evaluation/workflow.ts";
import { formatFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { checkedText } from "#features/evaluations/checked.ts";
import type { Fact } from "#features/evaluations/facts/fact.ts";
import { worksheetFinding } from "#features/evaluations/headline.ts";
import type { LastYear } from "#features/evaluations/last-year.ts";
import { isInPart } from "#features/evaluations/one.ts";
import type { EvaluationView } from "#features/evaluations/queries.ts";
import { DEED_STORY, PROBE_WORDS } from "#features/evaluations/words.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";
import { CriterionList } from "./criterion-list.tsx";
import { LateMark } from "./late-mark.tsx";
import { PartKeys } from "./part-keys.tsx";
import { PartTree } from "./part-tree.tsx";
import { PartWorking } from "./part-working.tsx";
import { OverrideForm, PassPanel, ReturnForm } from "./pass-panel.tsx";
import { RecommendForm } from "./recommend-form.tsx";
import { ScoreCriterion } from "./score-criterion.tsx";
import { ScorePart } from "./score-part.tsx";
import { ScoreRail } from "./score-rail.tsx";
import { SettleForm } from "./settle-form.tsx";

type Props = {
  agency: AgencyHead;
  view: EvaluationView;
  facts: ReadonlyMap<string, Fact>;
  lastYear: LastYear | null;
  part: string;
  now: Date;
};

/** The evaluators' desk: the tree at the left, one part in the middle, the score and its warnings at the right. */
export function WorksheetPage({ agency, view, facts, lastYear, part, now }: Props) {
  const { template, written, year } = view;
  const parts = subsOf(template);
  const at = Math.max(
    0,
    parts.findIndex(({ key }) => key === part),
  );
  const placed = parts[at];
  if (!placed) return null;
  const selfAnswers = Object.fromEntries(
    Object.entries(view.self).flatMap(([key, { answer }]) => (answer ? [[key, answer]] : [])),
  );
  const [self, found] = [scoreTemplate(template, selfAnswers), scoreTemplate(template, written.answers)];
  const href = (key: string) =>
    addressOf(agency, `evaluasi/${year}/kertas-kerja`, { bagian: key.split(".").slice(0, 2).join(".") });
  const mine = view.may.score !== null && isInPart(placed.key, view.may.score);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return (
    <>
      <PageHead
        crumbs={[
          { label: `Evaluasi AKIP ${year}`, href: addressOf(agency, "evaluasi") },
          { label: agency.shortName },
          { label: `LKE ${placed.key}` },
        ]}
        finding={worksheetFinding(found)}
        sub={
          <>
            <span>{STATE_WORDS[view.state]}</span>
            <LateMark {...view} />
            <span>
              {view.members
                .filter(({ duty }) => duty === "evaluator")
                .map(({ name, parts: own }) => (own.length > 0 ? `${name} (${own.join(", ")})` : name))
                .join("; ")}
            </span>
          </>
        }
        aside={<ButtonLink href={addressOf(agency, `evaluasi/${year}/lhe`)}>Laporan (LHE)</ButtonLink>}
      />
      {view.state === "assessing" && (
        <Message kind="info">
          Instansi masih mengisi penilaian mandirinya sampai {formatDayTime(view.dueAt)}; yang sudah diisi dapat dibaca.
        </Message>
      )}
      {view.returns.length > 0 && (
        <Message kind="returned">
          Dikembalikan: {view.returns.map(({ key, reason }) => `${key}, ${reason}`).join("; ")}
        </Message>
      )}
      <div className="mt-4 grid grid-cols-[15rem_minmax(0,1fr)_18rem] gap-8 flow:grid-cols-1">
        <div className="flow:order-last print:hidden">
          <PartTree template={template} self={self} found={found} current={placed.key} href={href} />
        </div>
        <div className="min-w-0">
          <PartKeys before={before ? href(before.key) : null} after={after ? href(after.key) : null} />
          <PartWork agency={agency} view={view} facts={facts} placed={placed} mine={mine} selfAnswers={selfAnswers} />
          <nav aria-label="Bagian sebelum dan sesudah" className="mt-6 flex justify-between gap-3 print:hidden">
            {before ? <ButtonLink href={href(before.key)}>← {before.key}</ButtonLink> : <span />}
            {after && (
              <ButtonLink href={href(after.key)} look="primary">
                Lanjut ke {after.key}
              </ButtonLink>
            )}
          </nav>
        </div>
        <aside aria-label="Nilai dan peringatan" className="grid content-start gap-6">
          <ScoreRail
            view={view}
            found={found}
            self={self}
            selfAnswers={selfAnswers}
            lastYear={lastYear}
            partHref={href}
          />
          <Passing view={view} parts={parts.map(({ key }) => key)} />
          <Story view={view} />
        </aside>
      </div>
      <SealedFoot
        agency={agency.name}
        period={`Evaluasi ${year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        draft={view.state !== "approved"}
        landscape
      />
    </>
  );
}

type WorkProps = {
  agency: AgencyHead;
  view: EvaluationView;
  facts: ReadonlyMap<string, Fact>;
  placed: ReturnType<typeof subsOf>[number];
  mine: boolean;
  /** By the key of what carries an answer. */
  selfAnswers: Readonly<Record<string, string>>;
};

function PartWork({ agency, view, facts, placed, mine, selfAnswers }: WorkProps) {
  const { template, written, own } = view;
  const { key, component, sub } = placed;
  const selfAnswer = selfAnswers[key] ?? null;
  const criteria = criteriaOf(template).filter((one) => one.component === component && one.sub === sub);
  const bySub = template.mode === "sub_answer";
  const scale = scaleOf(template);
  const ownProbes = mine
    ? Object.fromEntries(Object.entries(own).flatMap(([place, { probe }]) => (probe ? [[place, probe]] : [])))
    : written.probes;
  const bound = gradationBound(template, key, sub, ownProbes);
  const highest = bound.highest ? scale.findIndex((one) => one.key === bound.highest?.key) : 0;
  const noteAt = template.noteBelow === null ? -1 : scale.findIndex((one) => one.key === template.noteBelow);
  const scaleFor = (one: PlacedCriterion) => (bySub ? null : scaleOf(template, one.criterion.scale));
  const differing = written.differing.filter((place) => place === key || place.startsWith(`${key}.`));
  const note = written.notes[key] ?? "";
  return (
    <>
      <p className="meta">
        {component.no} {component.name} / {sub.no} / bobot {formatFigure(sub.weight, 2)}
      </p>
      <h2 className="mb-3 text-claim">{sub.name}</h2>
      <CriterionList
        criteria={criteria}
        view={view}
        facts={facts}
        agency={agency}
        showSelf
        answer={(one) =>
          mine ? (
            <ScoreCriterion
              key={one.key}
              owner={view.reader}
              evaluationId={view.id}
              place={one.key}
              scale={scaleFor(one)}
              row={own[one.key] ?? null}
            />
          ) : (
            <p>
              <span className="quiet">Evaluator:</span>{" "}
              {checkedText({ probe: written.probes[one.key] ?? null, answer: written.answers[one.key] ?? null })}
            </p>
          )
        }
      />
      <p className="border-ink border-t-2 py-2">{bound.because}</p>
      {differing.length > 0 && (
        <div className="grid gap-4 py-3">
          {differing.map((place) => (
            <Difference
              key={place}
              place={place}
              view={view}
              mine={mine}
              scale={criteria.some((one) => one.key === place) && bySub ? null : scale}
            />
          ))}
        </div>
      )}
      {bySub && (
        <Section
          title="Jawaban sub-komponen"
          aside={bound.highest && `paling tinggi ${bound.highest.key} menurut gradasi`}
        >
          {mine ? (
            <ScorePart
              key={key}
              owner={view.reader}
              evaluationId={view.id}
              place={key}
              scale={scale}
              highest={highest}
              conditions={Object.fromEntries(
                bound.conditions.filter(({ isOpen }) => isOpen).map(({ answer, text }) => [answer, text]),
              )}
              self={selfAnswer}
              row={own[key] ?? null}
              noteFrom={noteAt < 0 ? null : noteAt + 1}
            />
          ) : (
            <div className="grid gap-1">
              <p>
                Evaluator <b>{written.answers[key] ?? "belum dijawab"}</b>
                {selfAnswer && <span className="quiet">, mandiri {selfAnswer}</span>}
              </p>
              {note && <p className="whitespace-pre-line">{note}</p>}
              {written.above[key] && <p className="quiet">Di atas gradasi: {written.above[key]}</p>}
            </div>
          )}
          <PartWorking template={template} place={key} found={written.answers} self={selfAnswers} />
        </Section>
      )}
      {mine && (
        <Section title="Rekomendasi" className="mt-6">
          <RecommendForm
            key={`${key} ${note}`}
            agencyId={view.agencyId}
            evaluationId={view.id}
            year={view.year}
            place={key}
            note={own[key]?.note ?? ""}
          />
        </Section>
      )}
    </>
  );
}

type DifferenceProps = { place: string; view: EvaluationView; mine: boolean; scale: { key: string }[] | null };

function Difference({ place, view, mine, scale }: DifferenceProps) {
  const names = new Map(view.members.map(({ userId, name }) => [userId, name]));
  const said = view.written.said
    .filter((one) => one.key === place)
    .map(({ by, probe, answer }) => ({ name: names.get(by) ?? "Evaluator", text: checkedText({ probe, answer }) }));
  const settled = view.written.settled.find((one) => one.key === place);
  const text = settled && (settled.answer ?? (settled.probe ? PROBE_WORDS[settled.probe] : ""));
  if (mine) {
    return (
      <SettleForm
        key={settled?.version ?? 0}
        evaluationId={view.id}
        place={place}
        scale={scale}
        said={said}
        settled={settled && text ? { text, reason: settled.reason, version: settled.version } : null}
      />
    );
  }
  return (
    <p className="border-conflict border-l-2 pl-3">
      {place}: {said.map(({ name, text: words }) => `${name} ${words}`).join("; ")}.{" "}
      {settled ? `Disepakati ${text}: ${settled.reason} (${settled.by})` : "Belum disepakati."}
    </p>
  );
}

function Passing({ view, parts }: { view: EvaluationView; parts: string[] }) {
  const { id, version, may, template } = view;
  if (may.score === null && !may.review && !may.approve) return null;
  return (
    <Section title="Langkah berikutnya">
      <div className="grid gap-4">
        {may.score !== null && <PassPanel key={version} pass="finish" evaluationId={id} version={version} />}
        {may.review && <PassPanel key={version} pass="review" evaluationId={id} version={version} />}
        {may.approve && <PassPanel key={version} pass="approve" evaluationId={id} version={version} />}
        {(may.review || may.approve) && (
          <details>
            <summary>Kembalikan bagian</summary>
            <ReturnForm key={version} evaluationId={id} version={version} parts={parts} />
          </details>
        )}
        {may.review && (
          <details>
            <summary>Usulkan predikat lain</summary>
            <OverrideForm
              key={version}
              evaluationId={id}
              version={version}
              bands={template.bands.map(({ key }) => key)}
              current={view.override?.predikat ?? null}
            />
          </details>
        )}
      </div>
    </Section>
  );
}

function Story({ view }: { view: EvaluationView }) {
  if (view.steps.length === 0) return null;
  return (
    <Section title="Perjalanan">
      <ol className="grid gap-1 text-ui">
        {view.steps.map(({ id, by, deed, at, reason }) => (
          <li key={id}>
            {by} {DEED_STORY[deed] ?? deed} <span className="quiet">{formatDayTime(at)}</span>
            {reason && <span className="block quiet">{reason}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
