"use client";

import { PlusIcon } from "@phosphor-icons/react/dist/ssr/Plus";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { EvidenceList } from "#components/page/evidence-list.tsx";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { detachEvidence, linkEvidence } from "#features/evidence/actions.ts";
import type { PeriodEvidence } from "#features/evidence/queries.ts";
import type { ActionResult } from "#lib/action.ts";
import { formatDay } from "#lib/format.ts";
import { EvidenceUpload, type Supported } from "./evidence-upload.tsx";

type Props = {
  /** Where a link to the evidence of this realisasi leads. */
  id: string;
  realisasiId: string;
  evidence: PeriodEvidence[];
  /** Further realisasi that a new file may support as well. */
  others: Supported[];
  isEditable: boolean;
};

const UNREACHABLE = "Peladen tidak terjangkau. Periksa jaringan, lalu coba lagi.";

/** The files a value rests on: to look at, to add, to seal anew, to take off. */
export function EvidencePanel({ id, realisasiId, evidence, others, isEditable }: Props) {
  const router = useRouter();
  const [isAdding, setAdding] = useState(false);
  // The form that had the focus goes; the button in its place takes it.
  const [isBack, setBack] = useState(false);
  const close = () => {
    setAdding(false);
    setBack(true);
  };
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (work: Promise<ActionResult<unknown>>, done: string) => {
    setProblem(null);
    try {
      const result = await work;
      if (!result.ok) return setProblem(result.message);
      showToast({ text: done });
      router.refresh();
    } catch {
      setProblem(UNREACHABLE);
    }
  };

  const actions = (one: PeriodEvidence) => (
    <p className="meta flex flex-wrap gap-x-3">
      {!one.sealed && (
        <button
          type="button"
          className="evidence-verb"
          onClick={() =>
            run(
              linkEvidence({ evidenceId: one.id, realisasiIds: [realisasiId] }),
              `${one.fileName} disegel untuk nilai ini.`,
            )
          }
        >
          Tetap mendukung nilai ini
        </button>
      )}
      <button
        type="button"
        className="evidence-verb"
        onClick={() =>
          run(detachEvidence({ evidenceId: one.id, realisasiId }), `${one.fileName} dilepas dari indikator ini.`)
        }
      >
        Lepas<span className="sr-only"> {one.fileName}</span>
      </button>
    </p>
  );

  return (
    <Section level={3} title="Bukti dukung">
      {evidence.length > 0 ? (
        <EvidenceList
          evidence={evidence.map((one) => ({
            href: `/api/bukti/${one.id}`,
            name: one.fileName,
            kind: KINDS[one.mediaType] ?? "file",
            where: whereWords(one),
            seal: one.sealed ? "matches" : "changed",
            more: isEditable && actions(one),
          }))}
        />
      ) : (
        <p className="meta">Belum ada bukti dukung.</p>
      )}
      {problem && (
        <Message kind="refused" small live>
          {problem}
        </Message>
      )}
      {isEditable &&
        (isAdding ? (
          <EvidenceUpload
            id={id}
            realisasiId={realisasiId}
            others={others}
            onDone={(text) => {
              close();
              showToast({ text });
              router.refresh();
            }}
            onCancel={close}
          />
        ) : (
          <p className="mt-2">
            <Button id={id} small autoFocus={isBack} onClick={() => setAdding(true)}>
              <Icon of={PlusIcon} />
              Tambah bukti
            </Button>
          </p>
        ))}
    </Section>
  );
}

/** "halaman 6; dilampirkan 18 Juli 2024; dipakai juga di 1 indikator" */
function whereWords({ pageNote, uploadedAt, usedElsewhere }: PeriodEvidence): string {
  const parts = [
    pageNote,
    `dilampirkan ${formatDay(new Date(uploadedAt))}`,
    usedElsewhere > 0 && `dipakai juga di ${usedElsewhere} indikator`,
  ];
  return parts.filter(Boolean).join("; ");
}

const KINDS: Record<string, "pdf" | "image" | "sheet" | "text"> = {
  "application/pdf": "pdf",
  "image/png": "image",
  "image/jpeg": "image",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "text",
};
