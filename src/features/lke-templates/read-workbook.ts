// A template from an uploaded workbook; whatever cannot be read is said with its sheet and row.
import { MODE_WORDS } from "#domain/evaluation/template.ts";
import type { Sheet } from "#lib/spreadsheet/cell.ts";
import { readTemplateBody, type TemplateReading } from "./body.ts";
import { HEAD, REACHES, RULES, YES } from "./columns.ts";
import { rowsOf, type SheetRow } from "./sheet-rows.ts";

export function readTemplateSheets(sheets: readonly Sheet[]): TemplateReading {
  const problems: string[] = [];
  const body = { ...headOf(sheets, problems), ...partsOf(sheets, problems), ...scalesOf(sheets, problems) };
  const prerequisites = rowsOf(sheets, "prerequisites", problems).map((row) => ({
    subject: row.text("Yang dinilai"),
    rule: chosen(row, "Aturan", RULES, problems),
    of: listIn(row.text("Dasar")),
    message: row.text("Pesan"),
  }));
  if (problems.length > 0) return { ok: false, problems };
  return readTemplateBody({ ...body, prerequisites });
}

function headOf(sheets: readonly Sheet[], problems: string[]) {
  const rows = rowsOf(sheets, "head", problems);
  const row = (part: keyof typeof HEAD) =>
    rows.find((one) => one.text("Bagian").toLowerCase() === HEAD[part].toLowerCase());
  const text = (part: keyof typeof HEAD) => row(part)?.text("Isi") ?? "";
  const year = (part: "yearFrom" | "yearUntil") => (/^\d{4}$/.test(text(part)) ? Number(text(part)) : null);
  const mode = Object.entries(MODE_WORDS).find(([, words]) => words === text("mode").toLowerCase())?.[0];
  if (rows.length > 0 && !mode)
    problems.push(
      `Template, ${HEAD.mode}: "${text("mode")}" tidak dikenal. Yang ada: ${Object.values(MODE_WORDS).join("; ")}.`,
    );
  if (rows.length > 0 && year("yearFrom") === null)
    problems.push(`Template, ${HEAD.yearFrom}: tulis tahunnya dengan empat angka.`);
  const partly = row("partly")?.figure("Isi") ?? null;
  const steps = rowsOf(sheets, "gradation", problems).map((one) => ({
    answer: one.text("Jawaban"),
    limit: one.figure("Batas"),
    inclusive: chosen(one, "Aturan", REACHES, problems) === "atLeast",
  }));
  const conditions = rowsOf(sheets, "conditions", problems).map((one) => ({
    kind: one.text("Jenis") || null,
    answer: one.text("Jawaban"),
    text: one.text("Syarat"),
  }));
  return {
    key: text("key"),
    name: text("name"),
    regime: text("regime"),
    legalBasis: text("legalBasis"),
    note: text("note") || null,
    yearFrom: year("yearFrom"),
    yearUntil: year("yearUntil"),
    mode,
    scale: text("scale"),
    noteBelow: text("noteBelow") || null,
    gradation: partly === null ? null : { partly, steps, conditions },
  };
}

function scalesOf(sheets: readonly Sheet[], problems: string[]) {
  const scales = new Map<string, { key: string; name: string; answers: unknown[] }>();
  for (const row of rowsOf(sheets, "scales", problems)) {
    const key = row.text("Skala");
    const scale = scales.get(key) ?? { key, name: row.text("Nama skala"), answers: [] };
    scale.answers.push({ key: row.text("Jawaban"), value: row.figure("Nilai"), word: row.text("Sebutan") || null });
    scales.set(key, scale);
  }
  const bands = rowsOf(sheets, "bands", problems).map((row) => ({
    key: row.text("Predikat"),
    word: row.text("Sebutan"),
    meaning: row.text("Arti") || null,
    above: row.figure("Di atas"),
  }));
  return { scales: [...scales.values()], bands };
}

type SubRow = { no: string; name: string; weight: string | null; kind: string | null; criteria: unknown[] };

function partsOf(sheets: readonly Sheet[], problems: string[]) {
  const components = rowsOf(sheets, "components", problems).map((row) => ({
    no: row.text("No"),
    name: row.text("Komponen"),
    weight: row.figure("Bobot"),
    subs: [] as SubRow[],
  }));
  const subs = new Map<string, SubRow>();
  for (const row of rowsOf(sheets, "subs", problems)) {
    const key = row.text("Kunci");
    const [of, no = ""] = key.split(".");
    const component = components.find((one) => one.no === of);
    if (!component) problems.push(`${row.place}: komponen "${of}" tidak ada di lembar Komponen.`);
    const sub = {
      no,
      name: row.text("Sub-komponen"),
      weight: row.figure("Bobot"),
      kind: row.text("Jenis") || null,
      criteria: [],
    };
    component?.subs.push(sub);
    subs.set(key, sub);
  }
  for (const row of rowsOf(sheets, "criteria", problems)) {
    const key = row.text("Kunci");
    const at = key.lastIndexOf(".");
    const sub = subs.get(key.slice(0, at));
    if (!sub) problems.push(`${row.place}: sub-komponen "${key.slice(0, at)}" tidak ada di lembar Sub-komponen.`);
    sub?.criteria.push({
      no: key.slice(at + 1),
      text: row.text("Kriteria"),
      points: row.figure("Poin"),
      scale: row.text("Skala") || null,
      facts: listIn(row.text("Fakta")),
      toFill: row.text("Belum ditulis").toLowerCase() === YES,
    });
  }
  return { components };
}

const listIn = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

function chosen<K extends string>(
  row: SheetRow,
  column: string,
  words: Record<K, string>,
  problems: string[],
): K | undefined {
  const text = row.text(column).toLowerCase();
  const found = (Object.keys(words) as K[]).find((key) => words[key] === text);
  if (!found)
    problems.push(`${row.place}, ${column}: "${text}" tidak dikenal. Yang ada: ${Object.values(words).join("; ")}.`);
  return found;
}
