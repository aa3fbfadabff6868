import { arch, release, type } from "node:os";
import { isAbsolute, join } from "node:path";
import { ok, plain, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { writeDurably } from "../durable-file.ts";
import { explainFolderTrouble } from "../export/folder-trouble.ts";
import type { About, Diagnosis } from "../staff-area.ts";
import type { Services } from "../terminal/services.ts";
import { inEnglish } from "./finding.ts";

type Needs = Pick<
  Services,
  | "clock"
  | "course"
  | "disk"
  | "examine"
  | "facility"
  | "identities"
  | "log"
  | "returnNumber"
  | "version"
  | "waiting"
>;

/** The runtime's parts that a fault may come from. Electron and its Chromium are missing in the Chromium shell. */
const parts = ["node", "electron", "chrome", "v8"] as const;

export async function diagnose(needs: Needs): Promise<Diagnosis> {
  return { findings: await needs.examine(), about: aboutThis(needs) };
}

function aboutThis(needs: Needs): About {
  const { clock, course, disk, facility, identities, log, returnNumber, version, waiting } = needs;
  const { id, name } = identities.present();
  const jump = log.newest("clockJumped");
  const versions: Readonly<Record<string, string | undefined>> = process.versions;
  return {
    program: version,
    system: `${type()} ${release()} ${arch()}`,
    runtime: Object.fromEntries(
      parts.flatMap((part) => (versions[part] === undefined ? [] : [[part, versions[part]]])),
    ),
    terminal: { id, name, identities: identities.all().length },
    facility: facility.get()?.id ?? null,
    course: course.course.version,
    returnNumber: returnNumber(),
    events: log.last(),
    waiting: waiting.toCarry(),
    unconfirmed: waiting.toConfirm(),
    freeBytes: disk().freeBytes,
    clockMs: clock.wallMs(),
    clockJump: jump && { atMs: jump.wallMs, byMs: jump.body.byMs },
    lastExportMs: log.newest("exportMade")?.wallMs ?? null,
    lastDeliveryMs: log.newest("delivered")?.wallMs ?? null,
  };
}

/** For people of IT, who may have another account than the terminal's. */
const readableByAll = 0o644;

/**
 * Writes what IT needs to know into `folder`, as JSON that is also pleasant to read. Full path of the file. Refuses, with
 * no file left behind, what a folder can refuse.
 */
export async function writeDiagnosis(needs: Needs, folder: string): Promise<Result<string, Refusal>> {
  if (!isAbsolute(folder)) {
    return refuse(
      "badFolder",
      `"${plain(folder)}" is not a full path to a folder. Nothing was written. Choose another.`,
    );
  }
  const { about, findings } = await diagnose(needs);
  const when = new Date(about.clockMs)
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");
  const file = join(folder, `foothold-diagnosis-${about.terminal.id.slice(2, 10)}-${when}.json`);
  const text = `${JSON.stringify({ format: "foothold-diagnosis", version: 1, about, findings: inEnglish(findings) }, null, 2)}\n`;
  try {
    await writeDurably(file, [Buffer.from(text)], readableByAll);
    return ok(file);
  } catch (error) {
    const refusal = explainFolderTrouble(error, folder);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
}
