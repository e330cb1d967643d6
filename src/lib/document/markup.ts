// The blocks as elements of a page, once: the component on screen and the sheet that is printed to PDF are both written
// from this tree.
import { alignOf, columnShares, isShort, placeCells } from "./grid.ts";
import type { Block, Figure, List, ListItem, Paper, PaperTable, Row, Signature, Text } from "./model.ts";

export type Mark = { tag: string; attributes: Record<string, string | number>; children: readonly (Mark | string)[] };

/** topLevel: the level of the title's heading, so that a document on a page stands under the page's own heading. */
export function markupOf(paper: Paper, topLevel: 1 | 2): Mark {
  const sections = paper.sections.map((section) =>
    mark("section", { class: section.landscape ? "paper-sheet paper-wide" : "paper-sheet" }, [
      ...section.blocks.map((block) => blockMark(block, topLevel)),
    ]),
  );
  const watermark = paper.watermark ? [mark("p", { class: "paper-watermark" }, [paper.watermark])] : [];
  const foot = mark("p", { class: "paper-foot" }, [paper.foot.join(" · ")]);
  return mark("article", { class: "paper" }, [...watermark, ...sections, foot]);
}

function mark(tag: string, attributes: Mark["attributes"], children: Mark["children"] = []): Mark {
  return { tag, attributes, children };
}

function blockMark(block: Block, top: number): Mark {
  switch (block.kind) {
    case "letterhead":
      return mark("div", { class: "paper-letterhead" }, [
        ...block.names.map((name) => mark("p", { class: "paper-name" }, [name])),
        ...(block.address ?? []).map((line) => mark("p", {}, [line])),
      ]);
    case "title":
      return mark(`h${top}`, { class: "paper-title" }, broken(block.lines.join("\n")));
    case "heading":
      return mark(`h${top + block.level}`, { class: `paper-heading-${block.level}` }, [block.text]);
    case "paragraph": {
      const classes = [
        `paper-${block.align ?? "justify"}`,
        ...(block.indent ? ["paper-indent"] : []),
        ...(block.small ? ["paper-small"] : []),
      ];
      return mark("p", { class: classes.join(" ") }, textMarks(block.text));
    }
    case "list":
      return listMark(block);
    case "table":
      return tableMark(block);
    case "signatures":
      return mark("div", { class: "paper-signatures" }, [signatureMark(block.left), signatureMark(block.right)]);
    case "figure":
      return figureMark(block);
    case "page-break":
      return mark("div", { class: "paper-break" });
  }
}

function listMark(list: List): Mark {
  const tag = list.marks === "dash" ? "ul" : "ol";
  return mark(tag, { class: `paper-list-${list.marks}` }, list.items.map(itemMark));
}

function itemMark(item: ListItem): Mark {
  return isNested(item)
    ? mark("li", {}, [...textMarks(item.text), listMark(item.under)])
    : mark("li", {}, textMarks(item));
}

export const isNested = (item: ListItem): item is { text: Text; under: List } =>
  typeof item === "object" && !Array.isArray(item);

function tableMark(table: PaperTable): Mark {
  const columns = columnShares(table).map((share) => mark("col", { width: `${share.toFixed(2)}%` }));
  const head = rowMarks(table, table.head ?? [], "th");
  const classes = [
    "paper-table",
    ...(table.lines === "none" ? ["paper-plain"] : []),
    ...(table.dense ? ["paper-dense"] : []),
    ...(isShort(table) ? ["paper-short"] : []),
  ];
  return mark("div", { class: "paper-scroll", tabindex: 0, role: "group", "aria-label": table.caption ?? "Tabel" }, [
    mark("table", { class: classes.join(" ") }, [
      ...(table.caption ? [mark("caption", {}, [table.caption])] : []),
      mark("colgroup", {}, columns),
      ...(head.length > 0 ? [mark("thead", {}, head)] : []),
      mark("tbody", {}, rowMarks(table, table.rows, "td")),
    ]),
  ]);
}

function rowMarks(table: PaperTable, rows: readonly Row[], tag: "th" | "td"): Mark[] {
  return placeCells(table, rows).map((cells, line) => {
    const row = rows[line];
    const kind = row?.group ? "paper-group" : row?.sum ? "paper-sum" : "";
    const marks = cells.map((place) => {
      const { text, across, down, cell } = place;
      const align = alignOf(table, place, tag === "th" || !row ? "head" : row);
      return mark(
        tag,
        {
          class: cell.bold ? `paper-${align} paper-bold` : `paper-${align}`,
          ...(tag === "th" ? { scope: across > 1 ? "colgroup" : "col" } : {}),
          ...(across > 1 ? { colspan: across } : {}),
          ...(down > 1 ? { rowspan: down } : {}),
        },
        textMarks(text),
      );
    });
    return mark("tr", kind ? { class: kind } : {}, marks);
  });
}

function signatureMark(signature: Signature | undefined): Mark {
  if (!signature) return mark("div", {});
  const { place, office, name, under = [] } = signature;
  return mark("div", {}, [
    ...(place ? [mark("p", {}, [place])] : []),
    ...office.map((line) => mark("p", {}, [line])),
    mark("p", { class: name ? "paper-signed" : "paper-signed paper-unsigned" }, name ? [name] : []),
    ...under.map((line) => mark("p", {}, [line])),
  ]);
}

function figureMark({ svg, width, height, alt, caption }: Figure): Mark {
  const image = mark("img", { src: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width, height, alt });
  return mark("figure", { class: "paper-figure" }, caption ? [image, mark("figcaption", {}, [caption])] : [image]);
}

function textMarks(text: Text): (Mark | string)[] {
  if (typeof text === "string") return broken(text);
  return text.flatMap((run) => {
    if (typeof run === "string") return broken(run);
    return "bold" in run ? [mark("strong", {}, broken(run.bold))] : [mark("em", {}, broken(run.italic))];
  });
}

function broken(text: string): (Mark | string)[] {
  return text.split("\n").flatMap((line, at) => (at === 0 ? [line] : [mark("br", {}), line]));
}
