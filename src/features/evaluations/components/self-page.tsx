import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import { gradationBound } from "#domain/evaluation/gradation.ts";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { criteriaOf, scaleOf, subsOf } from "#domain/evaluation/template.ts";
import { formatFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { openKeys } from "#features/evaluations/assessing.ts";
import { checkedText } from "#features/evaluations/checked.ts";
import type { Fact } from "#features/evaluations/facts/fact.ts";
import type { EvaluationView, PickableEvidence } from "#features/evaluations/queries.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { daysLeft, formatDay, formatDayTime } from "#lib/format.ts";
import { CriterionList } from "./criterion-list.tsx";
import { EvidencePicker } from "./evidence-picker.tsx";
import { EvidenceUpload } from "./evidence-upload.tsx";
import { LateMark } from "./late-mark.tsx";
import { PartKeys } from "./part-keys.tsx";
import { PartTree } from "./part-tree.tsx";
import { PassPanel } from "./pass-panel.tsx";
import { SelfCriterion } from "./self-criterion.tsx";
import { SelfPart } from "./self-part.tsx";
import { UnlinkEvidence } from "./unlink-evidence.tsx";

type Props = {
  agency: AgencyHead;
  view: EvaluationView;
  facts: ReadonlyMap<string, Fact>;
  pickable: PickableEvidence[];
  part: string;
  now: Date;
};

/** The agency assesses itself, part by part; once handed in it is read-only for everybody. */
export function SelfPage({ agency, view, facts, pickable, part, now }: Props) {
  const { template, year, self } = view;
  const parts = subsOf(template);
  const at = Math.max(
    0,
    parts.findIndex(({ key }) => key === part),
  );
  const placed = parts[at];
  if (!placed) return null;
  const answers = Object.fromEntries(
    Object.entries(self).flatMap(([key, { answer }]) => (answer ? [[key, answer]] : [])),
  );
  const probes = Object.fromEntries(Object.entries(self).flatMap(([key, { probe }]) => (probe ? [[key, probe]] : [])));
  const score = scoreTemplate(template, answers);
  const open = openKeys(
    template,
    Object.entries(self).map(([key, row]) => ({ key, ...row })),
  );
  const href = (key: string) => addressOf(agency, `evaluasi/${year}/mandiri`, { bagian: key });
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const { key, component, sub } = placed;
  const criteria = criteriaOf(template).filter((one) => one.component === component && one.sub === sub);
  const bySub = template.mode === "sub_answer";
  const bound = gradationBound(template, key, sub, probes);
  const scale = scaleOf(template);
  const highest = bound.highest ? scale.findIndex((one) => one.key === bound.highest?.key) : 0;
  const { assess } = view.may;
  return (
    <>
      <PageHead
        crumbs={[
          { label: `Evaluasi AKIP ${year}`, href: addressOf(agency, "evaluasi") },
          { label: agency.shortName },
          { label: `Penilaian mandiri ${key}` },
        ]}
        finding={selfFinding(open.length, view)}
        sub={
          <>
            <span>{template.name}</span>
            {view.state === "assessing" && (
              <span>
                Batas {formatDay(view.dueAt)}, {daysLeft(now, view.dueAt)}
              </span>
            )}
            <LateMark {...view} />
          </>
        }
      />
      {!assess && view.state === "assessing" && (
        <Message kind="info">Penilaian mandiri diisi oleh instansi sendiri.</Message>
      )}
      <div className="mt-4 grid grid-cols-[15rem_minmax(0,1fr)_16rem] gap-8 flow:grid-cols-1">
        <div className="flow:order-last print:hidden">
          <PartTree template={template} self={score} found={null} current={key} href={href} />
        </div>
        <div className="min-w-0">
          {assess && <PartKeys before={before ? href(before.key) : null} after={after ? href(after.key) : null} />}
          <p className="meta">
            {component.no} {component.name} / bobot {formatFigure(sub.weight, 2)}
          </p>
          <h2 className="mb-3 text-claim">{sub.name}</h2>
          <CriterionList
            criteria={criteria}
            view={view}
            facts={facts}
            agency={agency}
            showSelf={false}
            answer={(one) =>
              assess ? (
                <SelfCriterion
                  key={one.key}
                  owner={view.reader}
                  evaluationId={view.id}
                  place={one.key}
                  scale={bySub ? null : scaleOf(template, one.criterion.scale)}
                  row={self[one.key] ?? null}
                />
              ) : (
                <p>
                  {checkedText(self[one.key])}
                  {self[one.key]?.reason && <span className="block quiet">{self[one.key]?.reason}</span>}
                </p>
              )
            }
            more={
              assess
                ? (one) => (
                    <>
                      {(view.evidence[one.key] ?? []).map((file) => (
                        <div key={file.linkId}>
                          <UnlinkEvidence evaluationId={view.id} place={one.key} {...file} />
                        </div>
                      ))}
                      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
                        <EvidencePicker evaluationId={view.id} place={one.key} pickable={pickable} />
                        <EvidenceUpload evaluationId={view.id} place={one.key} />
                      </div>
                    </>
                  )
                : undefined
            }
          />
          <p className="border-ink border-t-2 py-2">{bound.because}</p>
          {bySub && (
            <Section title="Jawaban yang diajukan">
              {assess ? (
                <SelfPart
                  key={key}
                  owner={view.reader}
                  evaluationId={view.id}
                  place={key}
                  scale={scale}
                  highest={highest}
                  row={self[key] ?? null}
                />
              ) : (
                <p>
                  <b>{checkedText(self[key])}</b>
                  {self[key]?.reason && <span className="block">{self[key]?.reason}</span>}
                </p>
              )}
            </Section>
          )}
          <nav aria-label="Bagian sebelum dan sesudah" className="mt-6 flex justify-between gap-3 print:hidden">
            {before ? <ButtonLink href={href(before.key)}>← {before.key}</ButtonLink> : <span />}
            {after && (
              <ButtonLink href={href(after.key)} look={assess ? "primary" : undefined}>
                Lanjut ke {after.key}
              </ButtonLink>
            )}
          </nav>
        </div>
        <aside aria-label="Nilai mandiri" className="grid content-start gap-6">
          <Section title="Nilai mandiri">
            <p className="figure-large">{formatFigure(score.score, 2)}</p>
            <p>
              {score.predikat
                ? `Predikat ${score.predikat.key}, ${score.predikat.word.toLowerCase()}.`
                : `Antara ${formatFigure(score.lowest, 2)} dan ${formatFigure(score.highest, 2)}.`}
            </p>
          </Section>
          {open.length > 0 && (
            <Section title={`${open.length} belum dijawab`}>
              <p className="flex flex-wrap gap-x-3 gap-y-1">
                {open.slice(0, 24).map((place) => (
                  <a
                    key={place}
                    className="grid min-h-6 min-w-6 place-items-center"
                    href={`${href(place.split(".").slice(0, 2).join("."))}#k-${place}`}
                  >
                    {place}
                  </a>
                ))}
                {open.length > 24 && <span className="meta">dan {open.length - 24} lagi</span>}
              </p>
            </Section>
          )}
          {view.may.submit && open.length === 0 && (
            <Section title="Kirim">
              <PassPanel key={view.version} pass="submit" evaluationId={view.id} version={view.version} />
            </Section>
          )}
        </aside>
      </div>
      <SealedFoot
        agency={agency.name}
        period={`Penilaian mandiri ${year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        draft={view.state === "assessing"}
        landscape
      />
    </>
  );
}

function selfFinding(open: number, { state, submittedAt }: EvaluationView): string {
  if (state !== "assessing" && submittedAt) return `Penilaian mandiri dikirim ${formatDay(submittedAt)}`;
  return open === 0
    ? "Penilaian mandiri lengkap dan siap dikirim"
    : `${open} hal belum dijawab dalam penilaian mandiri`;
}
