// The official order of the report, and which of its parts are written by people.
import type { Template } from "#domain/evaluation/template.ts";

export type Part = { key: string; title: string };
export type Chapter = { title: string; parts: Part[] };

/** narasi.<no>: one for each component. */
export function outlineOf(template: Pick<Template, "components">): Chapter[] {
  return [
    {
      title: "Pendahuluan",
      parts: [
        { key: "dasar", title: "Dasar hukum" },
        { key: "tujuan", title: "Maksud dan tujuan" },
        { key: "lingkup", title: "Ruang lingkup" },
        { key: "metode", title: "Metodologi" },
      ],
    },
    {
      title: "Hasil evaluasi",
      parts: [
        { key: "hasil", title: "Nilai dan predikat" },
        ...template.components.map(({ no, name }) => ({ key: narrative(no), title: name })),
      ],
    },
    { title: "Rekomendasi", parts: [{ key: "rekomendasi", title: "Rekomendasi" }] },
    {
      title: "Tindak lanjut tahun lalu",
      parts: [{ key: "tindak-lanjut", title: "Tindak lanjut rekomendasi tahun lalu" }],
    },
    { title: "Penutup", parts: [{ key: "penutup", title: "Penutup" }] },
  ];
}

export const narrative = (component: string): string => `narasi.${component}`;

export const partsOf = (template: Pick<Template, "components">): Part[] =>
  outlineOf(template).flatMap(({ parts }) => parts);
