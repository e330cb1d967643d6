"use client";

import { useEffect, useState, useTransition } from "react";
import type { Template } from "#domain/evaluation/template.ts";
import { saveDraft } from "#features/lke-templates/actions.ts";

export type Said = { kind: "saved" | "refused" | "conflict"; text: string };

/** The template being written: changed here, saved when asked, and never left behind unnoticed. */
export function useDraft(versionId: string, from: { template: Template; revision: number }) {
  const [template, setTemplate] = useState(from.template);
  const [revision, setRevision] = useState(from.revision);
  /** Rises when the whole template is replaced: fields that hold what is being typed begin anew. */
  const [generation, setGeneration] = useState(0);
  const [isChanged, setChanged] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, start] = useTransition();

  useEffect(() => {
    if (!isChanged) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [isChanged]);

  const replace = (next: Template) => {
    setTemplate(next);
    setGeneration((now) => now + 1);
    setChanged(true);
    setSaid(null);
  };
  const edit = (work: (draft: Template) => void) => {
    setTemplate((now) => {
      const draft = structuredClone(now);
      work(draft);
      return draft;
    });
    setChanged(true);
    setSaid(null);
  };
  const save = () =>
    start(async () => {
      const sent = template;
      const result = await saveDraft({ versionId, revision, body: sent });
      if (result.ok) {
        setRevision(result.value.revision);
        setTemplate((now) => {
          if (now === sent) setChanged(false);
          return now;
        });
        setSaid({ kind: "saved", text: "Draf tersimpan." });
        return;
      }
      const place = result.fields ? Object.keys(result.fields)[0]?.replace(/^body\./, "") : undefined;
      const text = place ? `${placeWords(place)}: ${result.message}` : result.message;
      setSaid({ kind: result.kind === "conflict" ? "conflict" : "refused", text });
    });

  return { template, generation, edit, replace, save, said, isChanged, isBusy };
}

const PARTS: Record<string, string> = {
  components: "Komponen",
  subs: "sub-komponen",
  criteria: "kriteria",
  scales: "Skala",
  answers: "jawaban",
  bands: "Predikat",
  prerequisites: "Prasyarat",
  gradation: "Gradasi",
  name: "nama",
  text: "teks",
  key: "kunci",
};

/** components.0.subs.1.name → Komponen 1, sub-komponen 2, nama */
const placeWords = (path: string): string =>
  path
    .replace(/\.(\d+)/g, (_, index: string) => ` ${Number(index) + 1}`)
    .split(".")
    .map((part) => part.replace(/^[a-zA-Z]+/, (word) => PARTS[word] ?? word))
    .join(", ");
