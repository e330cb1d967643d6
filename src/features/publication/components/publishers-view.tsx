import Link from "next/link";
import { Empty } from "#components/ui/empty.tsx";
import { publicationAddress } from "#features/publication/address.ts";
import { PublicFrame } from "#features/publication/components/frame.tsx";
import { publicHeadline, publishersHeadline } from "#features/publication/headline.ts";
import type { PublishingAgency, PublishingGovernment } from "#features/publication/queries.ts";

export function PublishersView({ governments }: { governments: PublishingGovernment[] }) {
  const agencies = governments.flatMap((government) => government.agencies);
  return (
    <PublicFrame isList>
      <div className="pt-6">
        <h1 className="max-w-[22ch] text-balance">{publishersHeadline(agencies.length)}</h1>
        <p className="public-lead">
          Target yang disepakati dan hasil yang tercatat, indikator demi indikator, untuk siapa saja.
        </p>
      </div>
      {governments.length === 0 && <Empty>Capaian muncul di sini setelah instansi menerbitkannya.</Empty>}
      {governments.map(({ code, name, agencies: own }) => (
        <section key={code} className="mt-8" aria-labelledby={code}>
          <h2 id={code}>{name}</h2>
          <ul className="achievements">
            {own.map((agency) => (
              <AgencyLine key={agency.code} agency={agency} />
            ))}
          </ul>
        </section>
      ))}
    </PublicFrame>
  );
}

function AgencyLine({ agency }: { agency: PublishingAgency }) {
  const { reached, total, period } = agency.latest;
  return (
    <li className="border-b border-line py-3">
      <h3 className="text-lead">
        <Link className="inline-flex min-h-6 items-center" href={publicationAddress(agency)} prefetch={false}>
          {agency.name}
        </Link>
      </h3>
      <p className="text-ink-2">{publicHeadline(reached, total, period)}.</p>
    </li>
  );
}
