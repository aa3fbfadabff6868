import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canEject, ejectDrive } from "../../../main/drives/eject.ts";
import { runTool } from "../../../main/drives/run-tool.ts";
import { temporaryFolder } from "../../support/folder.ts";

/** A udisksctl that writes down what it was asked and fails at one thing. */
function toolThatFailsAt(what: string) {
  const folder = temporaryFolder();
  const tool = join(folder, "udisksctl");
  writeFileSync(tool, `#!/bin/sh\necho "$*" >> ${folder}/asked\n[ "$1" != "${what}" ]\n`);
  chmodSync(tool, 0o755);
  return {
    folder,
    run: (command: string, args: readonly string[]) => runTool(join(folder, command), args),
    asked: () => readFileSync(join(folder, "asked"), "utf8").trim().split("\n"),
  };
}

const on = "--no-user-interaction --block-device /dev/sdb1";

test.skipIf(process.platform !== "linux").each([
  ["nothing", { ok: true, value: { kind: "off" } }, [`unmount ${on}`, `power-off ${on}`]],
  // Another part of the same stick is in use: it stays on, and this part is let go of.
  ["power-off", { ok: true, value: { kind: "unmounted" } }, [`unmount ${on}`, `power-off ${on}`]],
  ["unmount", { ok: false, refusal: { kind: "notEjected" } }, [`unmount ${on}`]],
])("the system is asked to let go, and what it did is told: it fails at %s", async (what, outcome, asked) => {
  const tool = toolThatFailsAt(what);
  expect(await ejectDrive("/dev/sdb1", tool.run)).toMatchObject(outcome);
  expect(tool.asked()).toEqual(asked);
});

test.skipIf(process.platform !== "linux")(
  "Eject is offered only where the system's tool is there",
  async () => {
    const { folder } = toolThatFailsAt("nothing");
    expect([await canEject(`/nowhere:${folder}`), await canEject("/nowhere"), await canEject("")]).toEqual([
      true,
      false,
      false,
    ]);
  },
);
