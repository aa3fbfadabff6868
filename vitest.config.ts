import { defineConfig } from "vitest/config";

/** A slow machine is no failure: these only end a test that hangs. */
const hangMs = 120_000;

export default defineConfig({
  test: {
    testTimeout: hangMs,
    hookTimeout: hangMs,
    projects: [
      { extends: true, test: { name: "rooms", include: ["tests/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          fileParallelism: false,
          testTimeout: 2 * hangMs,
        },
      },
    ],
  },
});
