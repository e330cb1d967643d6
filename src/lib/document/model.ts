// An official document as a list of blocks. From the same blocks come the page on screen, its print, the DOCX and the
// PDF, so that no two of them can drift apart. Knows paper and text; what they are about is the caller's.

export type Paper = {
  /** The name of the file's content, as a reader of files shows it. */
  title: string;
  sections: readonly PaperSection[];
  /** A4 unless a drawing needs more room. */
  size?: "A3";
  /** At the foot of every page, parted by dots: who, which period, data as of when, verification code. */
  foot: readonly string[];
  /** One word across every page while the document is not final. */
  watermark?: string;
};

/** Pages of one direction. A section begins on a new page. */
export type PaperSection = { landscape?: boolean; blocks: readonly Block[] };

export type Block =
  | Letterhead
  | Title
  | Heading
  | Paragraph
  | List
  | PaperTable
  | Signatures
  | Figure
  | { kind: "page-break" };

/** Who speaks, above a double rule. The last of the names is the largest. */
export type Letterhead = { kind: "letterhead"; names: readonly string[]; address?: readonly string[] };

export type Title = { kind: "title"; lines: readonly string[] };

export type Heading = { kind: "heading"; level: 1 | 2 | 3; text: string };

export type Align = "left" | "center" | "right" | "justify";

export type Paragraph = {
  kind: "paragraph";
  text: Text;
  align?: Align;
  /** The first line stands in. */
  indent?: boolean;
  small?: boolean;
};

export type List = { kind: "list"; marks: "number" | "letter" | "dash"; items: readonly ListItem[] };

export type ListItem = Text | { text: Text; under: List };

/** A line break is "\n"; in a cell it begins a paragraph. */
export type Text = string | readonly Run[];

export type Run = string | { bold: string } | { italic: string };

export type PaperTable = {
  kind: "table";
  caption?: string;
  columns: readonly Column[];
  /** Repeated on every page that the table reaches. */
  head?: readonly Row[];
  rows: readonly Row[];
  /** none: facts in two or three columns, as in the opening of a letter. */
  lines?: "all" | "none";
  /** For wide tables: the smaller type. */
  dense?: boolean;
};

/** width: a share of the sheet; shares need not add up to anything. */
export type Column = { width: number; align?: Align };

/** sum: bold under a strong rule. group: one cell over the whole width, in bold, kept with the row after it. */
export type Row = { cells: readonly Cell[]; sum?: boolean; group?: boolean };

export type Cell = Text | { text: Text; across?: number; down?: number; align?: Align; bold?: boolean };

/** Side by side; kept together on one page. */
export type Signatures = { kind: "signatures"; left?: Signature; right?: Signature };

export type Signature = {
  /** "Lamongan, 5 Mei 2025" */
  place?: string;
  /** The office, one line or more. */
  office: readonly string[];
  /** Without a name a dotted line waits for one. */
  name?: string;
  /** Under the name: rank, number. */
  under?: readonly string[];
};

/** A drawing of our own, as the text of an SVG; width and height in its own units. */
export type Figure = { kind: "figure"; svg: string; width: number; height: number; alt: string; caption?: string };

/** The text without its marks. */
export function plainText(text: Text): string {
  if (typeof text === "string") return text;
  return text.map((run) => (typeof run === "string" ? run : "bold" in run ? run.bold : run.italic)).join("");
}
