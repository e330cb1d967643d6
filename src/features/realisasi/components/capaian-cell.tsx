import type { Icon as Shape } from "@phosphor-icons/react";
import { ApproximateEqualsIcon } from "@phosphor-icons/react/dist/ssr/ApproximateEquals";
import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { NotEqualsIcon } from "@phosphor-icons/react/dist/ssr/NotEquals";
import { ScissorsIcon } from "@phosphor-icons/react/dist/ssr/Scissors";
import type { Route } from "next";
import Link from "next/link";
import { Dash } from "#components/table/dash.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { PrintedVerdict } from "#domain/capaian/printed.ts";
import type { PrintedCheck, ReportCell } from "#features/realisasi/capaian-rows.ts";

type Props = {
  cell: ReportCell;
  /** The column's words, told again where the row is stacked. */
  word: string;
  /** Where a computed figure is explained. */
  href?: Route;
  /** The first column of a year. */
  starts?: boolean;
};

export function CapaianReportCell({ cell, word, href, starts }: Props) {
  return (
    <td
      className={starts ? "num capaian-starts" : "num"}
      data-word={word}
      data-place={isDashed(cell) ? "hide" : undefined}
    >
      <span className="capaian-value">
        {cell.kind === "absent" ? <Absent {...cell} /> : <Figure cell={cell} href={href} />}
      </span>
    </td>
  );
}

// On a phone the dashes of one indicator are a column of nothing; beside its year's target stands when it is measured.
const isDashed = (cell: ReportCell): boolean =>
  cell.kind === "absent" && (cell.because === "not-due" || cell.because === "unclear");

function Absent({ because, word, said }: Extract<ReportCell, { kind: "absent" }>) {
  if (because === "not-due" || because === "unclear") return <Dash because={said} />;
  if (because === "missing") return <StateChip state="missing">{word}</StateChip>;
  return (
    <span className="meta" title={said}>
      {word}
    </span>
  );
}

function Figure({ cell, href }: { cell: Extract<ReportCell, { kind: "figure" }>; href?: Route }) {
  return (
    <>
      {href ? (
        <Link className="figure-link cell-strong" href={href}>
          {cell.text}
        </Link>
      ) : (
        cell.text
      )}
      {cell.note && <span className="meta block whitespace-normal">{cell.note}</span>}
      {cell.check && <Verdict {...cell.check} />}
    </>
  );
}

/** What a printed capaian is beside the computed one. */
function Verdict({ verdict, computed, message }: PrintedCheck) {
  const { icon, word, tone } = VERDICTS[verdict];
  return (
    <span className={`capaian-verdict ${tone}`} title={message}>
      {verdict !== "same" && <span>dihitung {computed}</span>}
      <span>
        <Icon of={icon} size={14} /> {word}
      </span>
    </span>
  );
}

export const VERDICTS: Record<PrintedVerdict, { icon: Shape; word: string; tone: string; means: string }> = {
  same: { icon: CheckIcon, word: "sama", tone: "tone-saved", means: "angka tercetak sama dengan hitungan" },
  "within-input-rounding": {
    icon: ApproximateEqualsIcon,
    word: "dalam pembulatan",
    tone: "tone-conflict",
    means: "target dan realisasi yang belum dibulatkan, tetapi tercetak demikian, dapat memberi angka tercetak itu",
  },
  truncated: {
    icon: ScissorsIcon,
    word: "dipotong",
    tone: "tone-conflict",
    means: "angka di belakang koma dipotong, tidak dibulatkan",
  },
  different: {
    icon: NotEqualsIcon,
    word: "berbeda",
    tone: "tone-refused",
    means: "tidak ada masukan yang tercetak demikian yang memberi angka tercetak itu",
  },
};
