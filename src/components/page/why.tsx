import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

export type WhyStep = {
  /** Data dasar, Rumus versi 2, Pembulatan, Capaian, Batas, Kategori. */
  title: string;
  body: ReactNode;
  /** Source, person by role, time, legal basis. */
  notes?: string[];
};

/** "Mengapa angka ini?": the steps from what was typed to the category, on one thread. */
export function Why({ steps, download }: { steps: WhyStep[]; download?: Route }) {
  return (
    <>
      <ol className="why">
        {steps.map((step, i) => (
          <li key={step.title}>
            <span className="why-no" aria-hidden="true">
              {i + 1}
            </span>
            <div>
              <h3>{step.title}</h3>
              <div>{step.body}</div>
              {step.notes?.map((note) => (
                <p key={note} className="meta">
                  {note}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {download && (
        <ButtonLink small href={download} download="">
          <Icon of={DownloadSimpleIcon} />
          Unduh jejak untuk diperiksa
        </ButtonLink>
      )}
    </>
  );
}

/** Data dasar inside the first step: name, written figure, who gave it and when. */
export function WhyRows({ rows }: { rows: { name: string; value: ReactNode; by?: string }[] }) {
  return (
    <div className="why-rows">
      {rows.map((row) => (
        <div key={row.name}>
          <span>{row.name}</span>
          <b>{row.value}</b>
          {row.by && <span className="meta">{row.by}</span>}
        </div>
      ))}
    </div>
  );
}
