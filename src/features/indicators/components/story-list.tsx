import type { ReactNode } from "react";
import { HistoryList, type HistoryStep } from "#components/page/history-list.tsx";
import { formatFigure } from "#domain/value/format.ts";
import type { StoryLine } from "#features/history/queries.ts";
import { formatDayTime } from "#lib/format.ts";

/** What happened to one realisasi, newest first: who typed what, who sent, returned, passed. */
export function StoryList({ story }: { story: StoryLine[] }) {
  return (
    <HistoryList
      steps={story.map((line, index) => ({
        id: `${line.at.toISOString()} ${index}`,
        kind: KINDS[line.kind],
        who: line.by,
        what: whatHappened(line),
        when: formatDayTime(line.at),
      }))}
    />
  );
}

const KINDS: Record<StoryLine["kind"], HistoryStep["kind"]> = {
  submit: "passed",
  withdraw: "opened",
  verify: "passed",
  return_to_operator: "returned",
  approve: "approved",
  publish: "published",
  reopen: "opened",
  value: "changed",
  evidence: "attached",
};

function whatHappened({ kind, what, from, to, reason }: StoryLine): ReactNode {
  switch (kind) {
    case "submit":
      return `mengirim ${to ?? ""} untuk verifikasi`;
    case "withdraw":
      return "menarik kembali kirimannya";
    case "verify":
      return "meneruskan kepada kepala dinas";
    case "return_to_operator":
      return `mengembalikan: “${reason ?? ""}”`;
    case "approve":
      return `menyetujui ${to ?? ""}`;
    case "publish":
      return "menerbitkan";
    case "reopen":
      return `membuka kembali, dikoreksi setelah ${what}: “${reason ?? ""}”`;
    case "evidence":
      return `melampirkan ${what}`;
    case "value":
      return changed(what, from, to);
  }
}

function changed(what: string, from: string | null, to: string | null): string {
  const name = what === "" ? "nilai" : what.charAt(0).toLowerCase() + what.slice(1);
  if (from === null) return `mengisi ${name} ${to === null ? "" : formatFigure(to)}`;
  if (to === null) return `mengosongkan ${name}, semula ${formatFigure(from)}`;
  return `mengubah ${name} ${formatFigure(from)} menjadi ${formatFigure(to)}`;
}
