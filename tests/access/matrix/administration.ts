// Accounts, the installation and its settings: the administrator keeps them, and has no say over any value.
import { type Home, type Row, row } from "./row.ts";

const KEEPERS = ["administrator", "manager"] as const;

export const administrationRows = (home: Home): Row[] => [
  row("account.keep", { governmentIds: [home.governmentId] }, { home: KEEPERS }, "of the government"),
  row("account.keep", { governmentIds: [null] }, { home: ["administrator"] }, "an administrator's"),
  row("role.give", { governmentId: home.governmentId, userId: null }, { home: KEEPERS }, "of the government"),
  row("role.give", { governmentId: null, userId: null }, { home: ["administrator"] }, "an administrator's"),
  row("government.keep", {}, { home: ["administrator"] }),
  row("agency.keep", home, { home: KEEPERS }),
  row("reference.keep", { governmentId: home.governmentId }, { home: ["manager"] }, "the government's"),
  row("reference.keep", { governmentId: null }, { home: ["administrator"] }, "the installation's"),
  row("policy.decide", home, { home: ["manager"] }),
  row("delegation.end", home, { home: ["manager"] }),
];
