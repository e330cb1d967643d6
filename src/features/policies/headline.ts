import type { PolicyRow } from "#features/policies/queries.ts";

type Known = Pick<PolicyRow, "isDefault" | "agency" | "name" | "validFrom" | "validUntil">;

/** What holds today for the whole government, and how many agencies depart from it. `policies` newest first. */
export function policiesFinding(policies: readonly Known[], today: string): string {
  const inForce = policies.filter((one) => holdsOn(one, today));
  const departing = inForce.filter(({ agency }) => agency !== null).length;
  const general = inForce.find((one) => !one.isDefault && one.agency === null) ?? inForce.find((one) => one.isDefault);
  const what = general ? `Hari ini berlaku ${general.name}` : "Belum ada kebijakan yang berlaku hari ini";
  return departing > 0 ? `${what}; ${departing} instansi memakai yang lain` : what;
}

export const holdsOn = ({ validFrom, validUntil }: Pick<Known, "validFrom" | "validUntil">, today: string): boolean =>
  dayOf(validFrom) <= today && (validUntil === null || dayOf(validUntil) > today);

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
