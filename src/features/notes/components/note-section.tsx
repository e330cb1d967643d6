import { Section } from "#components/page/section.tsx";
import { can } from "#domain/access/policy.ts";
import type { Place } from "#features/agencies/place.ts";
import { NoteThread } from "#features/notes/components/note-thread.tsx";
import { listNotes } from "#features/notes/queries.ts";

type Props = { place: Place; realisasiId: string; name: string };

/** What people said about the value of the period, for those who take part and those who only read. */
export async function NoteSection({ place: { actor, agency, period }, realisasiId, name }: Props) {
  const notes = (await listNotes(actor, agency.id, period.id)).get(realisasiId) ?? [];
  const mayWrite = can(actor, "note.write", { agencyId: agency.id, governmentId: agency.governmentId });
  return (
    <Section title="Catatan">
      <NoteThread realisasiId={realisasiId} name={name} notes={notes} mayWrite={mayWrite} />
    </Section>
  );
}
