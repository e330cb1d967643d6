import type { IconWeight, Icon as Shape } from "@phosphor-icons/react";
import { given } from "./given.ts";
import sheet from "./icon-sheet.svg";

/**
 * A Phosphor icon beside a word, so it says nothing itself. Import the shape alone
 * (`@phosphor-icons/react/dist/ssr/Check`): the package's front door brings 1,500 of them.
 *
 * The page only names the shape; it is drawn from a sheet that the browser keeps. A table of 300 rows would else carry
 * the same few outlines a thousand times.
 */
export function Icon({ of: Drawn, size = 16, weight = "regular", className }: Props) {
  const name = Drawn.displayName?.replace(/Icon$/, "");
  if (!name || !ON_SHEET.has(weight))
    return <Drawn size={size} weight={weight} className={className} aria-hidden="true" />;
  return (
    <svg width={size} height={size} fill="currentColor" aria-hidden="true" {...given({ className })}>
      <use href={`${address}#${name}${weight === "regular" ? "" : `-${weight}`}`} />
    </svg>
  );
}

type Props = { of: Shape; size?: number; weight?: IconWeight; className?: string };

const ON_SHEET: ReadonlySet<IconWeight> = new Set(["regular", "fill"]);

// Next gives an image with its address, other bundlers the address.
const address: string = typeof sheet === "string" ? sheet : sheet.src;
