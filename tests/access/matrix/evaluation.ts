// The evaluation: the agency about itself, the inspectorate about every agency but its own.
import { ALL_ROLES_OF_AGENCY, type Home, INSPECTORATE, type Row, row } from "./row.ts";

const LEADS = ["manager", "team_lead", "inspector"] as const;

export const evaluationRows = (home: Home): Row[] => [
  row("lke_template.read", home, { home: ["manager", "leader", ...INSPECTORATE] }),
  row("lke_template.edit", home, { home: LEADS }),
  row("lke_template.activate", { ...home, editors: [] }, { home: LEADS }),
  row("recommendation.write", home, { home: INSPECTORATE }),
  row("recommendation.answer", home, { home: ALL_ROLES_OF_AGENCY }),
  row("recommendation.verify", home, { home: INSPECTORATE }),
  row("lhe.draft", home, { home: INSPECTORATE }),
  row("lhe.review", { ...home, editors: [] }, { home: ["team_lead", "inspector"] }),
  row("lhe.finalise", { ...home, editors: [], reviewedBy: null }, { home: ["inspector"] }),
  row("evaluation.start", home, { home: ["team_lead", "inspector"] }),
  row("evaluation.assess", home, { home: ALL_ROLES_OF_AGENCY }),
  row("evaluation.submit", home, { home: ["verifier", "head"] }),
  row("evaluation.watch", home, { home: INSPECTORATE }),
  row("evaluation.score", home, { home: ["evaluator"] }),
  row("evaluation.review", home, { home: ["team_lead"] }),
  row("evaluation.approve", home, { home: ["inspector"] }),
];
