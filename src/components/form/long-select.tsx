"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { Select } from "./select.tsx";

/**
 * A select of hundreds of choices: the page brings the chosen one, the rest comes into the list when the page is alive.
 * Three of them would else carry every name of an agency three times.
 */
export function LongSelect({ choices, ...rest }: ComponentProps<typeof Select>) {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const chosen = String(rest.value ?? rest.defaultValue ?? "");
  const first = choices.filter(({ value }) => value === chosen);
  return <Select {...rest} choices={isAlive ? choices : first.length > 0 || rest.none ? first : choices.slice(0, 1)} />;
}
