import type { Route } from "next";
import Link from "next/link";
import { BRANCH_WIDTH, type DrawnBranch, type PohonDrawing } from "#features/pohon/drawing.ts";

export type PohonLinks = { choose: (key: string) => Route; fold: (key: string) => Route };

type Props = { drawing: PohonDrawing; chosen: string | null; links: PohonLinks };

/** A tree to the keyboard and to a screen reader as well: one stop in the order, from there by arrows (pohon-keys). */
export function PohonSvg({ drawing: { width, height, branches, lines }, chosen, links }: Props) {
  const first = branches.some(({ key }) => key === chosen) ? chosen : branches[0]?.key;
  return (
    <svg className="pohon" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMinYMin" role="presentation">
      {lines.map(({ path, look }) => (
        <path key={path} d={path} className={look === "support" ? "pohon-way pohon-support" : "pohon-way"} />
      ))}
      {branches.map((branch) => (
        <BranchShape
          key={branch.key}
          branch={branch}
          isChosen={branch.key === chosen}
          isFirst={branch.key === first}
          links={links}
        />
      ))}
    </svg>
  );
}

type ShapeProps = { branch: DrawnBranch; isChosen: boolean; isFirst: boolean; links: PohonLinks };

function BranchShape({ branch, isChosen, isFirst, links }: ShapeProps) {
  const { key, look, level, place, of, parent, x, y, height, texts, hidden } = branch;
  const middle = y + height / 2;
  return (
    <g
      className={`pohon-branch pohon-${look}`}
      role="treeitem"
      tabIndex={isFirst ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={hidden === null ? undefined : hidden === 0}
      aria-selected={isChosen}
      data-key={key}
      data-parent={parent ?? undefined}
    >
      <Link href={links.choose(key)} scroll={false} prefetch={false} tabIndex={-1} data-choose="">
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
            {`${text} `}
          </text>
        ))}
      </Link>
      {hidden !== null && (
        <Link href={links.fold(key)} scroll={false} prefetch={false} tabIndex={-1} aria-hidden="true" data-fold="">
          <circle cx={x + BRANCH_WIDTH + 10} cy={middle} r={hidden > 0 ? 11 : 8} className="pohon-fold" />
          <text x={x + BRANCH_WIDTH + 10} y={middle + 4} textAnchor="middle" className="pohon-mark">
            {hidden > 0 ? `+${hidden}` : "−"}
          </text>
        </Link>
      )}
    </g>
  );
}
