"use client";

import { useSearchParams } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import type { Spot } from "#features/entry/grid/matters.ts";
import { useDesk } from "./entry-context.tsx";
import { goTo, useAddress } from "./entry-filter.ts";

export const evidenceSpot = (indicatorId: string) => `bukti/${indicatorId}`;

export const spotId = (indicatorId: string, spot: Spot): string =>
  spot.kind === "evidence" ? evidenceSpot(indicatorId) : spot.field;

/** Brings a person to where something is done: the cell, the words, or the evidence of an indicator. */
export function useGoToSpot(): (indicatorId: string, id: string) => void {
  const desk = useDesk();
  const address = useAddress();
  const search = useSearchParams();
  const isFiltered = search.has("bidang") || search.has("saring");
  return (indicatorId, id) => {
    desk.pick(indicatorId);
    // The rail lays itself out first; then, if the row is filtered away, the filter gives way.
    requestAnimationFrame(() => {
      if (focusOn(id) || !isFiltered) return;
      goTo(address({ bidang: undefined, saring: undefined }));
      setTimeout(() => focusOn(id), 100);
    });
  };
}

export function SpotLink({ indicatorId, spot, children }: { indicatorId: string; spot: Spot; children: ReactNode }) {
  const goToSpot = useGoToSpot();
  const id = spotId(indicatorId, spot);
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    goToSpot(indicatorId, id);
  };
  return (
    <a href={`#${id}`} onClick={follow}>
      {children}
    </a>
  );
}

export function focusOn(id: string): boolean {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: "center" });
  place?.focus({ preventScroll: true });
  return place !== null;
}
