import { Icon } from "#components/ui/icon.tsx";
import { type NavEntry, navIcons } from "./nav-entry.ts";

/** Both weights are there and CSS shows one: the chosen entry is told by shape as well as by colour. */
export function NavSign({ icon, size }: { icon: NavEntry["icon"]; size?: number }) {
  return (
    <>
      <span className="icon-rest">
        <Icon of={navIcons[icon]} size={size} />
      </span>
      <span className="icon-chosen">
        <Icon of={navIcons[icon]} size={size} weight="fill" />
      </span>
    </>
  );
}
