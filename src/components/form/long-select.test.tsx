import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LongSelect } from "./long-select.tsx";

const choices = Array.from({ length: 300 }, (_, nth) => ({ value: `v${nth}`, label: `Pilihan ${nth}` }));
const sent = (value: string, none?: string) =>
  [
    ...renderToStaticMarkup(
      <LongSelect label="Data dasar" name="d" {...{ choices, value, none }} onChange={() => undefined} />,
    ).matchAll(/<option[^>]*>([^<]*)/g),
  ].map(([, text]) => text);

test("the page brings what is chosen, not all there is to choose", () => {
  expect(sent("v7", "Pilih")).toEqual(["Pilih", "Pilihan 7"]);
  expect(sent("", "Pilih")).toEqual(["Pilih"]);
  // Without an empty line the browser shows the first: so it is there.
  expect(sent("unknown")).toEqual(["Pilihan 0"]);
});
