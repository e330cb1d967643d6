import type { ComponentProps, ReactNode } from "react";

type DrawingProps = Omit<ComponentProps<"svg">, "role" | "aria-label"> & {
  /** Spoken in place of the drawing; without it the drawing is silent, because its figures stand beside it. */
  label?: string;
};

/** The sheet a chart is drawn on. */
export function Drawing({ label, children, ...rest }: DrawingProps) {
  if (!label) {
    return (
      <svg aria-hidden="true" {...rest}>
        {children}
      </svg>
    );
  }
  return (
    <svg role="img" aria-label={label} {...rest}>
      {children}
    </svg>
  );
}

type SpotProps = { x?: string; y?: string | number; width?: string; className?: string; children: ReactNode };

/** A spot given in percent of the sheet; what lies in it counts in pixels from there. */
export function Spot({ children, ...place }: SpotProps) {
  return (
    <svg aria-hidden="true" {...place}>
      {children}
    </svg>
  );
}
