import { join } from "node:path";
import { defineConfig } from "vitest/config";

// In the browser's bundle this import is a wall; in a test there is no browser, so it is nothing.
const resolve = { alias: { "server-only": join(import.meta.dirname, "node_modules/server-only/empty.js") } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: { name: "unit", include: ["src/**/*.test.{ts,tsx}", "tests/worked-examples/**/*.test.ts"] },
      },
      {
        resolve,
        test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"] },
      },
      {
        resolve,
        test: {
          name: "database",
          include: ["tests/commands/**/*.test.ts", "tests/access/**/*.test.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        // These start and kill whole installations: one at a time.
        test: {
          name: "start",
          include: ["tests/start/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
