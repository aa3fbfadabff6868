import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkInput } from "./check-input.ts";
import { regressionsOf, regressionTargets } from "./regressions.ts";
import type { Opened } from "./target.ts";
import { targets } from "./targets/all.ts";

test("every folder of found inputs has its target", () => {
  expect(targets.map(({ name }) => name)).toEqual(expect.arrayContaining(regressionTargets()));
});

describe.each(targets.filter(({ name }) => regressionsOf(name).length > 0))(
  "once found in $name",
  (target) => {
    let opened: Opened<unknown>;
    beforeAll(async () => {
      opened = await target.open();
    });
    afterAll(() => opened.close?.());

    test.each(regressionsOf(target.name))("$name", async ({ input }) => {
      const { finding } = await checkInput(opened, input);
      expect(finding?.stack ?? finding?.what ?? null).toBeNull();
    });
  },
);
