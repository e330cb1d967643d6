"use client";

import { Tick } from "#components/form/tick.tsx";

export type Supported = { realisasiId: string; name: string };

type Props = { others: Supported[]; also: ReadonlySet<string>; onAlso: (also: ReadonlySet<string>) => void };

/** Further realisasi that the same evidence supports: stored once, however many those are. */
export function EvidenceOthers({ others, also, onAlso }: Props) {
  if (others.length === 0) return null;
  const isAll = also.size === others.length;
  const tick = (realisasi: string, isTicked: boolean) => {
    const next = new Set(also);
    if (isTicked) next.add(realisasi);
    else next.delete(realisasi);
    onAlso(next);
  };
  return (
    <fieldset>
      <legend className="field-label">Bukti ini juga mendukung</legend>
      <Tick
        name="semua"
        label={<b>Semua indikator yang masih draf</b>}
        checked={isAll}
        onChange={() => onAlso(isAll ? new Set() : new Set(others.map((one) => one.realisasiId)))}
      />
      <div className="evidence-others">
        {others.map((one) => (
          <Tick
            key={one.realisasiId}
            name="juga"
            label={one.name}
            checked={also.has(one.realisasiId)}
            onChange={(event) => tick(one.realisasiId, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
