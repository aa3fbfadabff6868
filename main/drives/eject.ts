import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { EjectReport } from "../carrying.ts";
import type { RunTool } from "./run-tool.ts";

/** The program of udisks2, which lets the account at the screen unmount what was mounted for it. */
const tool = "udisksctl";

export async function canEject(path = process.env.PATH ?? ""): Promise<boolean> {
  for (const folder of path.split(delimiter)) {
    const isThere = await access(join(folder, tool), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
  }
  return false;
}

/** Asks the system to let go of a device such as `/dev/sdb1`, and to switch it off if nothing else on it is in use. */
export async function ejectDrive(
  device: string,
  run: RunTool,
): Promise<Result<EjectReport, Refusal<"notEjected">>> {
  const ask = (what: string) => run(tool, [what, "--no-user-interaction", "--block-device", device]);
  if ((await ask("unmount")) === null) {
    return refuse(
      "notEjected",
      "The system does not let go of this drive; perhaps another program uses it. What was exported is flushed and whole. Close what uses the drive and press Eject again, or shut the terminal down before you take it out.",
    );
  }
  return ok({ kind: (await ask("power-off")) === null ? "unmounted" : "off" });
}
