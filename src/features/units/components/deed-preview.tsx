import { after, begunBy, type Carried, carriedBy, type Deed } from "#domain/organisation/deeds.ts";
import { refusalOf } from "#domain/organisation/refusals.ts";
import { type Organisation, treeOn, type UnitOn } from "#domain/organisation/units.ts";
import type { ApprovedPeriod } from "#features/units/view.ts";
import { formatDay, listed } from "#lib/format.ts";

type Props = { organisation: Organisation; approved: readonly ApprovedPeriod[]; deed: Deed };

/** What the tree is from the day on, before anything is saved; or what is still in the way. */
export function DeedPreview({ organisation, approved, deed }: Props) {
  const refusal = refusalOf(organisation, deed, sayDay);
  if (refusal)
    return (
      <p className="text-ui text-ink-2" role="status">
        {refusal.message}
      </p>
    );
  const next = after(organisation, deed);
  const tree = treeOn(next, deed.day);
  const changed = changedIn(organisation, tree, deed);
  const within = approved.filter(({ from, last }) => from < deed.day && deed.day <= last).map(({ name }) => name);
  const nameOf = (id: string) => tree.find((one) => one.id === id)?.name ?? "";
  return (
    <section aria-label="Susunan sesudahnya" className="unit-preview" role="status">
      <h3>Susunan mulai {sayDay(deed.day)}</h3>
      <ul>
        {around(tree, changed).map(({ id, name, depth }) => (
          <li
            key={id}
            style={{ "--level": depth } as React.CSSProperties}
            className={changed.has(id) ? "font-semibold" : undefined}
          >
            {name}
            {changed.has(id) && <span className="meta"> · {changed.get(id)}</span>}
          </li>
        ))}
      </ul>
      {carriedBy(organisation, deed).map((one) => (
        <p key={one.unitId} className="text-ui">
          Ke {nameOf(one.unitId)}: {carriedWords(one)}.
        </p>
      ))}
      {carriedBy(organisation, deed).some(({ people }) => people > 0) && (
        <p className="meta">
          Akun ikut ke unit penerusnya: pemiliknya tetap melihat pekerjaannya, juga dari periode sebelum hari itu.
        </p>
      )}
      <p className="meta">Periode yang berakhir sebelum {sayDay(deed.day)} tetap memakai susunan lama.</p>
      {within.length > 0 && (
        <p className="meta tone-late">
          Hari ini jatuh di dalam {listed(within)} yang nilainya sudah disetujui. Nilainya tidak berubah; periode itu
          ditampilkan menurut susunan pada hari terakhirnya.
        </p>
      )}
    </section>
  );
}

export const sayDay = (day: string): string => formatDay(new Date(`${day}T00:00:00Z`));

/** Of every unit that the deed touches, the word for it. */
function changedIn(now: Organisation, tree: readonly UnitOn[], deed: Deed): Map<string, string> {
  const before = new Map(now.places.filter(({ until }) => until === null).map((place) => [place.unitId, place]));
  const begun = new Set(begunBy(deed).map(({ id }) => id));
  return new Map(
    tree.flatMap(({ id, name, parentId, kind }): [string, string][] => {
      const was = before.get(id);
      if (begun.has(id)) return [[id, "baru"]];
      if (deed.kind === "merge" && id === deed.into.id) return [[id, "penerus"]];
      if (!was) return [];
      if (was.name !== name || was.kind !== kind) return [[id, `sebelumnya ${was.name}`]];
      return was.parentId === parentId ? [] : [[id, "pindah"]];
    }),
  );
}

/** The branches in which something changes; where something only ends, all of them. */
function around(tree: readonly UnitOn[], changed: ReadonlyMap<string, string>): UnitOn[] {
  const parent = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const rootOf = (id: string): string => {
    const up = parent.get(id);
    return up && parent.has(up) ? rootOf(up) : id;
  };
  const roots = new Set([...changed.keys()].map(rootOf));
  return changed.size === 0 ? [...tree] : tree.filter(({ id }) => roots.has(rootOf(id)));
}

function carriedWords({ units, positions, indicators, people }: Carried): string {
  const said = [
    [units, "unit"],
    [positions, "jabatan"],
    [indicators, "indikator"],
    [people, "akun"],
  ] as const;
  return listed(said.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])));
}
