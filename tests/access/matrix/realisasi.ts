// A value on its way: who may do what with it in each of its states.
import type { Role } from "#domain/access/actor.ts";
import type { Permission } from "#domain/access/policy.ts";
import { ABOVE, ALL_ROLES_OF_AGENCY, type Home, type Row, row } from "./row.ts";

export const STATES = ["draft", "submitted", "verified", "approved", "published"] as const;
export type State = (typeof STATES)[number];

type OfValue = Extract<Permission, `realisasi.${string}` | "evidence.attach">;

const WHO: Record<OfValue, Partial<Record<State, readonly Role[]>>> = {
  "realisasi.enter": { draft: ["operator"] },
  "realisasi.submit": { draft: ["operator"] },
  "realisasi.withdraw": { submitted: ["operator"] },
  "realisasi.verify": { submitted: ["verifier"] },
  "realisasi.approve": { verified: ["head"] },
  "realisasi.return": { submitted: ["verifier"], verified: ["head"] },
  "realisasi.publish": { approved: ["manager"] },
  "realisasi.reopen": { approved: ["head", "manager"], published: ["manager"] },
  "evidence.attach": { draft: ["operator"] },
};

export const realisasiRows = (home: Home): Row[] => [
  row("agency.read", home, { home: [...ALL_ROLES_OF_AGENCY, ...ABOVE] }),
  ...(Object.keys(WHO) as OfValue[]).flatMap((permission) =>
    STATES.flatMap((state) => [
      row(
        permission,
        { ...home, state, editors: [], isOpen: true },
        { home: WHO[permission][state] ?? [] },
        `${state}, open`,
      ),
      // After the lock what was sent still goes its way; nothing is typed, sent, taken back or opened again.
      row(
        permission,
        { ...home, state, editors: [], isOpen: false },
        { home: CLOSED.includes(permission) ? [] : (WHO[permission][state] ?? []) },
        `${state}, locked`,
      ),
    ]),
  ),
];

const CLOSED: readonly OfValue[] = [
  "realisasi.enter",
  "realisasi.submit",
  "realisasi.withdraw",
  "realisasi.reopen",
  "evidence.attach",
];
