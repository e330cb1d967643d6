import type { Route } from "next";
import Link from "next/link";
import { EvidenceList } from "#components/page/evidence-list.tsx";
import { Category } from "#components/ui/category.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { targetText } from "#domain/capaian/target.ts";
import { ABSENCE_WORDS } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import { explanationsOf, Words } from "#features/indicators/components/explanation-section.tsx";
import { evidenceItem } from "#features/indicators/evidence.ts";
import { typedWords } from "#features/indicators/inputs.ts";
import { NoteThread } from "#features/notes/components/note-thread.tsx";
import { ChangeTable } from "#features/review/components/change-table.tsx";
import { evidenceChangeWords } from "#features/review/evidence-change.ts";
import type { ReviewItem } from "#features/review/item.ts";
import { capitalised, formatDayTime } from "#lib/format.ts";

type Props = { item: ReviewItem; href: Route };

/** Everything about one realisasi that a reviewer decides on, without leaving the page. */
export function ReviewCard({ item, href }: Props) {
  const { indicator, realisasi, returns } = item;
  const earlier = returns[0];
  return (
    <>
      <h3 className="text-h2">
        <Link className="row-link" href={href} title={indicator.name}>
          {indicator.shortName}
        </Link>
      </h3>
      <p className="meta">{indicator.group}</p>
      <Figures item={item} />
      <div className="mt-3 grid grid-cols-2 gap-x-9 gap-y-3 flow:grid-cols-1 print:grid-cols-1">
        <div className="min-w-0">
          <ChangeTable difference={item.difference} name={indicator.shortName} />
          <p className="meta mt-2">{deedWords(item)}</p>
          {realisasi.isLate && <StateChip state="late">dikirim lewat batas waktu</StateChip>}
          {item.correction && <CorrectionNote correction={item.correction} />}
          {item.evidenceChange && <p className="mt-1 text-ui">{evidenceChangeWords(item.evidenceChange)}</p>}
          {earlier && (
            <p className="mt-1 text-ui">
              <StateChip state="returned">pernah dikembalikan</StateChip> “{earlier.reason}”{" "}
              <span className="meta">
                {earlier.by}, {formatDayTime(earlier.at)}
              </span>
            </p>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-3">
          <Explanations item={item} />
          {item.evidence.length > 0 ? (
            <EvidenceList
              newTab
              evidence={item.evidence.map((file) => evidenceItem({ ...file, usedBy: file.usedElsewhere + 1 }))}
            />
          ) : (
            <p className="meta">Tanpa bukti dukung.</p>
          )}
          {(item.mayNote || item.notes.length > 0) && (
            <Fold summary={`Catatan (${item.notes.length})`} open={item.notes.some((note) => note.resolved === null)}>
              <NoteThread realisasiId={item.id} name={indicator.shortName} notes={item.notes} mayWrite={item.mayNote} />
            </Fold>
          )}
        </div>
      </div>
    </>
  );
}

function CorrectionNote({ correction }: { correction: NonNullable<ReviewItem["correction"]> }) {
  const { by, at, reason, wasPublished } = correction;
  return (
    <p className="mt-1 text-ui">
      <StateChip state="returned">dikoreksi setelah {wasPublished ? "terbit" : "disetujui"}</StateChip> “{reason}”{" "}
      <span className="meta">
        {by}, {formatDayTime(at)}
      </span>
    </p>
  );
}

function Figures({ item: { indicator } }: { item: ReviewItem }) {
  const { measurement, target, satuan } = indicator;
  const { realisasi, realisasiShown, capaian, trace } = measurement;
  return (
    <p className="mt-1.5 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-ui">
      <span>
        <span className="quiet">realisasi</span>{" "}
        <b>{realisasi.kind === "number" ? withSatuan(realisasiShown, satuan) : ABSENCE_WORDS[realisasi.because]}</b>
      </span>
      <span>
        <span className="quiet">target</span> {target ? targetText(target.target, indicator) : "belum ditetapkan"}
      </span>
      <span>
        <span className="quiet">capaian</span>{" "}
        {capaian.raw.kind === "number" ? <b>{capaian.shown}%</b> : ABSENCE_WORDS[capaian.raw.because]}
      </span>
      {capaian.band && <Category rank={capaian.band.rank} of={trace.policy.bands.length} word={capaian.band.word} />}
      {capaian.belowTarget && <Chip tone="late">di bawah target</Chip>}
      {capaian.above200 && <StateChip state="aboveRange" />}
    </p>
  );
}

function Explanations({ item: { realisasi } }: { item: ReviewItem }) {
  const written = explanationsOf(realisasi);
  if (written.length === 0 && !realisasi.notApplicableReason) return null;
  return (
    <dl className="grid gap-2">
      {realisasi.notApplicableReason && <Words name="Tidak berlaku" text={realisasi.notApplicableReason} />}
      {written.map(([name, text]) => (
        <Words key={name} name={name} text={text} />
      ))}
    </dl>
  );
}

/** "Diisi Operator, 8 Juli 2024, 09.12 WIB; dikirim …; diteruskan …" */
function deedWords({ typed, sent, verified, state }: ReviewItem): string {
  const parts = [
    typed.length > 0 ? `Diisi ${typed.map(typedWords).join(" dan ")}` : "",
    sent ? `dikirim ${typedWords(sent)}` : "",
    verified && state === "verified" ? `diteruskan ${typedWords(verified)}` : "",
  ];
  return `${capitalised(parts.filter((part) => part !== "").join("; "))}.`;
}
