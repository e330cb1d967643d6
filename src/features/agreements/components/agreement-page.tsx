import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import Link from "next/link";
import { Columns } from "#components/page/columns.tsx";
import { HistoryList, type HistoryStep } from "#components/page/history-list.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { Stepper } from "#components/page/stepper.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Message } from "#components/ui/message.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { revisionWord } from "#domain/planning/agreement.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { agreementHeadline, agreementSteps } from "#features/agreements/headline.ts";
import type { AgreementView } from "#features/agreements/queries.ts";
import { PaperPage } from "#lib/document/page.tsx";
import { AgreementGaps } from "./agreement-gaps.tsx";
import { DifferenceTable } from "./difference-table.tsx";
import { DiscardButton, ReloadButton } from "./draft-verbs.tsx";
import { PartiesForm } from "./parties-form.tsx";
import { PassingPanel } from "./passing-panel.tsx";
import { ReviseForm } from "./revise-form.tsx";

type Props = { agency: AgencyHead; agreement: AgreementView; story: HistoryStep[] };

/** The paper as it will be printed, and beside it what can be done with it. Printed, only the paper is left. */
export function AgreementPage({ agency, agreement, story }: Props) {
  const { id, year, revision, state, may, changes, revisions } = agreement;
  const list = addressOf(agency, "pk", { tahun: String(year) });
  const base = addressOf(agency, "pk");
  return (
    <>
      <div className="print:hidden">
        <PageHead
          crumbs={[
            { label: agency.government },
            { label: agency.shortName, href: addressOf(agency, "dasbor") },
            { label: "Perjanjian kinerja", href: list },
            { label: agreement.position },
          ]}
          over={`Perjanjian kinerja ${year}, ${agreement.position}`}
          finding={agreementHeadline({
            ...agreement,
            ...{ holes: agreement.holes.length, differs: agreement.differs.length },
          })}
          aside={
            <>
              <PrintButton />
              {["docx", "pdf"].map((form) => (
                <ButtonLink key={form} href={`/api/unduh/pk?id=${id}&bentuk=${form}` as Route} download="">
                  <Icon of={DownloadSimpleIcon} />
                  {form.toUpperCase()}
                </ButtonLink>
              ))}
            </>
          }
        />
        <div className="mt-4">
          <Stepper label="Alur perjanjian kinerja" steps={agreementSteps(agreement)} />
        </div>
        {agreement.returnedReason && (
          <div className="mt-3">
            <Message kind="returned">Dikembalikan ke draf: “{agreement.returnedReason}”</Message>
          </div>
        )}
      </div>
      <Columns
        first
        ruled
        width={352}
        label="Yang dapat dilakukan dengan perjanjian kinerja ini"
        className="print:mt-0 [&>.rail]:print:hidden"
        rail={
          <>
            <div className="grid gap-4 empty:hidden">
              <AgreementGaps agency={agency} agreement={agreement} />
              <PassingPanel
                key={`${id} ${agreement.version}`}
                {...{ agreementId: id, version: agreement.version, may, place: agreement.form.place }}
              />
              {may.revise && (
                <ReviseForm
                  {...{ agencyId: agency.id, positionId: agreement.positionId, year, base }}
                  next={revision + 1}
                />
              )}
            </div>
            {may.write && (
              <Section title="Para pihak">
                <PartiesForm
                  key={`${id} ${agreement.version}`}
                  {...{ agreementId: id, version: agreement.version, form: agreement.form, isRevision: revision > 0 }}
                />
                <DiscardButton {...{ agreementId: id, version: agreement.version, list }} />
              </Section>
            )}
            {revisions.length > 1 && (
              <Section title="Versi">
                <ul className="text-ui">
                  {revisions.map((one) => (
                    <li key={one.id}>
                      {one.id === id ? (
                        <b>{revisionWord(one.revision)}</b>
                      ) : (
                        <Link href={`${base}/${one.id}` as Route}>{revisionWord(one.revision)}</Link>
                      )}{" "}
                      <span className="meta">{STATE_WORDS[one.state]}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Section title="Riwayat">
              <HistoryList steps={story} />
            </Section>
          </>
        }
      >
        {state !== "changed" && agreement.differs.length > 0 && (
          <div className="print:hidden">
            <Section
              title={
                state === "signed"
                  ? "Berbeda dari target yang berlaku sekarang"
                  : "Berbeda dari rencana yang berlaku sekarang"
              }
            >
              <DifferenceTable
                differences={agreement.differs}
                before={state === "draft" ? "Draf ini" : "Perjanjian ini"}
                after={state === "signed" ? "Target sekarang" : "Rencana sekarang"}
              />
              {may.write && <ReloadButton agreementId={id} version={agreement.version} />}
            </Section>
          </div>
        )}
        {changes && (
          <div className="print:hidden">
            <Section title={`${revisionWord(revision)} di samping ${revisionWord(changes.from)}`}>
              {changes.differences.length === 0 ? (
                <p className="text-ui">Isinya sama dengan {revisionWord(changes.from)}.</p>
              ) : (
                <DifferenceTable
                  differences={changes.differences}
                  before={revisionWord(changes.from)}
                  after={revisionWord(revision)}
                />
              )}
            </Section>
          </div>
        )}
        <PaperPage paper={agreement.paper} />
      </Columns>
    </>
  );
}

const STATE_WORDS = {
  draft: "draf",
  agreed: "disepakati",
  signed: "ditandatangani, berlaku",
  changed: "sudah diganti",
};
