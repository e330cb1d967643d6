import { HistoryList } from "#components/page/history-list.tsx";
import { Section } from "#components/page/section.tsx";
import type { SettingLine } from "#features/history/setting-queries.ts";
import { formatDayTime } from "#lib/format.ts";

/** What was changed here, by whom and why, the newest first. */
export function SettingHistory({ lines }: { lines: SettingLine[] }) {
  return (
    <Section title="Riwayat perubahan" aside={lines.length > 0 ? "yang terbaru lebih dulu" : undefined}>
      {lines.length === 0 ? (
        <p className="meta">Belum ada perubahan sejak dimuat.</p>
      ) : (
        <HistoryList
          steps={lines.map(({ id, who, what, at, reason }) => ({
            ...{ id, who, kind: "changed" as const, when: formatDayTime(at) },
            what: reason && !what.includes(reason) ? `${what}. Alasan: ${reason}` : what,
          }))}
        />
      )}
    </Section>
  );
}
