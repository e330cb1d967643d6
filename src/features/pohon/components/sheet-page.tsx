import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { pohonPaper } from "#features/pohon/pohon-paper.ts";
import { growPohon, type PohonView } from "#features/pohon/view.ts";
import { PaperPage } from "#lib/document/page.tsx";
import { capitalised, formatDayTime, inWords } from "#lib/format.ts";

type Props = { place: Place; view: PohonView; only: string | null; size: "A4" | "A3"; now: Date };

/** The sheets as they will be printed; DOCX and PDF are made from the same ones. */
export function SheetPage({ place: { agency, period }, view, only, size, now }: Props) {
  const { year, sasaran } = view.plan;
  const root = growPohon(view, `${agency.name} ${agency.government}`, only);
  const asOf = `keadaan data per ${formatDayTime(now)}`;
  const paper = pohonPaper(root, { agency: agency.name, government: agency.government, year, asOf, size });
  const drawn = paper.sections.length - 1;
  const search = { periode: period.code, sasaran: only ?? undefined };
  const choice = (label: "A4" | "A3") => ({
    label,
    current: size === label,
    href: addressOf(agency, "rencana/pohon/cetak", { ...search, kertas: label === "A3" ? "a3" : undefined }),
  });
  const file = (form: string) => {
    const asked = { pemda: agency.governmentCode, instansi: agency.code, tahun: String(year), bentuk: form };
    const more = { ...(only ? { sasaran: only } : {}), ...(size === "A3" ? { kertas: "a3" } : {}) };
    return `/api/unduh/pohon?${new URLSearchParams({ ...asked, ...more })}` as Route;
  };
  return (
    <>
      <div className="print:hidden">
        <PageHead
          crumbs={[
            { label: agency.government },
            { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
            { label: "Rencana", href: addressOf(agency, "rencana", { periode: period.code }) },
            { label: "Pohon kinerja", href: addressOf(agency, "rencana/pohon", search) },
            { label: "Lembar cetak" },
          ]}
          finding={
            sasaran.length === 0
              ? "Pohon kinerja menunggu sasaran pertama"
              : `${capitalised(inWords(drawn))} lembar ${size}, hurufnya paling kecil 7 poin`
          }
          sub={<span>Bagian yang tidak muat dilanjutkan pada lembar berikutnya; sesudahnya uraian dalam tabel.</span>}
          aside={
            sasaran.length > 0 && (
              <>
                <Segments label="Ukuran kertas" choices={[choice("A4"), choice("A3")]} />
                <PrintButton />
                {["docx", "pdf"].map((form) => (
                  <ButtonLink key={form} href={file(form)} download="">
                    <Icon of={DownloadSimpleIcon} />
                    {form.toUpperCase()}
                  </ButtonLink>
                ))}
              </>
            )
          }
        />
      </div>
      {sasaran.length === 0 ? (
        <Empty
          action={
            <ButtonLink href={addressOf(agency, "rencana", { periode: period.code })}>Buka pohon rencana</ButtonLink>
          }
        >
          Pohon kinerja tumbuh dari sasaran, dan {year} belum punya satu pun.
        </Empty>
      ) : (
        <div className="mt-6 print:mt-0">
          <PaperPage paper={paper} />
        </div>
      )}
    </>
  );
}
