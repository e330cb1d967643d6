import type { ReactNode } from "react";
import { type Crumb, Crumbs } from "./crumbs.tsx";

type Props = {
  crumbs?: Crumb[];
  /** A line above: what kind of thing this is and whose. */
  over?: ReactNode;
  /** The finding, with its figures; not the name of the page. */
  finding: ReactNode;
  /** Facts in one line, parted by thin strokes; wrap each in a span or a chip. */
  sub?: ReactNode;
  /** The official name in full, where the finding uses the short one. */
  official?: ReactNode;
  /** Buttons, or a stepper. */
  aside?: ReactNode;
};

export function PageHead({ crumbs, over, finding, sub, official, aside }: Props) {
  return (
    <>
      {crumbs && <Crumbs items={crumbs} />}
      <div className="page-head">
        <div className="page-head-words">
          {over && <p className="meta page-over">{over}</p>}
          <h1>{finding}</h1>
          {sub && <div className="page-sub">{sub}</div>}
          {official && <p className="mt-1.5 max-w-[100ch] text-ui text-ink-2">{official}</p>}
        </div>
        {aside && <div className="page-head-side">{aside}</div>}
      </div>
    </>
  );
}
