"use client";

import type { Route } from "next";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef } from "react";
import { isToMend } from "#features/entry/grid/matters.ts";
import type { EntryIndicator } from "#features/entry/sheet.ts";
import { useDesk, useDeskState } from "./entry-context.tsx";

/** Which rows are shown, kept in the address so that it can be sent to a colleague. */
export function useEntryFilter() {
  const search = useSearchParams();
  const unit = search.get("bidang");
  const onlyToMend = search.get("saring") === "perlu";
  const wanted = useToMend(onlyToMend, unit ?? "");
  const isShown = useCallback(
    (indicator: EntryIndicator) =>
      (unit === null || indicator.unit?.id === unit) && (wanted === null || wanted.has(indicator.id)),
    [unit, wanted],
  );
  return { unit, onlyToMend, isShown };
}

/** The address with some of its choices changed; undefined takes a choice out. */
export function useAddress(): (change: Record<string, string | undefined>) => Route {
  const path = usePathname();
  const search = useSearchParams();
  return (change) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    return `${path}?${next}` as Route;
  };
}

/** Shows another choice without asking the server: it works offline too, and what is being typed stays. */
export function goTo(address: Route): void {
  window.history.pushState(null, "", address);
}

// Whatever was to be mended when the choice was made stays in view after it is mended: no row is taken from under a hand.
function useToMend(isOn: boolean, unit: string): ReadonlySet<string> | null {
  const desk = useDesk();
  const seen = useRef<{ unit: string; ids: Set<string> } | null>(null);
  const now = useDeskState((state) =>
    isOn
      ? state.sheet.indicators
          .filter((indicator) => desk.view(indicator.id)?.matters.some(isToMend))
          .map((indicator) => indicator.id)
          .join(" ")
      : "",
  );
  return useMemo(() => {
    if (!isOn) {
      seen.current = null;
      return null;
    }
    const kept = seen.current?.unit === unit ? seen.current.ids : [];
    const ids = new Set([...kept, ...now.split(" ").filter(Boolean)]);
    seen.current = { unit, ids };
    return ids;
  }, [isOn, unit, now]);
}
