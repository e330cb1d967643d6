// Indicators above with everybody who carries them, and what their figures say about it.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import type { Period } from "#domain/period/period.ts";
import { checkCarried } from "#domain/planning/carried.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { CarriedAbove, Tie } from "#features/positions/detail.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";
import { db } from "#lib/db.ts";

type Scope = { agencyId: string; agency: { governmentId: string } };

/** One indicator with who carries it; empty where nobody does. */
export async function readCarried(
  actor: Actor,
  agencyId: string,
  indicatorId: string,
  period: Period & { id: string; code: string },
): Promise<CarriedAbove[]> {
  const scope = { agencyId, agency: { governmentId: governmentScope(actor) } };
  const links = await readLinks(scope, { parentId: indicatorId });
  return links.length === 0 ? [] : carriedIn(links, await readSheet(actor, agencyId, period));
}

/** Every link to the indicators that an IKI of the position carries, also those of other positions; or to one indicator. */
export function readLinks(scope: Scope, of: { positionId: string } | { parentId: string }) {
  const above =
    "parentId" in of
      ? { id: of.parentId }
      : { downward: { some: { child: { kinerja: { positionId: of.positionId } } } } };
  return db().indicatorLink.findMany({
    where: { parent: { ...scope, ...above } },
    orderBy: [{ parent: { sortOrder: "asc" } }, { child: { sortOrder: "asc" } }],
    select: {
      ...{ parentId: true, childId: true, kind: true, share: true },
      parent: { select: { code: true, shortName: true } },
      child: {
        select: {
          ...{ code: true, shortName: true },
          kinerja: { select: { position: { select: { shortName: true } } } },
        },
      },
    },
  });
}

type LinkRow = Awaited<ReturnType<typeof readLinks>>[number];

const shareOf = ({ share }: LinkRow): string | null => (share === null ? null : toCanonical(share.toString()));

export const tieAbove = (link: LinkRow): Tie => ({
  ...{ code: link.parent.code, shortName: link.parent.shortName, kind: link.kind },
  share: shareOf(link),
});

/** An indicator that is not measured that year carries nothing and is carried by nobody. */
export function carriedIn(links: readonly LinkRow[], sheet: Sheet): CarriedAbove[] {
  return [...Map.groupBy(links, ({ parentId }) => parentId)].flatMap(([parentId, those]) => {
    const parent = sheet.indicators.find(({ id }) => id === parentId);
    const live = those.flatMap((link) => {
      const child = sheet.indicators.find(({ id }) => id === link.childId);
      return child ? [{ link, child }] : [];
    });
    if (!parent || live.length === 0) return [];
    const findings = checkCarried({
      ...figuresOf(parent),
      by: live.map(({ link, child }) => ({ ...figuresOf(child), kind: link.kind, share: shareOf(link) })),
    });
    const by = live.map(({ link, child }) => ({
      ...{ id: child.id, code: child.code, shortName: child.shortName, kind: link.kind, share: shareOf(link) },
      position: link.child.kinerja?.position.shortName ?? null,
    }));
    return [{ code: parent.code, shortName: parent.shortName, by, findings }];
  });
}

function figuresOf({ code, shortName, satuan, target, yearTarget, measurement }: SheetIndicator) {
  const promised = (target ?? yearTarget)?.target;
  return {
    ...{ code, name: shortName, satuan },
    target: promised?.kind === "single" ? promised.exact : null,
    realisasi: measurement.realisasi.kind === "number" ? measurement.realisasi.exact : null,
  };
}
