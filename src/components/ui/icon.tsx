import type { IconWeight, Icon as Shape } from "@phosphor-icons/react";

/**
 * A Phosphor icon beside a word, so it says nothing itself. Import the shape alone
 * (`@phosphor-icons/react/dist/ssr/Check`): the package's front door brings 1,500 of them.
 */
export function Icon({ of: Drawn, size = 16, weight }: { of: Shape; size?: number; weight?: IconWeight }) {
  return <Drawn size={size} weight={weight} aria-hidden="true" />;
}
