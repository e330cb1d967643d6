import { StateChip } from "#components/ui/state-chip.tsx";
import { measuredInWords } from "#domain/period/period.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { daysUntil, formatDay } from "#lib/format.ts";

type Props = {
  indicator: SheetIndicator;
  period: Pick<PeriodRow, "window" | "dueAt" | "locksAt">;
  now: Date;
  /** When it was approved, where somebody did so here. */
  approvedAt?: Date;
};

/** Where a realisasi is on its way, or why there is nothing on the way. */
export function RealisasiState({ indicator, period, now, approvedAt }: Props) {
  const { realisasi, measurement, due, measuredIn } = indicator;
  const value = measurement.realisasi;
  switch (realisasi?.state) {
    case "published":
      return (
        <StateChip state="approved">{realisasi.source === "document" ? "terbit, menurut dokumen" : "terbit"}</StateChip>
      );
    case "approved":
      return (
        <StateChip state="approved">
          {approvedAt ? `disetujui ${formatDay(approvedAt)}, terkunci` : "disetujui, terkunci"}
        </StateChip>
      );
    case "verified":
      return <StateChip state="pending">menunggu persetujuan</StateChip>;
    case "submitted":
      return <StateChip state="pending">menunggu verifikasi</StateChip>;
  }
  if (realisasi?.returnedReason) return <StateChip state="returned" />;
  if (value.kind === "number") return <StateChip state="editing">draf, belum dikirim</StateChip>;
  if (value.because === "not-applicable") return <StateChip state="notApplicable" />;
  if (value.because === "undefined") return <StateChip state="undefinable" />;
  if (due === "unclear") return <StateChip state="unclear" />;
  if (due === "not-due") return <StateChip state="notDue">{measuredInWords(measuredIn)}</StateChip>;
  return (
    <>
      <StateChip state="missing" /> <Deadline period={period} now={now} />
    </>
  );
}

/** Until when it can be entered in time, or by how much that has passed. */
export function Deadline({ period, now }: Pick<Props, "period" | "now">) {
  if (period.window === "locked" && period.locksAt) {
    return <StateChip state="locked">terkunci {formatDay(period.locksAt)}</StateChip>;
  }
  if (period.window === "late") return <StateChip state="late">lewat {daysUntil(period.dueAt, now)} hari</StateChip>;
  return <StateChip state="notDue">batas {formatDay(period.dueAt)}</StateChip>;
}
