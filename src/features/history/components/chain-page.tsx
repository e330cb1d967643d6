import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { PrintFoot } from "#components/page/print-foot.tsx";
import { Section } from "#components/page/section.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Message } from "#components/ui/message.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { headCode } from "#features/history/chain-code.ts";
import type { CodeAnswer } from "#features/history/chain-comparison.ts";
import { chainHeadline, grownSince } from "#features/history/chain-headline.ts";
import type { ChainHead, Verification } from "#features/history/chain-queries.ts";
import { findingInWords } from "#features/history/chain-words.ts";
import { formatDayTime } from "#lib/format.ts";
import { CodeForm } from "./code-form.tsx";
import { VerificationFacts } from "./verification-facts.tsx";
import { VerificationTable } from "./verification-table.tsx";
import { VerifyChain } from "./verify-chain.tsx";

type Props = {
  place: AgencyPlace;
  head: ChainHead | null;
  verifications: Verification[];
  /** What became of a code that was typed from a report. */
  code: CodeAnswer | null;
  now: Date;
};

/** For the inspectorate: whether the history of the government still reads as it was written. */
export function ChainPage({ place, head, verifications, code, now }: Props) {
  const { agency } = place;
  const [last, ...earlier] = verifications;
  const grown = grownSince(last, head);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor") },
          { label: "Riwayat", href: addressOf(agency, "riwayat") },
          { label: "Rantai" },
        ]}
        finding={chainHeadline(agency.government, last)}
        sub={
          <>
            <span>Semua instansi {agency.government}</span>
            {head && <span>Kepala rantai sekarang: {headCode(head)}</span>}
            {grown && <span>{grown}</span>}
          </>
        }
        aside={<VerifyChain />}
      />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">
        {last ? (
          <Section title="Pemeriksaan terakhir" ruled>
            <VerificationFacts verification={last} />
            <Findings verification={last} />
          </Section>
        ) : (
          <Empty>Belum ada pemeriksaan. Tekan Periksa sekarang untuk membaca rantai dari baris pertama.</Empty>
        )}
        <Section title="Cocokkan kode di laporan" className="print:hidden">
          <CodeForm action={addressOf(agency, "riwayat/rantai") as Route} answer={code} />
        </Section>
        {earlier.length > 0 && (
          <Section title="Pemeriksaan sebelumnya">
            <VerificationTable verifications={earlier} />
          </Section>
        )}
        <Section title="Cara kerjanya" ruled>
          <p className="max-w-[96ch] py-2 text-ui text-ink-2">
            Setiap perubahan data disegel (SHA-256) bersama segel perubahan sebelumnya, jadi satu baris yang diubah,
            dihapus, disisipkan, atau ditukar memutus rantai di tempat itu. Segel terakhir dicatat setiap hari di luar
            basis data sebagai jangkar dan dicetak di kaki laporan, jadi ekor yang dipotong pun diketahui. Pengelola
            peladen dapat memeriksa semua rantai dengan perintah <code>npm run -s tolok -- verify</code>.
          </p>
        </Section>
      </div>
      <PrintFoot
        agency={agency.government}
        period="rantai riwayat"
        asOf={`keadaan data per ${formatDayTime(now)}`}
        code={head ? headCode(head) : undefined}
      />
    </>
  );
}

function Findings({ verification: { broken, findings } }: { verification: Verification }) {
  if (broken === 0) return null;
  const more = broken - findings.length;
  return (
    <ul className="mt-4 grid gap-2" aria-label="Temuan">
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)} className="wrap-anywhere">
          <Message kind="refused">{findingInWords(finding)}</Message>
        </li>
      ))}
      {more > 0 && <li className="meta">dan {more.toLocaleString("id-ID")} temuan lain</li>}
    </ul>
  );
}
