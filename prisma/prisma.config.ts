import { defineConfig } from "prisma/config";

// The client is generated without a schema engine; naming an existing program keeps Prisma from downloading one.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: ".",
  migrations: { path: "migrations" },
});
