// A database of its own for each test file of Vitest: a copy of a template, dropped when the file is through.
import { afterAll, inject } from "vitest";
import { bindDb, connect } from "#lib/db.ts";
import type { PrismaClient } from "#prisma/client.ts";
import { copyTemplate, dropDatabase, type Template } from "./copies.ts";

/** url: as the owner, for what only he may do. client: as the application, which is how people's work comes in. */
export type TestDatabase = { url: string; appUrl: string; client: PrismaClient };

/** Call it at the top of a test file: migrated, empty of business, and the one that `db()` answers with. */
export const freshDatabase = (): Promise<TestDatabase> => openCopy("migrated");

/** The same, with reference data and the four demo agencies as they look today. */
export const demoDatabase = (): Promise<TestDatabase> => openCopy("demo");

/** The address of a database with nothing in it at all, not even the schema. */
export const emptyDatabase = (): Promise<string> => copyOf("template0");

async function openCopy(template: Template): Promise<TestDatabase> {
  const url = await copyOf(template);
  const appUrl = new URL(inject("applicationServer"));
  appUrl.pathname = new URL(url).pathname;
  const client = connect(appUrl.href);
  bindDb(client);
  afterAll(() => client.$disconnect());
  return { url, appUrl: appUrl.href, client };
}

async function copyOf(template: Template): Promise<string> {
  const url = await copyTemplate(inject("databaseServer"), template);
  afterAll(() => dropDatabase(url));
  return url;
}
