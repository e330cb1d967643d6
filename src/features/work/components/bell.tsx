import { BellIcon } from "@phosphor-icons/react/dist/ssr/Bell";
import Link from "next/link";
import { Count } from "#components/ui/count.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuHead, MenuLink, MenuRule } from "#components/ui/menu-item.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { readNotices } from "#features/work/notice-queries.ts";

/** What waits for this person, on every page; without anything it is only a bell. */
export async function Bell({ place, now }: { place: AgencyPlace; now: Date }) {
  const { actor, agency, periods } = place;
  const notices = await readNotices(actor, agency, periods, now);
  return (
    // On a phone the list takes the width of the screen: the bell stands in the middle of the bar.
    <div className="[&_.menu-sheet]:w-80 narrow:[&_.menu-sheet]:fixed narrow:[&_.menu-sheet]:inset-x-3 narrow:[&_.menu-sheet]:top-14 narrow:[&_.menu-sheet]:w-auto narrow:[&_.menu-sheet]:max-w-none narrow:[&_.menu-sheet]:min-w-0">
      <Menu
        align="end"
        caret={false}
        buttonClass="btn btn-icon relative"
        label={
          <>
            <Icon of={BellIcon} size={20} weight={notices.length > 0 ? "fill" : "regular"} />
            <span className="sr-only">Pengingat{notices.length === 0 && ", tidak ada"}</span>
            <span className="absolute -top-1 -right-1.5">
              <Count n={notices.length} what="hal menunggu Anda" />
            </span>
          </>
        }
      >
        <MenuHead>Pengingat</MenuHead>
        {notices.length === 0 && (
          <p className="px-[9px] py-1.5 text-ui">
            Tidak ada pengingat: tidak ada yang dikembalikan atau menunggu keputusan Anda, dan tidak ada batas dalam
            tujuh hari.
          </p>
        )}
        {notices.map(({ text, note, page, period }) => (
          <Link
            key={`${text} ${note}`}
            className="menu-item flex-wrap gap-x-2 gap-y-0 whitespace-normal"
            href={addressOf(agency, page, { periode: period })}
            prefetch={false}
          >
            <span className="w-full">{text}</span>
            {note && <span className="meta">{note}</span>}
          </Link>
        ))}
        <MenuRule />
        <MenuLink href={addressOf(agency, "tugas")}>Buka Tugas saya</MenuLink>
      </Menu>
    </div>
  );
}
