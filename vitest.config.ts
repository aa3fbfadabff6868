import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Tests start some thousand programs, each of which would compile the same sources again.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, ".cache", "compiled");

/** A slow machine is no failure: these only end a test that hangs. */
const hangMs = 120_000;

export default defineConfig({
  test: {
    globalSetup: "tests/support/run-folder.ts",
    testTimeout: hangMs,
    hookTimeout: hangMs,
    expect: { poll: { timeout: hangMs / 2 } },
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
          globalSetup: ["tests/support/run-folder.ts", "tests/support/postgres-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          sequence: { groupOrder: 1 },
          testTimeout: 2 * hangMs,
          // A browser and a display that are not ours take part. A second try stands in the list as such.
          retry: 1,
        },
      },
    ],
  },
});
