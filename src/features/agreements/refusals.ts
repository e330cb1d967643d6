// What more than one command says.
import type { PlannedPosition, PlanOfYear } from "#features/agreements/plan-of-year.ts";

export const NOT_YOURS = "Perjanjian kinerja disusun oleh perencana instansi atau pengelola.";

export function nothingPromised(plan: PlanOfYear, { level, name }: PlannedPosition): string {
  return level === "kepala"
    ? `Rencana ${plan.year} belum mempunyai sasaran dengan IKU. Tambahkan dahulu di halaman Rencana.`
    : `${name} belum mempunyai kinerja dengan IKI pada ${plan.year}. Tambahkan dahulu di halaman Rencana.`;
}
