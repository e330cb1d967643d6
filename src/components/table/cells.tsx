import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { given } from "#components/ui/given.ts";

/** Where a cell goes when the row is stacked on a small screen; without it: a line of its own. */
export type Place = "name" | "figure" | "left" | "right" | "left-2" | "right-2" | "full" | "hide";

type HeadProps = { num?: boolean; unit?: boolean; span?: number; className?: string; children?: ReactNode };

/** Head of a column. `unit` keeps the unit slot free so that head and figures end in one line. */
export function Head({ num, unit, span, className, children }: HeadProps) {
  if (children === undefined) return <td {...given({ className, colSpan: span })} />;
  return (
    <th
      scope={span && span > 1 ? "colgroup" : "col"}
      {...given({ colSpan: span, className: [num && "num", className].filter(Boolean).join(" ") || undefined })}
    >
      {children}
      {unit && <span className="u" />}
    </th>
  );
}

type NameProps = {
  href?: Route;
  official?: string;
  place?: Place;
  /** A long name takes two lines instead of the room of the other columns. */
  wrap?: boolean;
  children: ReactNode;
  after?: ReactNode;
};

/**
 * Short name on screen, official name on hover; the name is the row's link. It fetches nothing ahead: a table of sixty
 * rows would ask for sixty pages nobody opens, and the offices' lines are slow.
 */
export function NameCell({ href, official, place = "name", wrap, children, after }: NameProps) {
  return (
    <th
      scope="row"
      className={wrap ? "cell-name cell-wrap" : "cell-name"}
      data-place={place}
      {...given({ title: official })}
    >
      {href ? (
        <Link className="row-link" href={href} prefetch={false}>
          {children}
        </Link>
      ) : (
        children
      )}
      {after && <> {after}</>}
    </th>
  );
}

type FigureProps = {
  /** Written figure; without one `absent` says why there is none. */
  value?: string;
  /** Where the figure is explained. */
  href?: Route;
  title?: string;
  /** Fills the unit slot; "" keeps it empty, undefined leaves it out (for columns without units). */
  unit?: string;
  /** A dash with the reason for those who hear it, or a chip. */
  absent?: ReactNode;
  tone?: "normal" | "strong" | "soft";
  place?: Place;
  /** The column's word, carried along when stacked. */
  word?: string;
  className?: string;
};

export function FigureCell({ value, href, title, unit, absent, tone = "normal", place, word, className }: FigureProps) {
  const slot = unit !== undefined && <span className="u">{unit}</span>;
  const name = ["num", tone === "soft" && "text-ink-2", tone === "strong" && "cell-strong", className];
  return (
    <td className={name.filter(Boolean).join(" ")} {...given({ "data-place": place, "data-word": word, title })}>
      {value && href ? (
        <FigureLink href={href}>{value}</FigureLink>
      ) : (
        (value ?? <span className="cell-none">{absent ?? "–"}</span>)
      )}
      {slot}
    </td>
  );
}

/** A place on this page is left to the browser, which also opens the details it lies in. */
function FigureLink({ href, children }: { href: Route; children: string }) {
  if (href.startsWith("#")) {
    return (
      <a className="figure-link" href={href}>
        {children}
      </a>
    );
  }
  return (
    <Link className="figure-link" href={href} prefetch={false}>
      {children}
    </Link>
  );
}

type TextProps = { span?: number; place?: Place; word?: string; className?: string; children?: ReactNode };

export function TextCell({ span, place, word, className, children }: TextProps) {
  return <td {...given({ colSpan: span, "data-place": place, "data-word": word, className })}>{children}</td>;
}
