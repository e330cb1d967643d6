"use client";

import { useEffect, useRef, useState } from "react";

/**
 * While something is typed and not saved nobody leaves unasked: the browser asks before the page closes; a link and the
 * browser's own way back wait for a decision. blocked: where it leads.
 */
export function useUnsaved(isDirty: boolean) {
  const [blocked, setBlocked] = useState<string | null>(null);
  // Where the keyboard was: whoever stays goes on from there.
  const before = useRef<Element | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || event.ctrlKey || event.metaKey) return;
      if (link.getAttribute("href")?.startsWith("#")) return;
      event.preventDefault();
      event.stopPropagation();
      before.current = document.activeElement;
      setBlocked(link.href);
    };
    // The way back within the application asks nobody: it is walked again in the other direction, and then asked about.
    const here = placeInHistory();
    let isReturning = false;
    const back = (event: PopStateEvent) => {
      event.stopImmediatePropagation();
      if (isReturning) {
        isReturning = false;
        return;
      }
      const steps = placeInHistory() - here;
      isReturning = true;
      before.current = document.activeElement;
      setBlocked(window.location.href);
      window.history.go(steps > 0 ? -steps : Math.max(1, -steps));
    };
    window.addEventListener("beforeunload", guard);
    window.addEventListener("popstate", back, true);
    document.addEventListener("click", hold, true);
    return () => {
      window.removeEventListener("popstate", back, true);
      window.removeEventListener("beforeunload", guard);
      document.removeEventListener("click", hold, true);
    };
  }, [isDirty]);

  const stay = () => {
    setBlocked(null);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return { blocked: isDirty ? blocked : null, stay };
}

/** 0 where the browser does not tell: then every step is taken for one back. */
function placeInHistory(): number {
  const { navigation } = window as { navigation?: { currentEntry?: { index: number } | null } };
  return navigation?.currentEntry?.index ?? 0;
}
