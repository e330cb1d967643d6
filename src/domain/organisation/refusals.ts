// Why a deed cannot be done, in words: what stands in its way, and what to do instead.
import { after, begunBy, type Deed, endedBy, heirFor, isNew } from "#domain/organisation/deeds.ts";
import { circleFrom, type Organisation, placeOn, reaches, type UnitPlace } from "#domain/organisation/units.ts";

/** field: where on the form it belongs. */
export type UnitRefusal = { field: "day" | "name" | "parentId" | "units" | "heirId" | "parts"; message: string };

/** The first thing that stands in the way; null: nothing does. sayDay writes a day as people read it. */
export function refusalOf(now: Organisation, deed: Deed, sayDay: (day: string) => string): UnitRefusal | null {
  return (
    badShape(now, deed) ??
    badDay(now, deed, sayDay) ??
    badParent(now, deed, sayDay) ??
    takenName(now, deed, sayDay) ??
    leftInside(now, deed) ??
    circle(now, deed)
  );
}

const changedBy = (deed: Deed): string[] =>
  deed.kind === "merge" ? deed.unitIds : deed.kind === "add" ? [] : [deed.unitId];

function badShape(now: Organisation, deed: Deed): UnitRefusal | null {
  if (deed.kind === "merge") {
    const { unitIds, into } = deed;
    if (new Set(unitIds).size < 2) return { field: "units", message: "Pilih paling sedikit dua unit yang digabung." };
    if (!isNew(into) && !unitIds.includes(into.id))
      return { field: "units", message: "Unit penerus harus salah satu dari unit yang digabung, atau unit baru." };
    if (!isNew(into) && ancestorsOn(now.places, into.id, deed.day).some((id) => endedBy(deed).includes(id)))
      return {
        field: "units",
        message: `${nameOn(now, into.id, deed.day)} berada di bawah unit yang akan berakhir. Pilih unit di atasnya sebagai penerus, atau unit baru.`,
      };
  }
  if (deed.kind === "split" && deed.parts.length < 2)
    return { field: "parts", message: "Unit dipecah menjadi paling sedikit dua unit." };
  return null;
}

function badDay(now: Organisation, deed: Deed, sayDay: (day: string) => string): UnitRefusal | null {
  const { day } = deed;
  const isCorrecting = deed.kind === "rename" || deed.kind === "move";
  const say = (message: string): UnitRefusal => ({ field: "day", message });
  for (const id of changedBy(deed)) {
    const life = now.units.find((unit) => unit.id === id);
    const last = lastPlace(now.places, id);
    const goesOn = deed.kind === "merge" && id === deed.into.id;
    if (!life || !last) return { field: "units", message: "Unit tidak ditemukan. Muat ulang halaman." };
    if (life.until !== null)
      return say(`${last.name} sudah berakhir pada ${sayDay(life.until)}, jadi tidak dapat diubah lagi.`);
    if (day < life.from || (day === life.from && !isCorrecting))
      return say(`${last.name} baru ada sejak ${sayDay(life.from)}. Pilih hari sesudahnya.`);
    if (day < last.from || (day === last.from && !isCorrecting && !goesOn))
      return say(
        `${last.name} sudah berubah pada ${sayDay(last.from)}. Pilih hari sesudahnya, atau batalkan perubahan itu bila belum berlaku.`,
      );
  }
  return null;
}

function badParent(now: Organisation, deed: Deed, sayDay: (day: string) => string): UnitRefusal | null {
  const parents = [
    ...begunBy(deed).map(({ parentId }) => parentId),
    ...(deed.kind === "move" ? [deed.parentId] : []),
    ...(deed.kind === "end" ? [deed.heirId] : []),
  ];
  const field = deed.kind === "end" ? "heirId" : "parentId";
  for (const id of parents) {
    if (id === null) continue;
    if (deed.kind === "move" && id === deed.unitId)
      return { field, message: "Unit tidak dapat berada di bawah dirinya sendiri. Pilih induk yang lain." };
    const life = now.units.find((unit) => unit.id === id);
    const name = nameOn(now, id, deed.day);
    if (!life) return { field, message: "Unit yang dipilih tidak ditemukan. Muat ulang halaman." };
    if (endedBy(deed).includes(id)) return { field, message: `${name} berakhir pada hari itu juga. Pilih unit lain.` };
    if (life.from > deed.day)
      return { field, message: `${name} baru ada sejak ${sayDay(life.from)}. Pilih unit lain atau hari sesudahnya.` };
    if (life.until !== null)
      return { field, message: `${name} berakhir pada ${sayDay(life.until)}. Pilih unit yang tetap ada.` };
  }
  return null;
}

