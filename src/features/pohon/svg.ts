// The drawing as a file of its own: the same lines and words as on the page, with its colours inside.
import { BRANCH_WIDTH, type PohonDrawing } from "#features/pohon/drawing.ts";

const INK = { word: "#5a6a73", name: "#13222c", mark: "#405059" } as const;
const RULE = { plan: "#13222c", sasaran: "#125374", node: "#13222c", derived: "#73838b", support: "#125374" } as const;

export function pohonSvg({ width, height, branches, lines }: PohonDrawing, title: string): string {
  const drawn = branches.map(({ x, y, height: tall, look, texts }) => {
    const dash = look === "support" ? ' stroke-dasharray="4 3"' : "";
    const rule = `<path d="M${x + 1} ${y}v${tall}" stroke="${RULE[look]}" stroke-width="${look === "sasaran" ? 3 : 1.5}"${dash}/>`;
    const words = texts.map(
      ({ text, x: left, y: base, tone }) =>
        `<text x="${left}" y="${base}" fill="${INK[tone]}"${tone === "name" ? ' font-weight="600"' : ""}>${escaped(text)}</text>`,
    );
    return `<g><rect x="${x}" y="${y - 2}" width="${BRANCH_WIDTH}" height="${tall + 4}" fill="#ffffff"/>${rule}${words.join("")}</g>`;
  });
  const ways = lines.map(
    ({ path, look }) =>
      `<path d="${path}" fill="none" stroke="#73838b"${look === "support" ? ' stroke-dasharray="4 3"' : ""}/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Plus Jakarta Sans',Arial,sans-serif" font-size="12"><title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${ways.join("")}${drawn.join("")}</svg>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
