// What changed when, told in one sentence each.
import type { UnitPlace } from "#domain/organisation/units.ts";

type UnitChangeKind = "add" | "rename" | "move" | "end" | "merge" | "split";

export type UnitChange = {
  id: string;
  kind: UnitChangeKind;
  day: string;
  /** Ids of what it began, ended, and of the units whose name or place it changed. */
  begun: string[];
  ended: string[];
  changed: string[];
  /** Into which units the ended ones went. */
  successors: string[];
};

/** "Bidang A dan Bidang B digabung menjadi Bidang C". places: all that the units ever were. */
export function changeSentence(
  { kind, day, begun, ended, changed, successors }: UnitChange,
  places: UnitPlace[],
): string {
  const before = (id: string) => named(places, id, (place) => place.from < day && reachesTo(place, day));
  const since = (id: string) => named(places, id, (place) => place.from <= day && (place.until ?? "9") > day);
  const nameOf = (id: string | null | undefined) => (id ? (since(id) ?? before(id))?.name : null) ?? "kepala instansi";
  const was = (ids: string[]) => list(ids.map((id) => before(id)?.name ?? nameOf(id)));
  const became = (ids: string[]) => list(ids.map(nameOf));
  if (kind === "merge") {
    const from = [...ended, ...successors.filter((id) => !begun.includes(id))];
    if (begun.length > 0) return `${was(ended)} digabung menjadi ${became(begun)}`;
    return `${was(from.filter((id) => ended.includes(id)))} dilebur ke ${became(successors)}`;
  }
  if (kind === "split") return `${was(ended)} dipecah menjadi ${became(begun)}`;
  if (kind === "end") return `${was(ended)} berakhir`;
  const [one] = kind === "add" ? begun : changed;
  if (!one) return "Susunan unit berubah";
  if (kind === "add") return `${nameOf(one)} dibentuk di bawah ${nameOf(since(one)?.parentId)}`;
  if (kind === "rename") return `${was([one])} berganti nama menjadi ${nameOf(one)}`;
  const from = nameOf(before(one)?.parentId);
  return `${nameOf(one)} pindah dari ${from} ke ${nameOf(since(one)?.parentId)}`;
}

const reachesTo = ({ until }: UnitPlace, day: string) => until === null || until >= day;

const named = (places: UnitPlace[], id: string, fits: (place: UnitPlace) => boolean) =>
  places.find((place) => place.unitId === id && fits(place));

const list = (names: string[]): string =>
  names.length <= 2 ? names.join(" dan ") : `${names.slice(0, -1).join(", ")}, dan ${names.at(-1)}`;
