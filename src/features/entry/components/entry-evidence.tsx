"use client";

import { hasDraft } from "#features/entry/grid/matters.ts";
import { type EntryIndicator, isOpenFor } from "#features/entry/sheet.ts";
import { EvidencePanel } from "#features/evidence/components/evidence-panel.tsx";
import { useDeskState } from "./entry-context.tsx";
import { evidenceSpot } from "./entry-spot.tsx";

export function EntryEvidence({ indicator }: { indicator: EntryIndicator }) {
  const sheet = useDeskState((state) => state.sheet);
  const realisasiId = indicator.realisasi?.id;
  if (!realisasiId) return null;
  const others = sheet.indicators.flatMap((other) =>
    other.id !== indicator.id && hasDraft(other) && other.realisasi
      ? [{ realisasiId: other.realisasi.id, name: other.shortName }]
      : [],
  );
  return (
    <EvidencePanel
      id={evidenceSpot(indicator.id)}
      realisasiId={realisasiId}
      evidence={indicator.evidence}
      others={others}
      isEditable={sheet.operator !== null && isOpenFor(sheet.period, indicator.id) && hasDraft(indicator)}
    />
  );
}
