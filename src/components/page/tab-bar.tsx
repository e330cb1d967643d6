import { ListIcon } from "@phosphor-icons/react/dist/ssr/List";
import { Count } from "#components/ui/count.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { NavEntry } from "./nav-entry.ts";
import { NavLink } from "./nav-link.tsx";
import { NavSign } from "./nav-sign.tsx";

/** Under the thumb: four places and "Lainnya", where the rest opens upwards. */
export function TabBar({ entries }: { entries: NavEntry[] }) {
  const { first, rest } = forPhone(entries);
  return (
    <nav className="tab-bar" aria-label="Utama, di bawah">
      {first.map((entry) => (
        <NavLink key={entry.href} href={entry.href} also={entry.also}>
          <NavSign icon={entry.icon} size={20} />
          {entry.phone ?? entry.label}
          <Count n={entry.count ?? 0} />
        </NavLink>
      ))}
      {rest.length > 0 && (
        <Menu
          up
          align="end"
          caret={false}
          buttonClass="tab-more"
          label={
            <>
              <Icon of={ListIcon} size={20} />
              Lainnya
            </>
          }
        >
          {rest.map((entry) => (
            <NavLink key={entry.href} href={entry.href} className="menu-item">
              <NavSign icon={entry.icon} />
              {entry.label}
              <Count n={entry.count ?? 0} />
            </NavLink>
          ))}
        </Menu>
      )}
    </nav>
  );
}

function forPhone(entries: NavEntry[]) {
  if (entries.length <= 5) return { first: entries, rest: [] };
  const asked = entries.filter((entry) => entry.phone);
  const first = (asked.length > 0 ? asked : entries).slice(0, 4);
  return { first, rest: entries.filter((entry) => !first.includes(entry)) };
}
