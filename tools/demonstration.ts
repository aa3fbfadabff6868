import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { openFacility } from "../facility/facility.ts";
import { initFacility } from "../facility/init.ts";
import { provision as writeProvisioning } from "../facility/provision.ts";
import { addStudent } from "../facility/roster.ts";
import { systemClock } from "../main/clock.ts";
import { provisionFolder } from "../main/provision-folder.ts";

export interface Demonstration {
  /** The policy of a demonstration: a window instead of a kiosk. `null` where the terminal is a real one. */
  readonly policy: string | null;
  /** What to tell the person who started it. */
  readonly text: string;
}

/** Short, common in many places, and easy to tell apart. */
const students = ["Maria", "James", "Aisha"];

/**
 * Makes a facility for newcomers to a clone, with random secrets that stand in one file, unless the data folder
 * already has a terminal of its own. A packaged program does not contain this.
 */
export async function demonstrate(data: string): Promise<Result<Demonstration, Refusal>> {
  const folder = join(data, "demonstration");
  const notes = join(folder, "sign-in.txt");
  const policy = join(folder, "policy.json");
  let text = `The demonstration's names, PINs and staff secret are in ${notes}`;
  if (!existsSync(notes)) {
    if (existsSync(join(data, "terminal.sqlite"))) {
      return ok({ policy: null, text: `The terminal's data is in ${data}` });
    }
    // Left over from a start that was stopped in the middle; no terminal has taken it up yet.
    rmSync(folder, { recursive: true, force: true });
    const made = await makeFacility(folder);
    if (!made.ok) return made;
    const stick = join(folder, "stick");
    mkdirSync(stick, { recursive: true });
    writeFileSync(policy, `${JSON.stringify({ kiosk: false, exportFolders: [stick] }, null, 2)}\n`);
    writeFileSync(notes, made.value, { mode: 0o600 });
    text = `${made.value}\nThis stands in ${notes}`;
  }
  const provisioned = await provisionFolder(data, join(folder, "provisioning.json"), "leave");
  // A record that must be restored is restored at the start, and knows its facility again.
  return provisioned.ok || mendedAtStart.has(provisioned.refusal.kind) ? ok({ policy, text }) : provisioned;
}

const mendedAtStart: ReadonlySet<string> = new Set(["storeDamaged", "storeLost", "unfinished"]);

/** Returns the text that tells how to sign in. */
async function makeFacility(folder: string): Promise<Result<string, Refusal>> {
  const nowMs = systemClock.wallMs();
  const home = join(folder, "facility");
  const made = await initFacility({ folder: home, name: "Demonstration", staffSecret: null, nowMs });
  if (!made.ok) return made;
  const opened = await openFacility(home);
  if (!opened.ok) return opened;
  try {
    const lines = ["Demonstration facility", "", "Students:"];
    for (const name of students) {
      const student = await addStudent(opened.value, name, nowMs);
      if (!student.ok) return student;
      lines.push(`  ${name.padEnd(8)} PIN ${student.value.pin}`);
    }
    const written = await writeProvisioning(opened.value, join(folder, "provisioning.json"));
    if (!written.ok) return written;
    lines.push("", `Staff secret: ${made.value.staffSecret}`, "");
    return ok(lines.join("\n"));
  } finally {
    await opened.value.close();
  }
}
