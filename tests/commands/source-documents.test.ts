import { expect, test } from "vitest";
import { countFindings } from "#features/documents/findings.ts";
import { listDocuments, listFindings } from "#features/documents/queries.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();

async function read(email: string, government: string, code: string) {
  const actor = await actorOf(client, email);
  const agency = await client.agency.findFirstOrThrow({ where: { code, government: { code: government } } });
  return {
    documents: await listDocuments(actor, agency.id),
    findings: await listFindings(actor, agency.id),
  };
}

test("the report of Lamongan, with the two findings that mislead a figure", async () => {
  const { documents, findings } = await read("kepala@lamongan.tolok.test", "lamongan", "disnaker");
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ kind: "sakip-report", year: 2024, findings: findings.length });
  expect(countFindings(findings).error).toBe(2);
  const grave = findings.filter(({ severity }) => severity === "error");
  expect(grave.map(({ indicator }) => indicator?.code)).toEqual(["akurasi-proyeksi", "produktivitas-tenaga-kerja"]);
  expect(grave.every(({ printed, place }) => printed && place)).toBe(true);
});

test("the decree of Malang keeps what it considers and decides", async () => {
  const { documents } = await read("operator@malang.tolok.test", "malang", "disnaker");
  const { menimbang, mengingat, memutuskan } = documents[0]?.details ?? {};
  expect([menimbang?.length, mengingat?.length, memutuskan?.length]).toEqual([2, 15, 4]);
});

test("nobody reads the documents of another government or, in an agency, of a neighbour", async () => {
  for (const email of ["operator@jombang.tolok.test", "bupati@lamongan.tolok.test", "admin@tolok.test"])
    expect([email, await read(email, "malang", "disnaker")]).toEqual([email, { documents: [], findings: [] }]);
  expect(await read("operator@lamongan.tolok.test", "lamongan", "inspektorat")).toEqual({
    documents: [],
    findings: [],
  });
  expect((await read("evaluator@lamongan.tolok.test", "lamongan", "disnaker")).findings.length).toBeGreaterThan(0);
});
