import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import { type Facility, openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { provision } from "../../facility/provision.ts";
import { carryReturn, makeReturn } from "../../facility/return.ts";
import { addStudent } from "../../facility/roster.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered, bootIn } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";

export const now = () => Date.now() as WallMs;
const staffSecret = "correct horse battery";

/** Terminals of one facility, whose students' PINs are those that the facility gave. */
export async function seats(names: readonly string[]) {
  const folder = join(temporaryFolder(), "facility");
  answered(await initFacility({ folder, name: "North campus", staffSecret, nowMs: now() }));
  const facility = answered(await openFacility(folder));
  onTestFinished(() => facility.close());
  const maria = answered(await addStudent(facility, "Maria", now()));
  answered(await addStudent(facility, "James", now()));
  const file = join(temporaryFolder(), "provisioning.json");
  answered(await provision(facility, file));
  const boot = async (name: string) => {
    const data = join(temporaryFolder(), "data");
    mkdirSync(data);
    answered(await provisionFolder(data, file, "update"));
    const terminal = await bootIn(data, { terminalName: name });
    const asStaff = () => terminal.call("staff:signIn", { secret: staffSecret });
    return {
      ...terminal,
      signIn: () => terminal.call("session:signIn", { student: maria.id, pin: maria.pin }),
      async export(stick: string) {
        answered(await asStaff());
        return answered(await terminal.call("staff:export", { folder: stick }));
      },
      async import(stick: string) {
        answered(await asStaff());
        const { files } = answered(await terminal.call("staff:files", { folder: stick }));
        const [newest] = files.filter(({ kind }) => kind === "return").toReversed();
        if (newest === undefined) throw new Error("no return on the stick");
        return terminal.call("staff:import", { file: newest.file });
      },
    };
  };
  return { facility, maria, terminals: await Promise.all(names.map(boot)) };
}

export async function returned(facility: Facility, stick: string): Promise<void> {
  const made = answered(await makeReturn(facility, now()));
  answered(await carryReturn(made.file, stick));
}

export async function collected(facility: Facility, stick: string): Promise<void> {
  const report = answered(await collect(facility, stick, now()));
  for (const { result } of report.files)
    if (!result.ok && result.refusal.kind !== "otherKind") throw new Error(result.refusal.sentence);
}
