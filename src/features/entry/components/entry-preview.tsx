"use client";

import { EqualsIcon } from "@phosphor-icons/react/dist/ssr/Equals";
import { LockIcon } from "@phosphor-icons/react/dist/ssr/Lock";
import { PlusIcon } from "@phosphor-icons/react/dist/ssr/Plus";
import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Decision } from "#features/entry/grid/decide.ts";
import type { PasteLine } from "#features/entry/grid/paste.ts";

type Props = {
  lines: readonly PasteLine[];
  byName: boolean;
  leftOut: ReadonlySet<string>;
  answers: ReadonlyMap<string, string>;
  onInclude: (field: string, isIn: boolean) => void;
  onAnswer: (field: string, text: string) => void;
};

/** Target, as written, as read, now, decision: one line for each cell. */
export function EntryPreview({ lines, byName, leftOut, answers, onInclude, onAnswer }: Props) {
  return (
    <Table label="Isi dari Excel" className="entry-preview">
      <thead>
        <tr>
          <Head>Tujuan{byName && ", menurut nama"}</Head>
          <Head num>Di Excel</Head>
          <Head num>Dibaca sebagai</Head>
          <Head num>Sekarang</Head>
          <Head>Keputusan</Head>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line
            key={line.field}
            line={line}
            isIn={!leftOut.has(line.field)}
            answer={answers.get(line.field)}
            onInclude={(isIn) => onInclude(line.field, isIn)}
            onAnswer={(answer) => onAnswer(line.field, answer)}
          />
        ))}
      </tbody>
    </Table>
  );
}

type LineProps = {
  line: PasteLine;
  isIn: boolean;
  answer: string | undefined;
  onInclude: (isIn: boolean) => void;
  onAnswer: (answer: string) => void;
};

function Line({ line, isIn, answer, onInclude, onAnswer }: LineProps) {
  const { decision } = line;
  const isChange = decision.kind === "fill" || decision.kind === "change" || answer !== undefined;
  return (
    <tr>
      <NameCell>{line.name}</NameCell>
      <FigureCell value={line.written || undefined} absent="kosong" tone="soft" place="hide" />
      <FigureCell value={readAs(decision, line, answer)} absent={notRead(decision)} tone="strong" place="figure" />
      <FigureCell value={line.now || undefined} absent="belum diisi" place="hide" />
      <TextCell place="left">
        {isChange ? (
          <label className="chip tone-saved">
            <input
              type="checkbox"
              checked={isIn}
              aria-label={`Terapkan pada ${line.name}`}
              onChange={(event) => onInclude(event.currentTarget.checked)}
            />
            <Icon of={PlusIcon} size={14} />
            {line.now === "" ? "diisi" : "diganti"}
          </label>
        ) : (
          <Verdict line={line} onAnswer={onAnswer} />
        )}
      </TextCell>
    </tr>
  );
}

function Verdict({ line: { decision, now, name }, onAnswer }: { line: PasteLine; onAnswer: (answer: string) => void }) {
  switch (decision.kind) {
    case "same":
      return (
        <Chip tone="quiet" icon={<Icon of={EqualsIcon} size={14} />}>
          sama
        </Chip>
      );
    case "empty":
      return <Chip tone="quiet">kosong: dilewati</Chip>;
    case "untouched":
      return <Chip tone="quiet">tidak diubah di berkas: dilewati</Chip>;
    case "ask":
      return (
        <span className="flex flex-wrap gap-2">
          {decision.readings.map(({ text, shown }) => (
            <Button key={text} small onClick={() => onAnswer(text)}>
              Pakai {shown}
              <span className="sr-only"> pada {name}</span>
            </Button>
          ))}
        </span>
      );
    case "conflict":
      return (
        <span className="entry-refusal tone-conflict">
          berubah sejak diunduh: dahulu {decision.was}, sekarang {now || "kosong"}.{" "}
          <Button small onClick={() => onAnswer(decision.text)}>
            Pakai {decision.shown} dari berkas
            <span className="sr-only"> pada {name}</span>
          </Button>
        </span>
      );
    case "locked":
      return (
        <Chip tone="quiet" icon={<Icon of={LockIcon} size={14} />}>
          terkunci: {decision.why}
        </Chip>
      );
    case "refused":
      return (
        <span className="entry-refusal tone-refused">
          <Icon of={XCircleIcon} size={14} /> dilewati: {decision.why}
        </span>
      );
    default:
      return null;
  }
}

function readAs(decision: Decision, line: PasteLine, answer: string | undefined): string | undefined {
  if (decision.kind === "fill" || decision.kind === "change" || decision.kind === "conflict") return decision.shown;
  if (decision.kind === "ask") return decision.readings.find(({ text }) => text === answer)?.shown;
  return decision.kind === "same" ? line.now : undefined;
}

function notRead({ kind }: Decision) {
  if (kind === "empty") return "kosong";
  if (kind === "untouched" || kind === "locked") return "–";
  return <span className="tone-refused">{kind === "ask" ? "dua bacaan" : "tidak terbaca"}</span>;
}
