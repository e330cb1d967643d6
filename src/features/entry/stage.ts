// Where the whole form of an agency and a period stands, and what its window lets people do.
import type { WindowState } from "#domain/period/window.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { daysUntil, formatDay, formatShortDay, inWords } from "#lib/format.ts";

const ORDER: readonly WorkflowState[] = ["draft", "submitted", "verified", "approved", "published"];

/** The form is as far as its last realisasi. */
export function stageOf(states: readonly WorkflowState[]): WorkflowState {
  return ORDER.find((state) => states.includes(state)) ?? "draft";
}

type Window = {
  window: WindowState;
  opensAt: Date;
  dueAt: Date;
  locksAt: Date | null;
  /** What opens it again after its lock, for everything (null) or for single indicators. */
  exceptions?: readonly { indicatorId: string | null; endsAt: Date }[];
};

/** What there is to know about the window, when it is not simply open; null while it is. */
export function windowWords(period: Window, now: Date, isOperator: boolean): string | null {
  switch (period.window) {
    case "open":
      return null;
    case "not-open":
      return `Periode ini dibuka ${formatDay(period.opensAt)}. Sampai saat itu belum ada yang dapat diisi.`;
    case "late": {
      const whole = period.exceptions?.find((one) => one.indicatorId === null);
      if (whole && period.locksAt && period.locksAt <= now) {
        return `Periode ini sudah dikunci, dan dibuka lagi dengan pengecualian sampai ${formatDay(whole.endsAt)}. Yang dikirim tercatat terlambat.`;
      }
      const late = Math.max(1, daysUntil(period.dueAt, now));
      const until = period.locksAt ? ` sampai dikunci ${formatShortDay(period.locksAt)}` : "";
      return `Terlambat ${late} hari: batasnya ${formatShortDay(period.dueAt)}. Tetap dapat diisi${until}, dan tercatat terlambat.`;
    }
    case "locked": {
      const single = period.exceptions?.length ?? 0;
      if (single > 0) {
        return `Periode ini terkunci, kecuali ${inWords(single)} indikator yang dibuka dengan pengecualian. Yang dikirim tercatat terlambat.`;
      }
      const since = period.locksAt ? ` sejak ${formatDay(period.locksAt)}` : "";
      const ask = isOperator ? " Bila ada yang perlu dibetulkan, minta pengecualian kepada Bagian Organisasi." : "";
      return `Periode ini terkunci${since}.${ask}`;
    }
  }
}
