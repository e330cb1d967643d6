"use client";

import { LinkSimpleIcon } from "@phosphor-icons/react/dist/ssr/LinkSimple";
import { PlusIcon } from "@phosphor-icons/react/dist/ssr/Plus";
import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { EvidenceList } from "#components/page/evidence-list.tsx";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { datedWords } from "#features/evidence/dating.ts";
import type { PeriodEvidence } from "#features/evidence/queries.ts";
import { hrefOf, kindOf } from "#features/evidence/words.ts";
import type { ActionResult } from "#lib/action.ts";
import { formatDay } from "#lib/format.ts";
import { EvidenceAddress } from "./evidence-address.tsx";
import type { Supported } from "./evidence-others.tsx";
import { EvidenceUpload } from "./evidence-upload.tsx";
import { EvidenceVerbs } from "./evidence-verbs.tsx";

type Props = {
  /** Where a link to the evidence of this realisasi leads. */
  id: string;
  realisasiId: string;
  evidence: PeriodEvidence[];
  /** Further realisasi that new evidence may support as well. */
  others: Supported[];
  isEditable: boolean;
};

const UNREACHABLE = "Peladen tidak terjangkau. Periksa jaringan, lalu coba lagi.";

type Adding = { what: "files"; first: File[] } | { what: "address" };

/** What a value rests on: to look at, to add, to seal anew, to take off. */
export function EvidencePanel({ id, realisasiId, evidence, others, isEditable }: Props) {
  const router = useRouter();
  const [adding, setAdding] = useState<Adding | null>(null);
  // The form that had the focus goes; the button in its place takes it.
  const [isBack, setBack] = useState(false);
  const close = () => {
    setAdding(null);
    setBack(true);
    // Some of several may have arrived.
    router.refresh();
  };
  const done = (text: string) => {
    close();
    showToast({ text });
  };
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (work: Promise<ActionResult<unknown>>, said: string) => {
    setProblem(null);
    try {
      const result = await work;
      if (!result.ok) return setProblem(result.message);
      showToast({ text: said });
      router.refresh();
    } catch {
      setProblem(UNREACHABLE);
    }
  };

  const drop = (event: DragEvent) => {
    if (!isEditable || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setAdding({ what: "files", first: [...event.dataTransfer.files] });
  };

  return (
    <Section level={3} title="Bukti dukung">
      <section
        aria-label="Berkas dan tautan; seret berkas ke sini untuk melampirkan"
        onDragOver={(event) => isEditable && event.preventDefault()}
        onDrop={drop}
      >
        {evidence.length > 0 ? (
          <EvidenceList
            evidence={evidence.map((one) => ({
              href: hrefOf(one),
              name: one.fileName,
              kind: kindOf(one),
              where: whereWords(one),
              seal: one.sealed ? "matches" : "changed",
              more: isEditable && <EvidenceVerbs one={one} realisasiId={realisasiId} onRun={run} />,
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
        {isEditable && adding?.what === "files" && (
          <EvidenceUpload {...{ id, realisasiId, others }} first={adding.first} onDone={done} onCancel={close} />
        )}
        {isEditable && adding?.what === "address" && (
          <EvidenceAddress {...{ id, realisasiId, others }} onDone={done} onCancel={close} />
        )}
        {isEditable && !adding && (
          <p className="mt-2 flex flex-wrap gap-2">
            <Button id={id} small autoFocus={isBack} onClick={() => setAdding({ what: "files", first: [] })}>
              <Icon of={PlusIcon} />
              Tambah bukti
            </Button>
            <Button small onClick={() => setAdding({ what: "address" })}>
              <Icon of={LinkSimpleIcon} />
              Tambah tautan
            </Button>
          </p>
        )}
      </section>
    </Section>
  );
}

/** "halaman 6; bertanggal 18 Juli 2024, di dalam periode; dilampirkan …; dipakai juga di 1 indikator" */
function whereWords({ pageNote, uploadedAt, usedElsewhere, datedOn, dating }: PeriodEvidence): string {
  const parts = [
    pageNote,
    datedWords(datedOn, dating),
    `dilampirkan ${formatDay(new Date(uploadedAt))}`,
    usedElsewhere > 0 && `dipakai juga di ${usedElsewhere} indikator`,
  ];
  return parts.filter(Boolean).join("; ");
}
