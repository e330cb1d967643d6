import { Head, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { LinkDeeds } from "#features/crosscutting/components/link-deeds.tsx";
import type { LinkState, LinkView } from "#features/crosscutting/view.ts";

const STATE_WORDS: Record<LinkState, string> = {
  proposed: "menunggu keputusan",
  accepted: "disetujui",
  refused: "ditolak",
};

/** The links in words, with what may be done about each. */
export function LinkTable({ links, label, year }: { links: readonly LinkView[]; label: string; year: number }) {
  return (
    <Table label={label} rows="snug">
      <thead>
        <tr>
          <Head>Yang mendukung</Head>
          <Head>Dukungan</Head>
          <Head>Yang didukung</Head>
          <Head>Keadaan</Head>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.id} className="row-tall">
            <th scope="row">{link.supporter}</th>
            <TextCell place="full" word="Dukungan">
              {link.text}
              {link.program && <span className="meta block">lewat {link.program}</span>}
            </TextCell>
            <TextCell place="full" word="Yang didukung" className="text-ink-2">
              {link.aim}
              <span className="meta block">{link.supported}</span>
            </TextCell>
            <TextCell place="full" word="Keadaan">
              <span
                className={
                  link.state === "refused" ? "tone-refused" : link.state === "proposed" ? "tone-late" : undefined
                }
              >
                {STATE_WORDS[link.state]}
              </span>
              {link.retiredFromYear !== null && (
                <span className="meta block">berakhir mulai {link.retiredFromYear}</span>
              )}
              {link.decision && <span className="meta block">“{link.decision}”</span>}
              <LinkDeeds link={link} year={year} />
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
