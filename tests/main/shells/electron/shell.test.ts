import { afterAll, describe, test } from "vitest";
import { startElectron } from "../../../../main/shells/electron/start.ts";
import { denialProbes } from "./probes-denials.ts";
import { lifeProbes } from "./probes-life.ts";
import { pageProbes } from "./probes-page.ts";
import { removeAll } from "./started.ts";

afterAll(removeAll);

describe.each([
  ["denials", denialProbes],
  ["page", pageProbes],
  ["life", lifeProbes],
])("%s", (_group, probes) => {
  test.each(probes)("$name", ({ run }) => run({ startElectron }));
});