function takenName(now: Organisation, deed: Deed, sayDay: (day: string) => string): UnitRefusal | null {
  const given = [
    ...begunBy(deed).map(({ id, name }) => ({ id, name })),
    ...(deed.kind === "rename" ? [{ id: deed.unitId, name: deed.name }] : []),
  ];
  const gone = new Set(endedBy(deed));
  for (const [index, { id, name }] of given.entries()) {
    if (given.some((other, at) => at < index && sameName(other.name, name)))
      return { field: "name", message: `Dua unit tidak dapat sama-sama bernama "${name}". Bedakan namanya.` };
    const taken = now.places.find(
      (place) =>
        place.unitId !== id && !gone.has(place.unitId) && sameName(place.name, name) && reaches(place, deed.day),
    );
    if (taken)
      return {
        field: "name",
        message: `Nama "${name}" sudah dipakai unit lain sejak ${sayDay(taken.from)}. Tulis nama yang lain.`,
      };
  }
  return null;
}

// A unit ends empty: units and positions have a place of their own to decide, the rest goes to an heir.
function leftInside(now: Organisation, deed: Deed): UnitRefusal | null {
  const ended = new Set(endedBy(deed));
  const inIt = (unitId: string | null) => unitId !== null && ended.has(unitId);
  const children = now.places.filter((one) => inIt(one.parentId) && !ended.has(one.unitId) && reaches(one, deed.day));
  const inside = now.inside.filter((one) => inIt(one.unitId) && reaches(one, deed.day));
  if (deed.kind === "end") {
    if (children.length > 0)
      return {
        field: "units",
        message: `Masih ada unit di bawahnya: ${said(children)}. Pindahkan dulu, atau gabungkan unit ini ke unit lain.`,
      };
    const positions = inside.filter(({ what }) => what === "position");
    if (positions.length > 0)
      return {
        field: "units",
        message: `Masih ada ${positions.length} jabatan di dalamnya: ${said(positions)}. Pindahkan atau akhiri dulu, atau gabungkan unit ini ke unit lain.`,
      };
    if (inside.length > 0 && deed.heirId === null)
      return { field: "heirId", message: "Pilih unit yang meneruskan indikator dan akun di dalamnya." };
  }
  if (deed.kind === "split") {
    const parts = new Set(deed.parts.map(({ id }) => id));
    const lost = [...children.map(({ unitId, name }) => ({ id: unitId, name })), ...inside].filter(
      ({ id }) => !parts.has(heirFor(deed, id) ?? ""),
    );
    if (lost.length > 0) return { field: "parts", message: `Tentukan unit penerus untuk ${said(lost)}.` };
  }
  return null;
}

function circle(now: Organisation, deed: Deed): UnitRefusal | null {
  const found = circleFrom(after(now, deed).places, deed.day);
  if (found === null) return null;
  return {
    field: "parentId",
    message: "Unit tidak dapat berada di bawah unit yang berada di bawahnya sendiri. Pilih induk yang lain.",
  };
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

const lastPlace = (places: readonly UnitPlace[], id: string): UnitPlace | undefined =>
  places.filter(({ unitId }) => unitId === id).sort((one, other) => (one.from < other.from ? 1 : -1))[0];

function nameOn(now: Organisation, id: string, day: string): string {
  const places = now.places.filter(({ unitId }) => unitId === id);
  return (placeOn(places, day) ?? places.at(-1))?.name ?? "Unit itu";
}

function ancestorsOn(places: readonly UnitPlace[], id: string, day: string): string[] {
  const parentOf = (unitId: string) =>
    placeOn(
      places.filter((one) => one.unitId === unitId),
      day,
    )?.parentId ?? null;
  const above: string[] = [];
  for (let up = parentOf(id); up && !above.includes(up); up = parentOf(up)) above.push(up);
  return above;
}

function said(items: readonly { name: string }[]): string {
  const names = [...new Set(items.map(({ name }) => name))];
  const rest = names.length - 3;
  return rest > 0 ? `${names.slice(0, 3).join(", ")}, dan ${rest} lainnya` : names.join(", ");
}
