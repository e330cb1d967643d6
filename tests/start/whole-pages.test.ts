// The pages as they are sent, for an agency of 300 indicators in a government of 40: light, and whole at the first
// answer. How often they ask the database is held by tests/commands/page-queries.
import { afterAll, expect, test } from "vitest";
import { visitPages, WHOLE_PAGES } from "../bench/whole-pages.ts";
import { startOnWorld } from "../bench/world/installation.ts";

const tolok = await startOnWorld([{ government: "besar", agencies: 40, indicators: 300, others: 1 }]);
afterAll(() => tolok.end());

// An operator's sheet goes on working without a network, and so brings all of itself along; it is not part of planning.
const pages = WHOLE_PAGES.filter(({ path }) => !path.startsWith("pengisian"));

test(`${pages.length} pages stay under 300 KB`, async () => {
  const heavy: string[] = [];
  for await (const { page, role, html } of visitPages(tolok.address, "besar", pages)) {
    const kilobytes = Math.round(Buffer.byteLength(html) / 1024);
    if (kilobytes > 300) heavy.push(`${page} (${role}): ${kilobytes} KB`);
    // Nothing is left to be fetched after the first paint.
    expect(html, page).not.toContain('<template id="B:');
  }
  expect(heavy).toEqual([]);
});
