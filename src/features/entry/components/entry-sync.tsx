"use client";

import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { CloudArrowUpIcon } from "@phosphor-icons/react/dist/ssr/CloudArrowUp";
import { CloudSlashIcon } from "@phosphor-icons/react/dist/ssr/CloudSlash";
import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { formatTime } from "#lib/format.ts";

/** How what is typed stands with the server: told by the form, shown at the foot of the side. */
export type SyncNews = { waiting: number; isOffline: boolean; savedAt: string | null };

const syncEvent = "tolok:isian";

export function tellSync(news: SyncNews): void {
  window.dispatchEvent(new CustomEvent<SyncNews>(syncEvent, { detail: news }));
}

/** Nothing until the form has something to tell. */
export function EntrySync() {
  const [news, setNews] = useState<SyncNews | null>(null);

  useEffect(() => {
    const hear = (event: Event) => setNews((event as CustomEvent<SyncNews>).detail);
    window.addEventListener(syncEvent, hear);
    return () => window.removeEventListener(syncEvent, hear);
  }, []);

  const line = news && lineOf(news);
  return (
    line && (
      <p className="sync" title={line.text}>
        <Icon of={line.icon} />
        <span className="side-word">{line.text}</span>
      </p>
    )
  );
}

function lineOf({ waiting, isOffline, savedAt }: SyncNews) {
  const waits = waiting > 0 ? `${waiting} isian menunggu` : "tidak ada yang menunggu";
  if (isOffline) return { text: `Luring, ${waits}`, icon: CloudSlashIcon };
  if (waiting > 0) return { text: `Menyimpan ${waiting} isian`, icon: CloudArrowUpIcon };
  return savedAt ? { text: `Tersimpan, ${formatTime(new Date(savedAt))}`, icon: CheckIcon } : null;
}
