"use client";

import type { ReactNode } from "react";
import { EntryMessage } from "#components/table/entry-message.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatFigure } from "#domain/value/format.ts";
import { satuanSign } from "#domain/value/satuan.ts";
import { asTyped } from "#features/entry/grid/decide.ts";
import type { View } from "#features/entry/grid/desk.ts";
import type { Field } from "#features/entry/grid/field.ts";
import type { Spot } from "#features/entry/grid/matters.ts";
import type { EntryIndicator } from "#features/entry/sheet.ts";
import { capitalised } from "#lib/format.ts";
import { useDesk, useField } from "./entry-context.tsx";
import { messageOf, shortTime } from "./entry-field.tsx";
import { useEntryFilter } from "./entry-filter.ts";
import { SpotLink } from "./entry-spot.tsx";

/** As wide as the grid. */
export const SPAN = 7;

/** What happened to the figure of one cell, and what to do about it. */
export function FieldMessage({ name, satuan }: { name: string; satuan: string }) {
  const desk = useDesk();
  const field = useField(name);
  if (!field) return null;
  const say = (kind: "refused" | "conflict" | "info" | "offline", children: ReactNode) => (
    <EntryMessage kind={kind} id={messageOf(name)} span={SPAN}>
      {children}
    </EntryMessage>
  );
  if (field.phase === "conflict" && field.theirs) return say("conflict", <Choice name={name} field={field} />);
  if (field.phase === "refused") {
    return say(
      "refused",
      <>
        <span>{field.problem?.message}</span>
        {field.problem?.readings.map((exact) => (
          <Button key={exact} small onClick={() => desk.replace(name, asTyped(desk.get().sheet, name, exact))}>
            Pakai {formatFigure(exact)}
            {satuanSign(satuan)}
          </Button>
        ))}
        {field.problem?.kind === "closed" && (
          <Button small onClick={() => desk.discard(name)}>
            Buang isian {field.text || "kosong"}
          </Button>
        )}
      </>,
    );
  }
  if (field.phase === "editing" && field.isRestored) {
    return say(
      "info",
      <>
        <span>
          Isian <b>{field.text || "kosong"}</b> belum sempat disimpan.
        </span>
        <Button small onClick={() => desk.leave(name)}>
          Simpan {field.text || "kosong"}
        </Button>
        <Button small onClick={() => desk.discard(name)}>
          Kembalikan {field.kept.text || "ke kosong"}
        </Button>
      </>,
    );
  }
  return field.phase === "queued" && field.problem ? say("offline", <span>{field.problem.message}</span>) : null;
}

function Choice({ name, field }: { name: string; field: Field }) {
  const desk = useDesk();
  const { theirs } = field;
  if (!theirs) return null;
  return (
    <>
      <span>
        {theirs.by} menyimpan <b>{theirs.shown}</b> pukul {shortTime(theirs.at)}. Isian Anda{" "}
        <b>{field.text || "kosong"}</b> tetap ada.
      </span>
      <Button small onClick={() => desk.choose(name, "theirs")}>
        Pakai {theirs.shown}
      </Button>
      <Button small onClick={() => desk.choose(name, "mine")}>
        Pakai {field.text || "kosong"}
      </Button>
    </>
  );
}

/** What there is to say about an indicator as a whole, under its last row. */
export function IndicatorMessages({ indicator, view }: { indicator: EntryIndicator; view: View }) {
  const { onlyToMend } = useEntryFilter();
  const { realisasi, capaian } = view.live.measurement;
  const reason = indicator.realisasi?.returnedReason;
  const go = (spot: Spot, label: string) => (
    <SpotLink indicatorId={indicator.id} spot={spot}>
      {label}
    </SpotLink>
  );
  const unwritten = view.matters.find((matter) => matter.what === "words");
  const lacksEvidence = onlyToMend && view.matters.some((matter) => matter.what === "evidence");
  const isTyping = view.matters.some((matter) => matter.what === "unsaved" || matter.what === "refused");
  return (
    <>
      {reason && (
        <EntryMessage kind="returned" span={SPAN}>
          <span>
            Dikembalikan{indicator.returned ? ` ${indicator.returned.by}` : ""}: “{reason}”
          </span>
          {go({ kind: "evidence" }, "Buka bukti")}
        </EntryMessage>
      )}
      {realisasi.kind === "none" && realisasi.because === "undefined" && !view.live.held && (
        <EntryMessage kind="refused" span={SPAN}>
          {realisasi.reason}
        </EntryMessage>
      )}
      {unwritten && !isTyping && (
        <EntryMessage kind="info" span={SPAN}>
          <span>
            {unwritten.words?.includes("faktorPendorong")
              ? `${capitalised(unwritten.say)}.`
              : `Capaian ${capaian.shown}%, di bawah target. Tulis ${unwritten.words?.join(" dan ")} sebelum mengirim.`}
          </span>
          {go(unwritten.spot, "Tulis sekarang")}
        </EntryMessage>
      )}
      {lacksEvidence && (
        <EntryMessage kind="info" span={SPAN}>
          <span>Bukti dukung belum dilampirkan.</span>
          {go({ kind: "evidence" }, "Lampirkan")}
        </EntryMessage>
      )}
    </>
  );
}
