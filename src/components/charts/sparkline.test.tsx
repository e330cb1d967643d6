import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Sparkline } from "./sparkline.tsx";

const path = (values: (number | null)[]) =>
  /<path d="([^"]*)"/.exec(renderToStaticMarkup(<Sparkline values={values} label="jalan" />))?.[1];

it("breaks where nothing was measured instead of bridging it", () => {
  expect(path([1, 2, null, 3])).toBe("M2 13.5L22 8M62 2.5");
});

it("draws a level line for values that do not change", () => {
  expect(path([7, 7])).toBe("M2 13.5L62 13.5");
});
