import { PrinterIcon } from "@phosphor-icons/react/dist/ssr/Printer";
import type { Route } from "next";
import Link from "next/link";
import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { can } from "#domain/access/policy.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { PlanTabs } from "#features/plans/components/plan-tabs.tsx";
import { PohonList } from "#features/pohon/components/pohon-list.tsx";
import { PohonPanel } from "#features/pohon/components/pohon-panel.tsx";
import { PohonSvg } from "#features/pohon/components/pohon-svg.tsx";
import { PohonZoom } from "#features/pohon/components/pohon-zoom.tsx";
import { drawPohon } from "#features/pohon/drawing.ts";
import { foldedAtFirst } from "#features/pohon/folding.ts";
import { growPohon, inReadingOrder, type PohonView, pohonHeadline } from "#features/pohon/view.ts";
import { formatDayTime } from "#lib/format.ts";
import "#features/plans/components/tree.css";
import "./pohon.css";

type Wanted = { sasaran?: string; simpul?: string; lipat?: string };
type Props = { place: Place; view: PohonView; wanted: Wanted; now: Date };

/** The pohon kinerja drawn and told; who plans for the agency writes it here. */
export function PohonPage({ place: { actor, agency, period }, view, wanted, now }: Props) {
  const { plan, nodes } = view;
  const only = plan.sasaran.some(({ id }) => id === wanted.sasaran) ? (wanted.sasaran ?? null) : null;
  const root = growPohon(view, `${agency.name} ${agency.government}`, only);
  const folded = wanted.lipat === undefined ? foldedAtFirst(root) : new Set(wanted.lipat.split(".."));
  const drawing = drawPohon(root, folded);
  const address = (more: Partial<Wanted>): Route =>
    addressOf(agency, "rencana/pohon", { ...wanted, sasaran: only ?? undefined, ...more, periode: period.code });
  const links = {
    choose: (key: string) => address({ simpul: key }),
    fold: (key: string) => {
      const next = new Set(folded);
      if (!next.delete(key)) next.add(key);
      return address({ lipat: [...next].filter((one) => one !== "-").join("..") || "-" });
    },
  };
  const chosen = inReadingOrder(root).find(({ branch }) => branch.key === wanted.simpul)?.branch;
  const sasaran = plan.sasaran.find(({ id }) => id === chosen?.sasaranId);
  const canEdit = can(actor, "plan.edit", { agencyId: agency.id, governmentId: agency.governmentId });
  const file = (form: string) =>
    `/api/unduh/pohon?${new URLSearchParams({ pemda: agency.governmentCode, instansi: agency.code, tahun: String(plan.year), bentuk: form, ...(only ? { sasaran: only } : {}) })}` as Route;
  const sheets = addressOf(agency, "rencana/pohon/cetak", { periode: period.code, sasaran: only ?? undefined });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Rencana", href: addressOf(agency, "rencana", { periode: period.code }) },
          { label: "Pohon kinerja" },
        ]}
        finding={pohonHeadline(view)}
        sub={
          <span>Jika yang di kanan terwujud, yang di kirinya terwujud. Garis putus-putus: dukungan instansi lain.</span>
        }
        aside={
          plan.sasaran.length > 0 && (
            <ButtonLink href={sheets}>
              <Icon of={PrinterIcon} />
              Cetak
            </ButtonLink>
          )
        }
      />
      <PlanTabs agency={agency} period={period.code} current="rencana/pohon" />
      {plan.sasaran.length === 0 ? (
        <Empty
          action={
            <ButtonLink href={addressOf(agency, "rencana", { periode: period.code })}>Buka pohon rencana</ButtonLink>
          }
        >
          Pohon kinerja tumbuh dari sasaran, dan {plan.year} belum punya satu pun.
        </Empty>
      ) : (
        <Columns
          first
          width={316}
          label="Bagian terpilih dan berkas"
          rail={
            <>
              {canEdit && sasaran ? (
                <PohonPanel
                  key={chosen?.key}
                  sasaran={{ id: sasaran.id, text: sasaran.text }}
                  node={nodes.find(({ id }) => id === chosen?.nodeId) ?? null}
                  nodes={nodes.filter(({ sasaranId }) => sasaranId === sasaran.id)}
                  year={plan.year}
                  choices={{
                    indicators: plan.indicators.map(({ id, shortName }) => ({ value: id, label: shortName })),
                    programs: plan.programs.map(({ id, shortName }) => ({ value: id, label: shortName })),
                    positions: plan.positions.map(({ id, shortName }) => ({ value: id, label: shortName })),
                  }}
                />
              ) : (
                <p className="text-ui text-ink-2 print:hidden">
                  {canEdit
                    ? "Pilih sasaran atau satu kondisi, di gambar atau di daftar, untuk menguraikannya."
                    : "Pilih satu bagian untuk menandainya."}
                </p>
              )}
              <Section title="Tampilan dan berkas" className="print:hidden">
                <ul className="grid gap-2 text-ui">
                  {only && (
                    <li>
                      <a href={address({ sasaran: undefined, simpul: undefined })}>Semua sasaran</a>
                    </li>
                  )}
                  {sasaran && !only && (
                    <li>
                      <a href={address({ sasaran: sasaran.id })}>Hanya sasaran ini</a>
                    </li>
                  )}
                  <li>
                    <Link href={sheets} prefetch={false}>
                      Lembar cetak A4 atau A3
                    </Link>
                  </li>
                  {(["svg", "docx", "pdf"] as const).map((form) => (
                    <li key={form}>
                      <a href={file(form)} download>
                        Unduh {form.toUpperCase()}
                      </a>
                    </li>
                  ))}
                </ul>
              </Section>
            </>
          }
        >
          <div className="pohon-drawn">
            <PohonZoom width={drawing.width} label={`Pohon kinerja ${agency.shortName} ${plan.year}`}>
              <PohonSvg drawing={drawing} chosen={wanted.simpul ?? null} links={links} />
            </PohonZoom>
          </div>
          <Section title="Sebagai daftar">
            <PohonList branch={root} folded={folded} chosen={wanted.simpul ?? null} links={links} />
          </Section>
        </Columns>
      )}
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Tahun ${plan.year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
      <style>{`@page{size:A4 ${drawing.width > drawing.height ? "landscape" : "portrait"}}`}</style>
    </>
  );
}
