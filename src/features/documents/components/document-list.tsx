import { Section } from "#components/page/section.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { type DocumentDetails, documentKind } from "#features/documents/details.ts";
import type { DocumentRow } from "#features/documents/queries.ts";

export function DocumentList({ documents }: { documents: readonly DocumentRow[] }) {
  return (
    <Section title="Dokumen" ruled>
      <ul>
        {documents.map((document) => (
          <li key={document.id} className="border-b border-line py-2.5">
            <h3>{document.title}</h3>
            <p className="mt-0.5 text-ui text-ink-2">{headOf(document)}</p>
            <Considerations details={document.details} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function headOf({ kind, year, details, findings }: DocumentRow): string {
  const { number, place, dated, signedBy } = details;
  return [
    year === null ? documentKind(kind) : `${documentKind(kind)}, ${year}`,
    number && `nomor ${number.trim()}`,
    dated && [place, dated].filter(Boolean).join(", "),
    signedBy && `ditandatangani ${signedBy}`,
    findings === 0 ? "tanpa temuan" : `${findings} temuan`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function Considerations({ details }: { details: DocumentDetails }) {
  const { menimbang, mengingat, memutuskan } = details;
  if (menimbang.length + mengingat.length + memutuskan.length === 0) return null;
  const decided = memutuskan.flatMap(({ mark, text, items }) => [{ mark, text }, ...items]);
  return (
    <Fold summary="Menimbang, mengingat, dan memutuskan" className="mt-1">
      <div className="grid gap-3 pb-2 pl-4 text-ui text-ink-2">
        <Lines name="Menimbang" lines={menimbang} />
        <Lines name="Mengingat" lines={mengingat} />
        <Lines name="Memutuskan" lines={decided} />
      </div>
    </Fold>
  );
}

function Lines({ name, lines }: { name: string; lines: readonly { mark: string | null; text: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p className="meta">{name}</p>
      <ol>
        {lines.map(({ mark, text }) => (
          <li key={`${mark} ${text}`} className="max-w-[96ch] py-0.5">
            {mark && `${mark} `}
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
