"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Alt with the arrows leads to the part before and after; said where everybody can read it. */
export function PartKeys({ before, after }: { before: Route | null; after: Route | null }) {
  const router = useRouter();
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const to = event.key === "ArrowRight" ? after : event.key === "ArrowLeft" ? before : null;
      if (!to) return;
      event.preventDefault();
      router.push(to);
    };
    window.addEventListener("keydown", go);
    return () => window.removeEventListener("keydown", go);
  }, [router, before, after]);
  return (
    <p className="meta flow:hidden mb-2 print:hidden">
      Papan ketik: Tab ke kriteria, Y/S/T atau panah menjawab, angka 1–8 memilih jawaban, Alt + panah pindah bagian.
    </p>
  );
}
