"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { PohonKeys } from "./pohon-keys.tsx";

// What has to be moved about must be reached by the keyboard.
const REACHED = { tabIndex: 0 };
const STEPS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2];
const WORDS = { screen: "pas layar", width: "pas lebar" } as const;

/** The sheet at a chosen size: the whole of it on the screen to begin with; larger ones are moved about inside it. */
export function PohonZoom({ width, label, children }: { width: number; label: string; children: ReactNode }) {
  const [size, setSize] = useState<"screen" | "width" | number>("screen");
  const isScaled = typeof size === "number";
  const step = (by: -1 | 1) => {
    const at = STEPS.indexOf(isScaled ? size : 1);
    setSize(STEPS[Math.min(STEPS.length - 1, Math.max(0, at + by))] ?? 1);
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
        <Button small aria-pressed={size === "screen"} onClick={() => setSize("screen")}>
          Pas layar
        </Button>
        <Button small aria-pressed={size === "width"} onClick={() => setSize("width")}>
          Pas lebar
        </Button>
        <span className="meta" role="status">
          {isScaled ? `${size * 100}%` : WORDS[size]}
        </span>
      </div>
      <section className="pohon-sheet" aria-label="Gambar pohon kinerja" {...(isScaled ? REACHED : {})}>
        <div
          className={size === "screen" ? "pohon-scale pohon-whole" : "pohon-scale"}
          style={isScaled ? { width: width * size } : { maxWidth: width }}
        >
          <PohonKeys label={label}>{children}</PohonKeys>
        </div>
      </section>
    </>
  );
}
