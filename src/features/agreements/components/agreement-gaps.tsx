import Link from "next/link";
import { Message } from "#components/ui/message.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { Hole } from "#features/agreements/content.ts";
import type { AgreementView } from "#features/agreements/queries.ts";

/** Why it cannot be agreed to yet, with the way to each indicator. */
export function AgreementGaps({ agency, agreement }: { agency: AgencyHead; agreement: AgreementView }) {
  const { holes, unagreed, year, isOwnWork, may } = agreement;
  const isReady =
    may.write && [holes, unagreed, agreement.differs].every(({ length }) => length === 0) && agreement.unnamed === 0;
  const target = addressOf(agency, "rencana/target", { tahun: String(year) });
  return (
    <>
      {holes.length > 0 && (
        <Message kind="conflict">
          Target {year} belum ditetapkan, jadi belum dapat disepakati:
          <Holes holes={holes} agency={agency} />
          <Link href={target}>Isi di halaman Target</Link>
        </Message>
      )}
      {unagreed.length > 0 && (
        <Message kind="conflict">
          Target {year} belum ditetapkan kepala instansi:
          <Holes holes={unagreed} agency={agency} />
          <Link href={target}>Buka halaman Target</Link>
        </Message>
      )}
      {isReady && !isOwnWork && !may.agree && (
        <Message kind="info">
          Draf ini lengkap. Berikutnya disepakati{" "}
          {agreement.ofHead ? "pimpinan pemerintah daerah atau pengelola" : "kepala instansi"} yang tidak ikut
          menyusunnya.
        </Message>
      )}
      {isOwnWork && (
        <Message kind="info">Anda ikut menyusun draf ini, jadi yang menyepakatinya orang lain di pihak atasan.</Message>
      )}
    </>
  );
}

function Holes({ holes, agency }: { holes: readonly Hole[]; agency: AgencyHead }) {
  return (
    <ul className="my-1 list-disc pl-4">
      {holes.map(({ code, name }) => (
        <li key={code}>
          <Link href={addressOf(agency, `indikator/${code}`)} prefetch={false}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
