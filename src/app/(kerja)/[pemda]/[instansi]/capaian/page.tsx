import type { Metadata } from "next";
import { addressOf } from "#features/agencies/address.ts";
import { tableParts } from "#features/agencies/parts-address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { readAsKnown } from "#features/history/as-known.ts";
import { AsOfBanner } from "#features/history/components/as-of-banner.tsx";
import { UnknownMoment } from "#features/history/components/unknown-moment.tsx";
import { readCapaianReport } from "#features/realisasi/capaian-report.ts";
import { CapaianView } from "#features/realisasi/components/capaian-view.tsx";

export const metadata: Metadata = { title: "Capaian Kinerja" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const periode = place.period.code;
  const back = addressOf(place.agency, "capaian", { periode });
  const answer = await readAsKnown(place, (await searchParams).per, ({ actor, agency, period, periods }) =>
    readCapaianReport(actor, agency.id, periods, period.year),
  );
  if (answer.kind === "unknown") {
    const { because } = answer;
    return <UnknownMoment {...{ agency: place.agency, periode, page: "Capaian Kinerja", because, back }} />;
  }
  const { known, past, data } = answer;
  return (
    <CapaianView
      agency={known.agency}
      period={known.period}
      report={data}
      now={known.now}
      per={past?.per}
      tables={tableParts(known.agency, "capaian", await searchParams)}
      banner={past && <AsOfBanner at={past.at} back={back} />}
    />
  );
}
