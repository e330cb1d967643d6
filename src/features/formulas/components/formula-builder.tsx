"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { LongSelect } from "#components/form/long-select.tsx";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { proposeFormula, saveFormulaDraft } from "#features/formulas/actions.ts";
import type { Bindable, BuilderState, BuilderVariable } from "#features/formulas/builder.ts";
import type { Use } from "#features/formulas/look.ts";
import { fillTemplate, placesIn, TEMPLATES, type Template, templateOf } from "#features/formulas/templates.ts";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { LookPanel } from "./look-panel.tsx";
import { PasteLatex } from "./paste-latex.tsx";
import { TestFigures } from "./test-figures.tsx";
import { useLook } from "./use-look.ts";
import { VariableForm } from "./variable-form.tsx";
import { VariableList } from "./variable-list.tsx";

type Props = {
  indicator: { id: string; name: string; satuan: string };
  /** 0 for a new draft. */
  version: number;
  draftId: string | null;
  stored: BuilderState;
  variables: BuilderVariable[];
  bindable: Bindable[];
  satuan: { name: string; decimals: number }[];
};

/** A formula written as text, from LaTeX or from a kind; looked at while it is typed, tried with figures, put forward. */
export function FormulaBuilder({ indicator, version, draftId, stored, variables, bindable, satuan }: Props) {
  const router = useRouter();
  const [given, setGiven] = useState(stored);
  const [kept, setKept] = useState(stored);
  const [base, setBase] = useState({ id: draftId, version });
  const [template, setTemplate] = useState<Template>(templateOf(stored.kind));
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Record<string, string | number | null> | null>(null);
  const [latex, setLatex] = useState(stored.latex ?? "");
  const [isBusy, start] = useTransition();
  const box = useRef<HTMLTextAreaElement>(null);
  const isDirect = template.expression === null;
  const { look, isLooking, trouble } = useLook({
    indicatorId: indicator.id,
    text: isDirect ? "" : given.expression,
    form: "expression",
    figures: given.figures,
  });
  const pasted = useLook({ indicatorId: indicator.id, text: latex, form: "latex", figures: {} });
  // What stands in the formula counts; a place that is chosen while the others are open is kept beside it.
  const places = { ...chosen, ...placesIn(template, given.expression) };
  const uses: Use[] = look?.ok ? look.uses : [];
  const set = (more: Partial<BuilderState>) => setGiven((now) => ({ ...now, ...more }));

  const startFrom = (key: string) => {
    const next = TEMPLATES.find((one) => one.key === key);
    if (!next) return;
    setTemplate(next);
    setChosen({});
    set({ kind: next.kind });
  };
  const fill = (slot: string, key: string) => {
    const now = { ...places, [slot]: key };
    setChosen(now);
    set({ expression: fillTemplate(template, now) });
  };
  const insert = (key: string) => {
    const at = box.current?.selectionStart ?? given.expression.length;
    const before = given.expression.slice(0, at);
    const glue = before === "" || /[\s(]$/.test(before) ? "" : " ";
    set({ expression: `${before}${glue}${key}${given.expression.slice(box.current?.selectionEnd ?? at)}` });
    box.current?.focus();
  };

  const save = async () => {
    const result = await saveFormulaDraft({
      ...{
        indicatorId: indicator.id,
        baseVersion: base.version,
        kind: template.kind,
        expression: isDirect ? "" : given.expression,
      },
      ...{ latex: given.latex, validFromYear: Number(given.validFromYear), reason: given.reason },
      tests:
        isDirect || uses.length === 0 || given.expected.trim() === ""
          ? []
          : [
              {
                figures: Object.fromEntries(uses.map(({ name }) => [name, given.figures[name] ?? ""])),
                expected: given.expected,
              },
            ],
    });
    setRefusal(result.ok ? null : result.message);
    setTheirs(result.ok || result.kind !== "conflict" ? null : (result.other ?? null));
    if (!result.ok) return null;
    setBase(result.value);
    setKept(given);
    return result.value;
  };
  const keep = () =>
    start(async () => {
      if (await save()) {
        showToast({ text: "Rancangan rumus disimpan." });
        router.refresh();
      }
    });
  const propose = () =>
    start(async () => {
      const saved = await save();
      if (!saved) return;
      const result = await proposeFormula({ draftId: saved.id, version: saved.version });
      setRefusal(result.ok ? null : result.message);
      if (!result.ok) return;
      showToast({ text: "Rumus diajukan untuk disetujui." });
      router.refresh();
    });

  const keepMine = () => {
    setBase({ ...base, version: Number(theirs?.version) });
    setTheirs(null);
    setRefusal(null);
  };
  const takeTheirs = () => {
    const kind = (theirs?.kind ?? given.kind) as BuilderState["kind"];
    setTemplate(templateOf(kind));
    setChosen({});
    set({
      ...{ kind, expression: String(theirs?.expression ?? ""), reason: String(theirs?.reason ?? "") },
      validFromYear: String(theirs?.validFromYear ?? given.validFromYear),
    });
    keepMine();
  };

  return (
    <div className="flow">
      <LeaveQuestion isDirty={JSON.stringify(given) !== JSON.stringify(kept) && !isBusy} />
      <Section title="Mulai dari">
        <div className="grid max-w-[720px] grid-cols-2 gap-3 phone:grid-cols-1">
          <Select
            label="Jenis rumus"
            name="kind"
            choices={TEMPLATES.map(({ key, name, say }) => ({ value: key, label: `${name}: ${say}` }))}
            value={template.key}
            onChange={(event) => startFrom(event.currentTarget.value)}
          />
          {template.key === "range" && (
            <p className="field-hint self-end">
              Beri indikator polaritas rentang, lalu tulis targetnya misalnya 80–90.
            </p>
          )}
          {template.slots.map((slot) => (
            <LongSelect
              key={slot.key}
              label={slot.label}
              name={slot.key}
              none="Pilih data dasar"
              choices={variables.map(({ key, label }) => ({ value: key, label }))}
              value={places[slot.key] ?? ""}
              onChange={(event) => fill(slot.key, event.currentTarget.value)}
            />
          ))}
        </div>
      </Section>
      {isDirect ? (
        <Message kind="info">
          Tanpa rumus: nilainya diberikan dari luar dan diisi langsung di Pengisian, beserta buktinya.
        </Message>
      ) : (
        <div className="flow">
          <Section title="Rumus" aside={isLooking ? "memeriksa …" : undefined}>
            <TextArea
              ref={box}
              label="Tulis rumus dengan kunci data dasar"
              name="expression"
              rows={2}
              spellCheck={false}
              value={given.expression}
              onChange={(event) => {
                setChosen({});
                set({ expression: event.currentTarget.value });
              }}
              hint="Tanda + - * / ( ), fungsi abs, min, max, sum, avg, round, if, dan waktu: prev(x), last_year(x), year(x)."
            />
            <div className="mt-3">
              <LookPanel look={look} isLooking={isLooking} trouble={trouble} />
            </div>
          </Section>
          <PasteLatex
            latex={latex}
            look={pasted.look}
            onType={setLatex}
            onUse={(expression) => set({ expression, latex })}
          />
          <Section title="Data dasar instansi" aside={`${variables.length} tersedia`}>
            <VariableList variables={variables} used={uses.map(({ key }) => key)} onPick={insert} />
            <Fold summary="Buat data dasar baru">
              <VariableForm
                key={pasted.look && !pasted.look.ok ? pasted.look.unknown?.[0]?.label : ""}
                label={pasted.look && !pasted.look.ok ? (pasted.look.unknown?.[0]?.label ?? "") : ""}
                {...{ satuan, bindable }}
                indicatorId={indicator.id}
                onMade={(key) => {
                  insert(key);
                  router.refresh();
                }}
              />
            </Fold>
          </Section>
          <TestFigures
            {...{ uses, look }}
            satuan={indicator.satuan}
            figures={given.figures}
            expected={given.expected}
            onChange={set}
          />
        </div>
      )}
      <Section title="Berlaku dan alasannya">
        <div className="grid max-w-[720px] gap-3">
          <div className="w-40">
            <TextInput
              label="Berlaku sejak tahun"
              must="wajib"
              name="validFromYear"
              inputMode="numeric"
              value={given.validFromYear}
              onChange={(event) => set({ validFromYear: event.currentTarget.value })}
            />
          </div>
          <TextArea
            label="Mengapa rumusnya begini"
            must="wajib"
            name="reason"
            rows={2}
            value={given.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
            hint="Paling sedikit 10 huruf. Realisasi yang sudah disetujui tetap memakai rumus lamanya; yang masih terbuka dihitung ulang dengan rumus ini sesudah disetujui."
          />
        </div>
      </Section>
      {theirs && <DraftConflict theirs={theirs} onKeep={keepMine} onTake={takeTheirs} />}
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <div className="sticky bottom-0 z-5 narrow:bottom-16 mt-4 flex flex-wrap gap-2 border-t border-line bg-surface py-2 print:hidden">
        <Button look="primary" aria-disabled={isBusy || undefined} onClick={() => !isBusy && propose()}>
          Ajukan untuk disetujui
        </Button>
        <Button aria-disabled={isBusy || undefined} onClick={() => !isBusy && keep()}>
          Simpan rancangan
        </Button>
      </div>
    </div>
  );
}
