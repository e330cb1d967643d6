// What goes with the daily work: evidence, notes, the calendar, delegation, oversight, history.
import { ABOVE, ALL_ROLES_OF_AGENCY, type Home, INSPECTORATE, type Row, row } from "./row.ts";

const EVERYBODY = [...ALL_ROLES_OF_AGENCY, ...ABOVE] as const;

export const dailyRows = (home: Home, headId: string): Row[] => [
  row("evidence.upload", home, { home: ["operator"] }),
  row("evidence.delete", home, { home: ["operator"] }),
  row("note.write", home, { home: [...ALL_ROLES_OF_AGENCY, "manager"] }),
  row("note.resolve", home, { home: [...ALL_ROLES_OF_AGENCY, "manager"] }),
  row("work.oversee", home, { home: ABOVE }),
  row("period.read", home, { home: EVERYBODY, sibling: ALL_ROLES_OF_AGENCY }),
  row("period.manage", home, { home: ["manager"] }),
  row("period.except", home, { home: ["manager"] }),
  row("delegation.make", home, { home: ["verifier", "head"] }),
  row("delegation.revoke", { fromUserId: headId }, { home: ["head"] }, "the head's"),
  row("history.verify", home, { home: ["manager", ...INSPECTORATE] }),
];
