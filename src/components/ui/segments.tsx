import Link from "next/link";
import type { Tab } from "./tabs.tsx";

/** Two to four views of the same page, one chosen. */
export function Segments({ label, choices, large }: { label: string; choices: Tab[]; large?: boolean }) {
  return (
    <nav className={large ? "segments segments-large" : "segments"} aria-label={label}>
      {choices.map((choice) => (
        <Link key={choice.label} href={choice.href} aria-current={choice.current ? "true" : undefined}>
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
