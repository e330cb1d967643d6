import { BuildingsIcon } from "@phosphor-icons/react/dist/ssr/Buildings";
import { CaretUpDownIcon } from "@phosphor-icons/react/dist/ssr/CaretUpDown";
import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { NavLink } from "./nav-link.tsx";

export type AgencyNames = {
  /** Short name: "Disnaker Lamongan". */
  name: string;
  government: string;
  /** Other agencies this person may see; without any the block is no menu. */
  others?: { href: Route; name: string }[];
};

/** Whose figures these are. */
export function Agency({ name, government, others = [] }: AgencyNames) {
  const words = (
    <span className="side-word">
      {name}
      <span className="sr-only">, </span>
      <small>{government}</small>
    </span>
  );
  if (others.length === 0) {
    return (
      <div className="agency" title={`${name}, ${government}`}>
        <Icon of={BuildingsIcon} />
        {words}
      </div>
    );
  }
  return (
    <Menu
      buttonClass="agency"
      caret={false}
      label={
        <>
          {words}
          <span className="sr-only">, ganti instansi</span>
          <Icon of={CaretUpDownIcon} />
        </>
      }
    >
      {others.map((other) => (
        <NavLink key={other.name} className="menu-item" href={other.href} current={other.name === name}>
          {other.name}
        </NavLink>
      ))}
    </Menu>
  );
}
