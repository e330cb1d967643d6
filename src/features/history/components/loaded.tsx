import { Section } from "#components/page/section.tsx";
import type { LoadedCount } from "#features/history/agency-queries.ts";
import { NOUNS } from "#features/history/plan-sentences.ts";
import { listed } from "#lib/format.ts";

/** What the installation itself put there before anybody worked with it, in one sentence instead of hundreds of lines. */
// Counted together, though each of them has a name of its own.
const WORDS: Record<string, string> = { program: "program, kegiatan, dan sub kegiatan" };

export function Loaded({ counts }: { counts: readonly LoadedCount[] }) {
  if (counts.length === 0) return null;
  const said = counts.map(
    ({ table, count }) => `${count.toLocaleString("id-ID")} ${WORDS[table] ?? NOUNS[table] ?? table}`,
  );
  return (
    <Section title="Dimuat oleh Sistem Tolok" ruled>
      <p className="max-w-[96ch] py-2 text-ui text-ink-2">
        {listed(said)}. Pilih Sistem Tolok pada saringan Siapa untuk melihatnya satu per satu.
      </p>
    </Section>
  );
}
