"use client";

import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { changeWords } from "#domain/workflow/change.ts";
import type { View } from "#features/entry/grid/desk.ts";
import type { Field } from "#features/entry/grid/field.ts";
import { changeOf } from "#features/entry/grid/matters.ts";
import { type Words, wordsField } from "#features/entry/grid/rows.ts";
import { type EntryIndicator, isOpenFor } from "#features/entry/sheet.ts";
import { useDesk, useDeskState, useField } from "./entry-context.tsx";
import { shortTime } from "./entry-field.tsx";

const LABELS: Record<Words, string> = {
  kendala: "Kendala",
  solusi: "Solusi",
  faktorPendorong: "Faktor pendorong",
  tidakBerlaku: "Alasan tidak berlaku",
};

/** Kendala and solusi below the target, faktor pendorong at or above it; and the reason why nothing is measured at all. */
export function EntryWords({ indicator, view }: { indicator: EntryIndicator; view: View }) {
  const sheet = useDeskState((state) => state.sheet);
  const kendala = useField(wordsField(indicator.id, "kendala"));
  const solusi = useField(wordsField(indicator.id, "solusi"));
  const faktor = useField(wordsField(indicator.id, "faktorPendorong"));
  const isEditable =
    sheet.operator !== null && isOpenFor(sheet.period, indicator.id) && indicator.realisasi?.state === "draft";
  const { belowTarget } = view.live.measurement.capaian;
  if (!isEditable) return <Told fields={{ kendala, solusi, faktorPendorong: faktor }} />;
  const isExcused = Boolean(indicator.realisasi?.notApplicableReason);
  const isBelow = belowTarget === true;
  const change = changeOf(sheet, indicator, view.live);
  return (
    <div className="grid gap-2.5">
      {!isExcused && (isBelow || hasText(kendala)) && (
        <WordsField indicatorId={indicator.id} words="kendala" must={isBelow ? "wajib, di bawah target" : undefined} />
      )}
      {!isExcused && (isBelow || hasText(solusi)) && (
        <WordsField
          indicatorId={indicator.id}
          words="solusi"
          must={isBelow ? "wajib" : undefined}
          placeholder="Apa yang dilakukan, oleh siapa, kapan"
        />
      )}
      {!isExcused && (belowTarget === false || hasText(faktor) || (change && !isBelow)) && (
        <WordsField
          indicatorId={indicator.id}
          words="faktorPendorong"
          must={change && !isBelow ? `wajib, ${changeWords(change)}` : undefined}
          placeholder={change ? "Apa yang membuatnya berubah sejauh ini" : "Apa yang membuat target tercapai"}
        />
      )}
      <NotApplicable indicator={indicator} />
    </div>
  );
}

type FieldProps = { indicatorId: string; words: Words; must?: string; placeholder?: string };

/** Saved on leaving it, like a cell. */
function WordsField({ indicatorId, words, must, placeholder }: FieldProps) {
  const desk = useDesk();
  const name = wordsField(indicatorId, words);
  const field = useField(name);
  if (!field) return null;
  return (
    <div>
      <TextArea
        label={LABELS[words]}
        name={name}
        rows={2}
        must={must}
        placeholder={placeholder}
        value={field.text}
        hint={hintOf(field)}
        error={field.phase === "refused" ? field.problem?.message : undefined}
        onChange={(event) => desk.type(name, event.currentTarget.value)}
        onFocus={() => desk.pick(indicatorId)}
        onBlur={(event) => {
          if (document.activeElement !== event.currentTarget) desk.leave(name);
        }}
      />
      <WordsChoice name={name} field={field} />
    </div>
  );
}

function WordsChoice({ name, field }: { name: string; field: Field }) {
  const desk = useDesk();
  const { theirs, phase } = field;
  if (phase === "editing" && field.isRestored) {
    return (
      <div className="mt-1.5 flex flex-wrap gap-2">
        <Button small onClick={() => desk.leave(name)}>
          Simpan tulisan ini
        </Button>
        <Button small onClick={() => desk.discard(name)}>
          Buang
        </Button>
      </div>
    );
  }
  if (phase !== "conflict" || !theirs) return null;
  return (
    <div className="mt-1.5 grid gap-2">
      <Message kind="conflict" small live>
        {theirs.by} menulis pukul {shortTime(theirs.at)}: “{theirs.shown}”. Tulisan Anda tetap ada.
      </Message>
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => desk.choose(name, "theirs")}>
          Pakai tulisan {theirs.by}
        </Button>
        <Button small onClick={() => desk.choose(name, "mine")}>
          Pakai tulisan saya
        </Button>
      </div>
    </div>
  );
}

function hintOf({ phase, savedAt, problem, isRestored }: Field): string | undefined {
  if (phase === "saving") return "menyimpan…";
  if (phase === "queued") return problem?.message ?? "menunggu jaringan, tersimpan di perangkat ini";
  if (phase === "editing") return isRestored ? "belum sempat disimpan" : "disimpan saat Anda meninggalkan kotak ini";
  return phase === "clean" && savedAt ? `tersimpan ${shortTime(savedAt)}` : undefined;
}

/** Takes the place of a value; never by leaving a box, always by saying so. */
function NotApplicable({ indicator }: { indicator: EntryIndicator }) {
  const desk = useDesk();
  const name = wordsField(indicator.id, "tidakBerlaku");
  const field = useField(name);
  const stored = indicator.realisasi?.notApplicableReason;
  if (!field) return null;
  if (stored) {
    return (
      <div className="grid gap-2">
        <Message kind="info">Tidak berlaku pada periode ini: {stored}</Message>
        <p>
          <Button small onClick={() => desk.replace(name, "")}>
            Batalkan, indikator ini berlaku
          </Button>
        </p>
      </div>
    );
  }
  return (
    <details open={field.phase !== "clean" || undefined}>
      <summary className="meta">Tidak berlaku pada periode ini?</summary>
      <div className="mt-2 grid gap-2">
        <TextArea
          label={LABELS.tidakBerlaku}
          name={name}
          rows={2}
          value={field.text}
          hint={
            field.phase === "editing"
              ? "Nilai yang sudah diisi langsung pada indikator ini akan dilepas."
              : hintOf(field)
          }
          error={field.phase === "refused" ? field.problem?.message : undefined}
          onChange={(event) => desk.type(name, event.currentTarget.value)}
        />
        <WordsChoice name={name} field={{ ...field, isRestored: false }} />
        <p>
          <Button small onClick={() => desk.leave(name)}>
            Tandai tidak berlaku
          </Button>
        </p>
      </div>
    </details>
  );
}

function Told({ fields }: { fields: Partial<Record<Words, Field | undefined>> }) {
  const told = (Object.entries(fields) as [Words, Field | undefined][]).filter(([, field]) => hasText(field));
  if (told.length === 0) return null;
  return (
    <dl className="grid gap-2 text-ui">
      {told.map(([words, field]) => (
        <div key={words}>
          <dt className="font-semibold">{LABELS[words]}</dt>
          <dd className="whitespace-pre-line">{field?.text}</dd>
        </div>
      ))}
    </dl>
  );
}

const hasText = (field: Field | undefined): boolean => Boolean(field && field.text !== "");
