"use client";

import { DeviceMobileIcon } from "@phosphor-icons/react/dist/ssr/DeviceMobile";
import { MoonIcon } from "@phosphor-icons/react/dist/ssr/Moon";
import { SunIcon } from "@phosphor-icons/react/dist/ssr/Sun";
import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { type Theme, themeCookie } from "./theme.ts";

const choices = [
  { theme: undefined, label: "Ikuti perangkat", icon: DeviceMobileIcon },
  { theme: "light", label: "Terang", icon: SunIcon },
  { theme: "dark", label: "Gelap", icon: MoonIcon },
] as const;

/** Light, dark or as the device; kept in a cookie so that the server sends the right one at once. */
export function ThemeChoice() {
  const [chosen, setChosen] = useState<Theme>();

  useEffect(() => setChosen(document.documentElement.dataset.theme as Theme), []);

  const choose = (theme: Theme) => {
    setChosen(theme);
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    keep(document, theme);
  };

  return choices.map(({ theme, label, icon }) => (
    <button
      key={label}
      type="button"
      className="menu-item"
      aria-pressed={chosen === theme}
      onClick={() => choose(theme)}
    >
      <Icon of={icon} />
      {label}
    </button>
  ));
}

// Not the Cookie Store API: it is missing wherever an office serves Tolok over plain http in its own network.
function keep(jar: Document, theme: Theme) {
  jar.cookie = `${themeCookie}=${theme ?? ""}; path=/; max-age=${theme ? 31_536_000 : 0}; samesite=lax`;
}
