"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";

// What has to be moved about must be reached by the keyboard.
const REACHED = { tabIndex: 0 };
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The sheet at a chosen size: as wide as the screen to begin with; larger ones are moved about inside it. */
export function PohonZoom({ width, children }: { width: number; children: ReactNode }) {
  const [scale, setScale] = useState<number | null>(null);
  const step = (by: -1 | 1) => {
    const at = STEPS.findIndex((one) => one === (scale ?? 1));
    setScale(STEPS[Math.min(STEPS.length - 1, Math.max(0, at + by))] ?? 1);
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <Button small onClick={() => step(-1)}>
          Perkecil
        </Button>
        <Button small onClick={() => step(1)}>
          Perbesar
        </Button>
        <Button small aria-pressed={scale === null} onClick={() => setScale(null)}>
          Pas layar
        </Button>
        <span className="meta" role="status">
          {scale === null ? "pas layar" : `${scale * 100}%`}
        </span>
      </div>
      <section className="pohon-sheet" aria-label="Gambar pohon kinerja" {...(scale === null ? {} : REACHED)}>
        <div className="pohon-scale" style={scale === null ? { maxWidth: width } : { width: width * scale }}>
          {children}
        </div>
      </section>
    </>
  );
}
