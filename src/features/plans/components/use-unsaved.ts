"use client";

import { useEffect, useState } from "react";

/**
 * While something is typed and not saved nobody leaves unasked: the browser asks before the page closes, and a link
 * waits for a decision. blocked: where the link leads.
 */
export function useUnsaved(isDirty: boolean) {
  const [blocked, setBlocked] = useState<string | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || event.ctrlKey || event.metaKey) return;
      if (link.getAttribute("href")?.startsWith("#")) return;
      event.preventDefault();
      event.stopPropagation();
      setBlocked(link.href);
    };
    window.addEventListener("beforeunload", guard);
    document.addEventListener("click", hold, true);
    return () => {
      window.removeEventListener("beforeunload", guard);
      document.removeEventListener("click", hold, true);
    };
  }, [isDirty]);

  return { blocked: isDirty ? blocked : null, stay: () => setBlocked(null) };
}
