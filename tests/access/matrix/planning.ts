// Planning, targets and money: the agency's planner writes, the manager above it too; somebody else decides.
import { type Home, type Row, row } from "./row.ts";

const PLANNERS = ["verifier", "manager"] as const;

export const planningRows = (home: Home): Row[] => [
  row("plan.edit", home, { home: PLANNERS }),
  row("organisation.keep", home, { home: PLANNERS }),
  row("indicator.edit", home, { home: PLANNERS }),
  row("formula.draft", home, { home: PLANNERS }),
  row("formula.approve", { ...home, editors: [] }, { home: ["head", "manager"] }),
  row("target.set", home, { home: PLANNERS }),
  row("target.revise", home, { home: PLANNERS }),
  row("target.approve", { ...home, editors: [] }, { home: ["head"] }),
  row("agreement.draft", home, { home: PLANNERS }),
  row("agreement.agree", { ...home, ofHead: true, editors: [] }, { home: ["leader", "manager"] }, "of the head"),
  row("agreement.agree", { ...home, ofHead: false, editors: [] }, { home: ["head"] }, "of those below"),
  row("agreement.give_back", { ...home, ofHead: true }, { home: ["head", "leader", "manager"] }, "of the head"),
  row("agreement.give_back", { ...home, ofHead: false }, { home: ["head", "manager"] }, "of those below"),
  row("agreement.sign", home, { home: ["head", "manager"] }),
  row("crosscutting.propose", home, { home: PLANNERS }),
  row("crosscutting.decide", { ...home, proposedById: "" }, { home: ["verifier", "head", "manager"] }),
  row("evaluation.bind", home, { home: PLANNERS }),
  row("budget.plan", home, { home: ["verifier"] }),
  row("budget.spend", { ...home, isOpen: true }, { home: ["operator", "verifier"] }, "open"),
  row("budget.spend", { ...home, isOpen: false }, { home: [] }, "locked"),
];
