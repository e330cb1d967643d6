"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import {
  approveTargetChange,
  discardTargetChange,
  proposeTargetChange,
  returnTargetChange,
  saveTargetChange,
  withdrawTargetChange,
} from "#features/targets/actions.ts";
import type { OpenChange } from "#features/targets/queries.ts";
import type { ActionResult } from "#lib/action.ts";

type Props = {
  agencyId: string;
  change: OpenChange;
  year: number;
  dated: string;
  edit: Route;
  mayRevise: boolean;
  mayApprove: boolean;
};

const STATE = {
  draft: "rancangan",
  proposed: "menunggu persetujuan kepala",
  returned: "dikembalikan",
  approved: "disetujui",
} as const;

/** The PK Perubahan that is under way: what it changes, why, and what the reader may do with it. */
export function ChangePanel({ agencyId, change, year, dated, edit, mayRevise, mayApprove }: Props) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isBusy, start] = useTransition();
  const input = { changeId: change.id, version: change.version };
  const run = <T,>(work: () => Promise<ActionResult<T>>, done: string, undo?: () => void) => {
    if (isBusy) return;
    start(async () => {
      const result = await work();
      setRefusal(result.ok ? null : result.message);
      if (!result.ok) return;
      showToast({ text: done, undo });
      router.refresh();
    });
  };
  const putBack = () =>
    void saveTargetChange({
      ...{ agencyId, year, baseVersion: 0, reason: change.reason },
      datedOn: change.datedOn.toISOString().slice(0, 10),
      cells: change.lines.map(({ key, text }) => {
        const [indicatorId = "", periodId = ""] = key.split("/");
        return { indicatorId, periodId, text, before: "" };
      }),
    }).then((result) => {
      if (!result.ok) setRefusal(result.message);
      router.refresh();
    });
  const isWritten = change.state === "draft" || change.state === "returned";
  return (
    <section aria-label={`Perubahan target ${year}`} className="my-4 rounded-panel bg-paper p-4">
      <h2>
        PK Perubahan {year}, {dated}: {STATE[change.state]}
      </h2>
      <p className="meta mt-1">
        Dirancang {change.author}. Alasan: {change.reason}
      </p>
      {change.state === "returned" && (
        <Message kind="returned">
          {change.decidedBy} mengembalikan: “{change.decision}”
        </Message>
      )}
      <Table label={`Target ${year} yang berubah`}>
        <thead>
          <tr>
            <Head>Indikator</Head>
            <Head>Periode</Head>
            <Head num>Semula</Head>
            <Head num>Menjadi</Head>
          </tr>
        </thead>
        <tbody>
          {change.lines.map(({ key, indicator, periodCode, before, after }) => (
            <tr key={key}>
              <NameCell>{indicator}</NameCell>
              <TextCell place="left">{periodCode}</TextCell>
              <FigureCell value={before} tone="soft" place="right" word="semula" />
              <FigureCell value={after} tone="strong" place="figure" />
            </tr>
          ))}
        </tbody>
      </Table>
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <div className="mt-3 flex flex-wrap items-end gap-2 print:hidden">
        {mayRevise && isWritten && (
          <>
            <Button
              look="primary"
              onClick={() => run(() => proposeTargetChange(input), "Perubahan diajukan kepada kepala.")}
            >
              Ajukan kepada kepala
            </Button>
            <ButtonLink href={edit}>Ubah rancangan</ButtonLink>
            <Button look="bare" onClick={() => run(() => discardTargetChange(input), "Rancangan dihapus.", putBack)}>
              Hapus rancangan
            </Button>
          </>
        )}
        {mayRevise && change.state === "proposed" && (
          <Button onClick={() => run(() => withdrawTargetChange(input), "Perubahan ditarik kembali.")}>
            Tarik kembali
          </Button>
        )}
        {mayApprove && change.state === "proposed" && (
          <>
            <Button
              look="primary"
              onClick={() => run(() => approveTargetChange(input), `${change.lines.length} target berubah.`)}
            >
              Setujui {change.lines.length} perubahan
            </Button>
            <div className="w-72 max-w-full">
              <TextArea
                label="Yang perlu diperbaiki"
                name="kembali"
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </div>
            <Button onClick={() => run(() => returnTargetChange({ ...input, reason }), "Perubahan dikembalikan.")}>
              Kembalikan
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
