import type { Route } from "next";
import type { ReactNode } from "react";
import { Menu } from "#components/ui/menu.tsx";
import { MenuHead, MenuLink, MenuRule } from "#components/ui/menu-item.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

export type Person = {
  /** Two letters. */
  sign: string;
  role: string;
  unit: string;
  name?: string;
  /** Other roles of the same person. */
  roles?: { href: Route; label: string; current?: boolean }[];
};

type Props = Person & {
  /** Further lines, usually MenuLinks: own account. */
  more?: ReactNode;
  /** A form whose button has the class `menu-item`. */
  signOut: ReactNode;
};

/** Role and unit come first: what one may do here depends on them, not on the name. */
export function PersonMenu({ sign, role, unit, name, roles = [], more, signOut }: Props) {
  return (
    <Menu
      buttonClass="person"
      caret={false}
      align="end"
      label={
        <>
          <span className="person-sign" aria-hidden="true">
            {sign}
          </span>
          <span className="person-who">
            {role}
            <span className="sr-only">, </span>
            <small>{unit}</small>
            <span className="sr-only">, menu akun</span>
          </span>
        </>
      }
    >
      <p className="person-in-sheet">
        {name ?? role}
        <small>{name ? `${role}, ${unit}` : unit}</small>
      </p>
      <MenuRule />
      {roles.length > 1 && (
        <>
          <MenuHead>Peran</MenuHead>
          {roles.map((other) => (
            <MenuLink key={other.label} href={other.href} current={other.current}>
              {other.label}
            </MenuLink>
          ))}
          <MenuRule />
        </>
      )}
      <MenuHead>Tampilan</MenuHead>
      <ThemeChoice />
      <MenuRule />
      {more}
      {signOut}
    </Menu>
  );
}
