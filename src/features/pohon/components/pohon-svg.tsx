import type { Route } from "next";
import Link from "next/link";
import { BRANCH_WIDTH, type DrawnBranch, type PohonDrawing } from "#features/pohon/drawing.ts";

export type PohonLinks = { choose: (key: string) => Route; fold: (key: string) => Route };

type Props = { drawing: PohonDrawing; chosen: string | null; links: PohonLinks };

/** Silent and outside the order of the keyboard: the list beside it says the same and leads to the same places. */
export function PohonSvg({ drawing: { width, height, branches, lines }, chosen, links }: Props) {
  return (
    <svg className="pohon" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lines.map(({ path, look }) => (
        <path key={path} d={path} className={look === "support" ? "pohon-way pohon-support" : "pohon-way"} />
      ))}
      {branches.map((branch) => (
        <BranchShape key={branch.key} branch={branch} isChosen={branch.key === chosen} links={links} />
      ))}
    </svg>
  );
}

function BranchShape({ branch, isChosen, links }: { branch: DrawnBranch; isChosen: boolean; links: PohonLinks }) {
  const { key, look, x, y, height, texts, hidden } = branch;
  const middle = y + height / 2;
  return (
    <g className={`pohon-${look}`}>
      <Link href={links.choose(key)} scroll={false} prefetch={false} tabIndex={-1}>
        <rect
          x={x}
          y={y - 2}
          width={BRANCH_WIDTH}
          height={height + 4}
          className={isChosen ? "pohon-chosen" : "pohon-space"}
        />
        <path d={`M${x + 1} ${y}v${height}`} className="pohon-rule" />
        {texts.map(({ text, x: left, y: base, tone }) => (
          <text key={base} x={left} y={base} className={`pohon-${tone}`}>
            {text}
          </text>
        ))}
      </Link>
      {hidden !== null && (
        <Link href={links.fold(key)} scroll={false} prefetch={false} tabIndex={-1}>
          <circle cx={x + BRANCH_WIDTH + 10} cy={middle} r={hidden > 0 ? 11 : 8} className="pohon-fold" />
          <text x={x + BRANCH_WIDTH + 10} y={middle + 4} textAnchor="middle" className="pohon-mark">
            {hidden > 0 ? `+${hidden}` : "−"}
          </text>
        </Link>
      )}
    </g>
  );
}
