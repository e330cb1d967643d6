// How a document looks on screen and on paper. A text rather than a stylesheet of the site: the sheet that is printed to
// PDF takes it along, and stands on its own.
import type { Paper } from "./model.ts";

/** foot: written into the margin of every page by the browser, beside the page's number. */
export function paperStyle({ foot, watermark, size }: Pick<Paper, "foot" | "watermark" | "size">): string {
  const sheet = size ?? "A4";
  return `${SHEET}
@page{size:${sheet};margin:18mm 18mm 20mm;
@bottom-left{content:${cssText(foot.join(" · "))};font:8pt ${FAMILY};color:#444;white-space:normal}
@bottom-right{content:"halaman " counter(page) " dari " counter(pages);font:8pt ${FAMILY};color:#444;white-space:nowrap}}
@page paper-wide{size:${sheet} landscape}
${watermark ? WATERMARK : ""}`;
}

/** Any text as a CSS string: everything but letters, digits and plain marks is written by its number. */
export function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:;()/-]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;
}

const FAMILY = `"Plus Jakarta Sans Variable",Arial,sans-serif`;

const SHEET = `
.paper{color:var(--ink,#000);font-size:14px;line-height:1.5;overflow-wrap:anywhere}
.paper-sheet{max-width:794px;margin:0 auto 24px;padding:56px 60px;background:var(--surface,#fff);border:1px solid var(--line,#999)}
.paper-wide{max-width:1123px}
.paper p,.paper h1,.paper h2,.paper h3,.paper h4,.paper h5{margin:0 0 8px}
.paper-letterhead{text-align:center;padding-bottom:10px;margin-bottom:20px;border-bottom:4px double currentcolor}
.paper-letterhead p{margin:0}
.paper-name{font-weight:600}
.paper-name:nth-last-child(1 of .paper-name){font-size:1.25em;font-weight:700}
.paper .paper-title{font-size:16px;line-height:1.35;font-weight:700;text-align:center;margin:12px 0 18px}
.paper .paper-heading-1{font-size:15px;line-height:1.35;font-weight:700;margin:18px 0 6px}
.paper .paper-heading-2,.paper .paper-heading-3{font-size:14px;line-height:1.35;font-weight:650;margin:12px 0 4px}
.paper-left{text-align:left}.paper-center{text-align:center}.paper-right{text-align:right}.paper-justify{text-align:justify}
.paper-indent{text-indent:36px}.paper-small{font-size:12px}.paper-bold{font-weight:650}
.paper ol,.paper ul{margin:0 0 8px;padding-left:26px}
.paper li{margin:0 0 4px;text-align:justify}
.paper-list-number{list-style:decimal}.paper-list-letter{list-style:lower-alpha}.paper-list-dash{list-style:"–  "}
.paper-scroll{overflow-x:auto;margin:0 0 14px}
.paper-table{overflow-wrap:break-word;width:100%;border-collapse:collapse;table-layout:fixed;font-size:13px;line-height:1.4}
.paper-table caption{caption-side:top;text-align:left;font-weight:650;padding-bottom:4px}
.paper-table th,.paper-table td{border:1px solid var(--line-strong,#777);padding:4px 6px;vertical-align:top}
.paper-table th{font-weight:650;vertical-align:middle;background:var(--sunken,#eee)}
.paper-table td.paper-right{font-variant-numeric:tabular-nums}
.paper-plain th,.paper-plain td{border:0;background:none;padding:1px 6px 1px 0}
.paper-dense{font-size:12px}
.paper-sum td{font-weight:650;border-top:2px solid currentcolor}
.paper-group td{font-weight:650;background:var(--paper,#f6f6f6)}
.paper-signatures{display:grid;grid-template-columns:1fr 1fr;gap:24px;margin-top:28px;text-align:center}
.paper-signatures p{margin:0}
.paper-signatures>div{display:flex;flex-direction:column}
.paper .paper-signed{margin-top:auto;padding-top:64px;font-weight:650;text-decoration:underline;text-underline-offset:3px}
.paper .paper-unsigned{margin:auto 15% 4px;padding-top:84px;border-bottom:1px dotted currentcolor}
.paper-figure{margin:0 0 14px;text-align:center}
.paper-figure img{max-width:100%;height:auto}
.paper-figure figcaption{font-size:12px}
.paper-watermark{display:none}
.paper-foot{max-width:794px;margin:0 auto;font-size:12px;line-height:1.35;color:var(--ink-3,#444)}
.paper-break{border-top:1px dashed var(--line,#999);margin:16px 0}
@media screen and (width<=760px){
.paper-sheet{padding:20px 16px;margin-bottom:16px}
.paper-table{min-width:560px}.paper-dense{min-width:760px}.paper-plain{min-width:0;table-layout:auto}
.paper p.paper-justify,.paper li{text-align:left}
.paper-signatures{grid-template-columns:1fr}
}
@media print{
.paper{font-size:10.5pt;line-height:1.45}
.paper-sheet{max-width:none;margin:0;padding:0;border:0;break-after:page}
.paper-sheet:nth-last-child(1 of .paper-sheet){break-after:auto}
.paper-wide{page:paper-wide}
.paper-scroll{overflow:visible;padding-right:1px}
.paper-table{font-size:9.5pt}.paper-dense{font-size:8.5pt}
.paper-table thead{display:table-header-group}
.paper-short,.paper-table tr,.paper-signatures,.paper-figure{break-inside:avoid}
.paper-table caption,.paper-title,.paper-heading-1,.paper-heading-2,.paper-heading-3,.paper-group{break-after:avoid}
.paper p,.paper li{orphans:2;widows:2}
.paper-foot{display:none}
.paper-break{break-after:page;border:0;margin:0}
}`;

// A fixed box is repeated on every page.
const WATERMARK = `@media print{.paper .paper-watermark{display:block;position:fixed;inset:40% 0 auto;z-index:1;text-align:center;
font-size:110pt;line-height:1;font-weight:700;color:rgb(0 0 0 / .08);rotate:-24deg}}`;
