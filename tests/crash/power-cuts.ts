import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Reader } from "../../bundle/bundle.ts";
import type { Acknowledged } from "./acknowledged.ts";
import { Disk, type Fate } from "./disk.ts";
import { faultyDisk } from "./faults.ts";
import { findAll } from "./found.ts";
import { readJournal } from "./journal.ts";
import { Ledger, type Wrongs } from "./ledger.ts";
import { seededRandom } from "./random.ts";
import { checkStick } from "./stick.ts";
import { makePlace, type Place } from "./terminal.ts";

export interface PowerCutsReport extends Wrongs {
  readonly seed: number;
  /** Calls that write, of each operation: the power was cut after each of them. */
  readonly points: Readonly<Record<string, number>>;
  /** Different disks that were read afterwards. */
  readonly disks: number;
  readonly acknowledged: number;
}

/** `days`: a terminal's first two starts, with a day's work and a backup each. `carrying`: what is brought and taken away. */
export type Life = "days" | "carrying";

type Left = ReadonlyMap<string, Buffer | null>;

/** What is the same for any seed: the extremes. */
const fates: readonly Fate[] = [
  () => "gone",
  () => "kept",
  ({ kind }) => (kind === "write" || kind === "size" ? "kept" : "gone"),
  ({ kind }) => (kind === "write" || kind === "size" ? "gone" : "kept"),
];

const sectorBytes = 512;

function randomFate(random: () => number): Fate {
  return ({ size }) => {
    const dice = random();
    if (dice < 0.5) return "kept";
    return dice < 0.75 ? "gone" : sectorBytes * Math.floor((random() * size) / sectorBytes);
  };
}

/**
 * Records a terminal's life call by call, cuts the power after each one, and reads every disk that could be left:
 * the extremes and `randomFates` more at each point.
 */
export async function cutPower(life: Life, randomFates: number, seed: number): Promise<PowerCutsReport> {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), "foothold-crash-"));
  // Thousands of disks are read, and it does not matter on what they lie: memory is quick.
  const after = mkdtempSync(join("/dev/shm", "foothold-crash-"));
  try {
    const { place, reader, students } = await makePlace(folder);
    const rootNumber = String(statSync(place.disk).ino);
    const journal = join(folder, "journal");
    const lived = spawnSync(
      process.execPath,
      [join(import.meta.dirname, "life.ts"), JSON.stringify(place), students[0] ?? "", life],
      { env: faultyDisk(place.disk, journal), encoding: "utf8" },
    );
    if (lived.status !== 0) throw new Error(`the life to record has failed: ${lived.stderr}`);

    const disk = new Disk(place.disk, rootNumber);
    const check = new Checker(place, join(after, "disk"), reader);
    const entries: Acknowledged[] = [];
    const points: Record<string, number> = {};
    let operation = "";
    for (const recorded of readJournal(readFileSync(journal))) {
      disk.take(recorded);
      if (recorded.kind === "said") {
        const said: { operation?: string; acknowledged?: Acknowledged | null } = JSON.parse(recorded.text);
        if (said.acknowledged) entries.push(said.acknowledged);
        operation = said.operation ?? operation;
      } else points[operation] = (points[operation] ?? 0) + 1;
      const where = `${operation}, after call ${points[operation] ?? 0} (${recorded.kind})`;
      const all = [...fates, ...Array.from({ length: randomFates }, () => randomFate(random))];
      for (const fate of all) await check.read(disk.afterPowerCut(fate), entries, where);
    }
    return {
      seed,
      points,
      disks: check.disks,
      acknowledged: entries.length,
      lost: check.lost,
      torn: check.torn,
    };
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(after, { recursive: true });
  }
}

class Checker {
  disks = 0;
  readonly lost: string[] = [];
  readonly torn: string[] = [];
  readonly #seen = new Set<string>();

  readonly #place: Place;
  readonly #folder: string;
  readonly #reader: Reader;

  constructor(place: Place, folder: string, reader: Reader) {
    this.#place = place;
    this.#folder = folder;
    this.#reader = reader;
  }

  async read(left: Left, acknowledged: readonly Acknowledged[], where: string): Promise<void> {
    const key = `${acknowledged.length} ${digestOf(left)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.disks += 1;
    const add = ({ lost, torn }: Wrongs) => {
      this.lost.push(...lost.map((each) => `${where}: ${each}`));
      this.torn.push(...torn.map((each) => `${where}: ${each}`));
    };
    for (const [path, contents] of left) {
      const file = path.replace(this.#place.disk, this.#folder);
      mkdirSync(contents === null ? file : dirname(file), { recursive: true });
      if (contents !== null) writeFileSync(file, contents);
    }
    // Where the power was cut is not where it was read.
    const entries: Acknowledged[] = JSON.parse(
      JSON.stringify(acknowledged).replaceAll(this.#place.disk, this.#folder),
    );
    const found = await findAll(join(this.#folder, "data"), { course: this.#place.course });
    if (found.ok) {
      const ledger = new Ledger();
      ledger.add(entries);
      add(ledger.check(found.value));
      add(await checkStick(join(this.#folder, "stick"), entries, found.value, this.#reader));
    } else add({ lost: [], torn: [found.refusal.sentence] });
    rmSync(this.#folder, { recursive: true });
  }
}

function digestOf(left: Left): string {
  const hash = createHash("sha256");
  for (const [path, contents] of [...left].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\n${contents?.length}\n`);
    if (contents) hash.update(contents);
  }
  return hash.digest("hex");
}
