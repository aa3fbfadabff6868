import { defineConfig } from "vitest/config";

/** A slow machine is no failure: these only end a test that hangs. */
const hangMs = 120_000;

export default defineConfig({
  test: {
    testTimeout: hangMs,
    hookTimeout: hangMs,
    // Many tests wait for programs that they have started; two files at once keep two cores busy.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.postgres.test.ts"],
          provide: { postgres: null },
        },
      },
      {
        // The same tests of the facility once more, with its records in PostgreSQL. Those that are
        // left out are about SQLite itself, or ask no database; *.postgres.test.ts are about PostgreSQL itself.
        extends: true,
        test: {
          name: "postgres",
          include: ["tests/facility/*.test.ts"],
          exclude: ["tests/facility/*.sqlite.test.ts", "tests/facility/{clocks,disk,fold,text,tree}.test.ts"],
          globalSetup: "tests/support/postgres-setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 2 * hangMs,
          // A browser and a display that are not ours take part. A second try stands in the list as such.
          retry: 1,
        },
      },
    ],
  },
});
