// The sheet of icons holds exactly what the sources ask for. Whoever brings a new icon writes it again with
// `npx vitest run -u --project unit icon-sheet`.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Icon as Shape } from "@phosphor-icons/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "../..");
const IMPORTED = /@phosphor-icons\/react\/dist\/ssr\/(\w+)"/g;
// Whose icons are also shown filled: the chosen entry of the navigation, and the bell that has news.
const FILLED = ["components/page/nav-entry.ts", "features/work/components/bell.tsx"];

test("every imported icon stands on the sheet, and no other", async () => {
  const regular = namesIn(globSync("**/*.{ts,tsx}", { cwd: SOURCES }));
  const drawn = [
    ...regular.map((name) => symbol(name, "regular")),
    ...namesIn(FILLED).map((name) => symbol(name, "fill")),
  ];
  const lines = await Promise.all(drawn);
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">\n<title>Ikon</title>\n${lines.join("\n")}\n</svg>\n`;
  await expect(sheet).toMatchFileSnapshot("./icon-sheet.svg");
});

function namesIn(files: readonly string[]): string[] {
  const found = files.flatMap((file) => [...readFileSync(join(SOURCES, file), "utf8").matchAll(IMPORTED)]);
  return [...new Set(found.map(([, name]) => name as string))].sort();
}

async function symbol(name: string, weight: "regular" | "fill"): Promise<string> {
  const { [name]: Drawn } = (await import(`@phosphor-icons/react/dist/ssr/${name}`)) as Record<string, Shape>;
  if (!Drawn) throw new Error(`${name} is not an icon`);
  const outlines = renderToStaticMarkup(<Drawn weight={weight} />).replace(/^<svg[^>]*>|<\/svg>$/g, "");
  return `<symbol id="${name}${weight === "regular" ? "" : `-${weight}`}" viewBox="0 0 256 256">${outlines}</symbol>`;
}
