import { StateChip } from "#components/ui/state-chip.tsx";
import type { State } from "#components/ui/state-sign.ts";
import type { AgreementStanding } from "#features/agreements/rows.ts";

export const STANDING_WORDS: Record<AgreementStanding, string> = {
  none: "belum disusun",
  draft: "draf",
  agreed: "menunggu tanda tangan",
  signed: "ditandatangani",
  outdated: "perlu PK Perubahan",
  empty: "belum ada isinya",
};

const SIGNS: Record<AgreementStanding, State> = {
  none: "missing",
  draft: "editing",
  agreed: "pending",
  signed: "approved",
  outdated: "conflict",
  empty: "notApplicable",
};

export function StandingChip({ standing }: { standing: AgreementStanding }) {
  return <StateChip state={SIGNS[standing]}>{STANDING_WORDS[standing]}</StateChip>;
}
