// A drawing as a picture, twice as fine as it is shown.
import { onSheet } from "./browser.ts";
import type { Figure } from "./model.ts";

export async function pictureOf({ svg, width, height }: Figure): Promise<Uint8Array> {
  const sized = `<body style="margin:0;font-family:Arial,sans-serif"><div style="width:${width * 2}px;height:${height * 2}px">${svg}</div><style>svg{width:100%;height:100%;display:block}</style></body>`;
  return onSheet(sized, async (page) => {
    await page.setViewportSize({ width: Math.ceil(width * 2), height: Math.ceil(height * 2) });
    return page.screenshot({ type: "png" });
  });
}
