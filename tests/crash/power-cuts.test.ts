import { expect, test } from "vitest";
import { cutPower } from "./power-cuts.ts";

/** Linux only: it records with LD_PRELOAD. The full run is `npm run crash`. */
test.skipIf(process.platform !== "linux")(
  "what a terminal acknowledged is there after the power was cut at any call that writes, from its first start on",
  { timeout: 600_000 },
  async () => {
    const report = await cutPower("days", 0, 1);
    expect(report).toMatchObject({ lost: [], torn: [] });
    expect(report.acknowledged).toBeGreaterThan(10);
    expect(report.disks).toBeGreaterThan(300);
  },
);
