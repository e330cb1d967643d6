import { StateChip } from "#components/ui/state-chip.tsx";
import type { State } from "#components/ui/state-sign.ts";
import { STATE_WORDS, type RecommendationState as Stage } from "#domain/evaluation/recommendation.ts";

const SIGNS: Record<Stage, State> = {
  draft: "editing",
  issued: "missing",
  planned: "editing",
  reported: "pending",
  closed: "approved",
};

export function RecommendationState({ state }: { state: Stage }) {
  return <StateChip state={SIGNS[state]}>{STATE_WORDS[state]}</StateChip>;
}
