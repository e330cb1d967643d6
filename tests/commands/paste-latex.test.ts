// Every fraction of the four printed documents, pasted into the builder of its own indicator, becomes the formula that is
// in force there: its names are found among the agency's data dasar, also in the other wordings of the document and for
// the year before. Two of Jombang's say in prose what is subtracted from what: those are asked about, by name.
import { expect, test } from "vitest";
import { lookAtFormula } from "#features/formulas/look.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();

const FRACTIONS = { jatim: 3, jombang: 29, lamongan: 7, malang: 15 };
const PROSE: Record<string, string[]> = { jombang: ["kecelakaan-kerja", "magang-dalam-negeri"] };

for (const [government, fractions] of Object.entries(FRACTIONS)) {
  test(`${government}: what the document prints is read as it is in force`, async () => {
    const planner = await actorOf(client, `verifikator@${government}.tolok.test`);
    const versions = await client.formulaVersion.findMany({
      where: { latex: { not: null }, indicator: { agencyId: planner.agencyId ?? "" } },
      select: { latex: true, expression: true, indicator: { select: { id: true, code: true } } },
    });
    const wrong: string[] = [];
    for (const { latex, expression, indicator } of versions) {
      const look = await lookAtFormula(planner, {
        ...{ indicatorId: indicator.id, text: latex ?? "", form: "latex", figures: {} },
      });
      if (PROSE[government]?.includes(indicator.code)) {
        expect(look.ok ? "" : look.errors[0]?.message).toContain("belum dikenal");
        expect(look.ok ? [] : look.unknown?.length).not.toBe(0);
      } else if (!look.ok) wrong.push(`${indicator.code}: ${look.errors[0]?.message}`);
      else if (look.expression !== expression) wrong.push(`${indicator.code}: ${look.expression} <> ${expression}`);
    }
    expect(versions).toHaveLength(fractions);
    expect(wrong).toEqual([]);
  });
}
