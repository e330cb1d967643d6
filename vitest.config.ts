import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.ts", "tests/worked-examples/**/*.test.ts", "tests/architecture/**/*.test.ts"] } },
    ],
  },
});
