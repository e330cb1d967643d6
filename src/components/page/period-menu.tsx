"use client";

import { CalendarBlankIcon } from "@phosphor-icons/react/dist/ssr/CalendarBlank";
import type { Route } from "next";
import { usePathname, useSearchParams } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuLink } from "#components/ui/menu-item.tsx";

export type PeriodChoice = { value: string; label: string; note?: string };

type Props = {
  periods: PeriodChoice[];
  /** What holds while the address names no period. */
  usual: string;
};

/** One period for the whole application: changes `?periode=` and keeps the page and everything else in the address. */
export function PeriodMenu({ periods, usual }: Props) {
  const path = usePathname();
  const search = useSearchParams();
  const asked = search.get("periode") ?? usual;
  const current = periods.find((period) => period.value === asked) ?? periods.find((period) => period.value === usual);

  const address = (value: string) => {
    const next = new URLSearchParams(search);
    next.set("periode", value);
    return `${path}?${next}` as Route;
  };

  return (
    <Menu
      name={`Periode: ${current?.label ?? asked}`}
      label={
        <>
          <Icon of={CalendarBlankIcon} />
          {current?.label ?? asked}
        </>
      }
      align="end"
    >
      {periods.map((period) => (
        <MenuLink key={period.value} href={address(period.value)} note={period.note} current={period === current}>
          {period.label}
        </MenuLink>
      ))}
    </Menu>
  );
}
