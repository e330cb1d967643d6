type Props = {
  agency: string;
  period: string;
  /** "keadaan data per 18 Juli 2024, 16.20 WIB" */
  asOf: string;
  /** With this code anyone can compare the paper with the record. */
  code?: string;
  /** Not approved yet: the word stands across every page. */
  draft?: boolean;
  /** For a table too wide for a standing sheet. */
  landscape?: boolean;
};

/** What every printed page carries; on screen there is nothing to see. The page's number comes from globals.css. */
export function PrintFoot({ agency, period, asOf, code, draft, landscape }: Props) {
  const words = [agency, period, asOf, code && `kode ${code}`].filter(Boolean).join(" · ");
  const sheet = landscape ? "size:A4 landscape;margin:12mm 12mm 16mm;" : "";
  return (
    <>
      {/* The margin of a page can be written on by style alone: a box placed there would start a page of its own. */}
      <style>{`@page{${sheet}@bottom-left{content:${cssText(words)};font:8pt var(--sans);color:#444}}`}</style>
      {draft && <p className="print-draft">DRAF</p>}
    </>
  );
}

/** Any text as a CSS string: everything but letters, digits and plain marks is written by its number. */
function cssText(text: string) {
  return `"${text.replace(/[^\p{L}\p{N} .,:;()/-]/gu, (mark) => `\\${mark.codePointAt(0)?.toString(16)} `)}"`;
}
