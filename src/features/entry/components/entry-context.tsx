"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Desk, DeskState, View } from "#features/entry/grid/desk.ts";
import type { Field } from "#features/entry/grid/field.ts";

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("EntryDesk is not above this component");
  return desk;
}

/** select must answer with the same thing as long as nothing it looks at has changed. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const desk = useDesk();
  const read = () => select(desk.get());
  return useSyncExternalStore(desk.subscribe, read, read);
}

export const useField = (name: string): Field | undefined => useDeskState((state) => state.fields[name]);

export function useView(indicatorId: string): View | null {
  const desk = useDesk();
  const read = () => desk.view(indicatorId);
  return useSyncExternalStore(desk.subscribe, read, read);
}
