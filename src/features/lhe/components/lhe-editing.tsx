import { Section } from "#components/page/section.tsx";
import { outlineOf } from "#features/lhe/outline.ts";
import type { LheView } from "#features/lhe/queries.ts";
import { LetterForm } from "./letter-form.tsx";
import { SectionEditor } from "./section-editor.tsx";

/** The official order, each part a field of its own: several people can write at once. */
export function LheEditing({ lhe }: { lhe: LheView }) {
  const sections = new Map(lhe.sections.map((section) => [section.key, section]));
  return (
    <div className="grid max-w-[820px] gap-8">
      <Section title="Surat">
        <LetterForm lheId={lhe.id} version={lhe.version} number={lhe.number} place={lhe.place} datedOn={lhe.datedOn} />
      </Section>
      {outlineOf(lhe.worksheet.template).map((chapter) => (
        <Section key={chapter.title} title={chapter.title}>
          <div className="grid gap-5">
            {chapter.parts.map((part) => {
              const section = sections.get(part.key);
              return (
                section && (
                  <SectionEditor
                    key={part.key}
                    lheId={lhe.id}
                    part={part}
                    body={section.body}
                    version={section.version}
                    hint={HINTS[part.key]}
                  />
                )
              );
            })}
          </div>
        </Section>
      ))}
      <p className="meta">
        Baris kosong memisahkan alinea. Baris yang diawali “1.”, “a.”, atau “-” menjadi daftar; kata di antara **
        menjadi tebal. Tabel nilai, rekomendasi, dan lampiran disisipkan dari lembar kerja.
      </p>
    </div>
  );
}

const HINTS: Record<string, string> = {
  hasil: "Di bawah bagian ini tercetak tabel nilai menurut komponen.",
  rekomendasi: "Di bawah bagian ini tercetak tabel rekomendasi dari Tindak lanjut.",
  "tindak-lanjut": "Di bawah bagian ini tercetak matriks tindak lanjut tahun lalu.",
};
