import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FigureInput } from "./figure-input.tsx";
import { TextInput } from "./text-input.tsx";

describe("a field", () => {
  it("ties label, error and hint to its control, the error first", () => {
    const markup = renderToStaticMarkup(
      <TextInput label="Target 2025" name="target" hint="Tulis misalnya 73,00." error="Di bawah realisasi 2023." />,
    );
    expect(markup).toContain('for="target"');
    expect(markup).toContain('aria-describedby="target-galat target-petunjuk"');
    expect(markup).toContain('id="target-galat"');
    expect(markup).toContain('id="target-petunjuk"');
    expect(markup).toContain('aria-invalid="true"');
  });

  it("says nothing about errors while there are none", () => {
    const markup = renderToStaticMarkup(<TextInput label="Target 2025" name="target" />);
    expect(markup).not.toContain("aria-invalid");
    expect(markup).not.toContain("aria-describedby");
  });

  it("takes figures as text, so that the browser does not judge their writing", () => {
    const markup = renderToStaticMarkup(
      <FigureInput label="Pagu" name="pagu" unit="Rp" defaultValue="6.011.914.656" />,
    );
    expect(markup).toContain('type="text" inputMode="decimal"');
    expect(markup).toContain('value="6.011.914.656"');
  });
});
