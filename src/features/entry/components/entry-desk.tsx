"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { createDesk, type Desk } from "#features/entry/grid/desk.ts";
import { draftsIn } from "#features/entry/grid/drafts.ts";
import { isOnItsWay } from "#features/entry/grid/field.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { DeskContext } from "./entry-context.tsx";
import { saveField, signedInAs } from "./entry-save.ts";
import { focusOn } from "./entry-spot.tsx";
import { type SyncNews, tellSync } from "./entry-sync.tsx";

/** Holds what is typed for everything inside it: head, grid, rail. Give it the period as key. */
export function EntryDesk({
  sheet,
  chosen,
  children,
}: {
  sheet: EntrySheet;
  chosen: string | null;
  children: ReactNode;
}) {
  const router = useRouter();
  const [desk] = useState(() =>
    createDesk(sheet, chosen, {
      save: saveField,
      drafts: draftsIn(browserStorage(), { userId: sheet.operator?.userId ?? "", periodId: sheet.period.id }),
      now: () => new Date(),
      isOnline: () => navigator.onLine,
      isSamePerson: () =>
        signedInAs().then(
          (userId) => userId === sheet.operator?.userId,
          () => false,
        ),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      onReshaped: () => router.refresh(),
    }),
  );

  useEffect(() => {
    if (desk.get().sheet !== sheet) desk.receive(sheet);
  }, [desk, sheet]);

  // A link that names a cell leads into it.
  useEffect(() => {
    const named = decodeURIComponent(window.location.hash.slice(1));
    if (named) requestAnimationFrame(() => focusOn(named));
  }, []);

  const isOperator = sheet.operator !== null;
  useEffect(() => {
    if (!isOperator) return;
    desk.start();
    desk.takeUpDrafts();
    const stopListening = listen(desk);
    const stopTelling = desk.subscribe(() => tellSync(newsOf(desk)));
    return () => {
      stopTelling();
      stopListening();
      desk.stop();
    };
  }, [desk, isOperator]);

  return <DeskContext value={desk}>{children}</DeskContext>;
}

function newsOf(desk: Desk): SyncNews {
  const { fields, connection } = desk.get();
  const all = Object.values(fields);
  const savedAt = all.reduce<string | null>(
    (last, field) => (field.savedAt && (!last || field.savedAt > last) ? field.savedAt : last),
    null,
  );
  return { waiting: all.filter(isOnItsWay).length, isOffline: connection.kind !== "online", savedAt };
}

function listen(desk: Desk): () => void {
  const lookedAt = () => document.visibilityState === "visible" && desk.retry();
  const guard = (event: BeforeUnloadEvent) => {
    if (desk.wouldLose()) event.preventDefault();
  };
  window.addEventListener("online", desk.retry);
  window.addEventListener("offline", desk.goOffline);
  window.addEventListener("focus", desk.retry);
  document.addEventListener("visibilitychange", lookedAt);
  window.addEventListener("beforeunload", guard);
  return () => {
    window.removeEventListener("online", desk.retry);
    window.removeEventListener("offline", desk.goOffline);
    window.removeEventListener("focus", desk.retry);
    document.removeEventListener("visibilitychange", lookedAt);
    window.removeEventListener("beforeunload", guard);
  };
}

// A browser may forbid even asking for it.
function browserStorage(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}
