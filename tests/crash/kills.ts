import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Acknowledged } from "./acknowledged.ts";
import { findAll } from "./found.ts";
import { Ledger, type Wrongs } from "./ledger.ts";
import { pick, seededRandom } from "./random.ts";
import { checkStick } from "./stick.ts";
import { makePlace, type Place } from "./terminal.ts";
import { type Death, type Moment, makeVictim } from "./victim.ts";
import { workOf } from "./work.ts";

export interface KillsReport extends Wrongs {
  readonly seed: number;
  readonly kills: number;
  /** Of them: before the terminal said that it runs. */
  readonly killedAtStart: number;
  readonly terminals: number;
  readonly acknowledged: Readonly<Record<string, number>>;
  /** Refusals that nothing accounts for, and ends that nobody asked for. */
  readonly faults: readonly string[];
}

/** A log this long still takes less time to check than the next terminal takes to start. */
const killsOfOneTerminal = 30;
/** A start has the first opening of the store, its keys and its facility; the sandbox is ready later still. */
const moments: readonly Moment[] = ["ordered", "started", "started", "attempt"];
const longestStartMs = 300;
const meanLoadMs = 250;

/**
 * Kills terminals under load again and again with SIGKILL, and reads what is left each time. `atOnce` terminals work
 * side by side. The moments are random for the seed, but what the machine does at that moment differs from run to run.
 * The page cache outlives a process: what a power cut does is shown elsewhere (power-cuts.ts).
 */
export async function killOften(
  kills: number,
  seed: number,
  atOnce: number,
  say: (line: string) => void,
  enough: AbortSignal,
  program = join(import.meta.dirname, "load.ts"),
): Promise<KillsReport> {
  const tally = new Tally(kills, say, enough);
  const lanes = Array.from({ length: atOnce }, (_, lane) =>
    killInTurn(tally, seededRandom(seed + lane), program),
  );
  await Promise.all(lanes);
  const { acknowledged, faults, kills: done, killedAtStart, lost, terminals, torn } = tally;
  return { seed, kills: done, killedAtStart, terminals, acknowledged, lost, torn, faults };
}

/** What all lanes have found together. */
class Tally {
  kills = 0;
  killedAtStart = 0;
  terminals = 0;
  readonly acknowledged: Record<string, number> = {};
  readonly lost: string[] = [];
  readonly torn: string[] = [];
  readonly faults: string[] = [];
  #begun = 0;
  readonly #wanted: number;
  readonly #enough: AbortSignal;
  readonly #say: (line: string) => void;

  constructor(wanted: number, say: (line: string) => void, enough: AbortSignal) {
    this.#wanted = wanted;
    this.#say = say;
    this.#enough = enough;
  }

  /** The number of the next kill, `null` when there were enough. */
  next(): number | null {
    if (this.#begun === this.#wanted || this.#enough.aborted) return null;
    this.#begun += 1;
    return this.#begun;
  }

  add(kill: number, { endedItself, lines }: Death, wrongs: readonly Wrongs[]): void {
    const named = (what: string) => `kill ${kill}: ${what}`;
    for (const line of lines) {
      if (line.kind === "refused") this.faults.push(named(`${line.call} was refused: ${line.sentence}`));
      else this.acknowledged[line.kind] = (this.acknowledged[line.kind] ?? 0) + 1;
    }
    if (lines.length === 0) this.killedAtStart += 1;
    if (endedItself !== null) this.faults.push(named(`it ended by itself: ${endedItself}`));
    for (const { lost, torn } of wrongs) {
      this.lost.push(...lost.map(named));
      this.torn.push(...torn.map(named));
    }
    this.kills += 1;
    if (this.kills % 50 !== 0) return;
    const wrong = `${this.lost.length} lost, ${this.torn.length} torn, ${this.faults.length} faults`;
    this.#say(`${this.kills} kills: ${JSON.stringify(this.acknowledged)}, ${wrong}`);
  }
}

async function killInTurn(tally: Tally, random: () => number, program: string): Promise<void> {
  // The next one gets ready while this one works.
  let victim = makeVictim(program);
  let kill = tally.next();
  while (kill !== null) {
    const folder = mkdtempSync(join(tmpdir(), "foothold-crash-"));
    // Those lie in memory: what the next start finds does not depend on what a copy is made of.
    const copies = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "foothold-crash-"));
    const { place, reader, students } = await makePlace(folder);
    tally.terminals += 1;
    const ledger = new Ledger();
    let work = 0;
    for (let nth = 0; nth < killsOfOneTerminal && kill !== null; nth += 1) {
      const since = pick(random, moments);
      const delayMs = since === "ordered" ? random() * longestStartMs : -Math.log(1 - random()) * meanLoadMs;
      const order = { place, students, seed: Math.floor(random() * 2 ** 31), firstWork: work };
      const dying = victim.killAfter(order, delayMs, since);
      victim = makeVictim(program);
      const death = await dying;
      const entries = death.lines.filter((line): line is Acknowledged => line.kind !== "refused");
      ledger.add(entries);
      const found = await readCopy(place, join(copies, "data"));
      if (found.ok) {
        const wrongs = [
          ledger.check(found.value),
          await checkStick(place.stick, entries, found.value, reader),
        ];
        tally.add(kill, death, wrongs);
        ledger.remember(found.value);
        work = Math.max(work, ...[...found.value.drafts.values()].map((files) => workOf(files) ?? 0));
      } else tally.add(kill, death, [{ lost: [], torn: [found.refusal.sentence] }]);
      rmSync(place.stick, { recursive: true, force: true });
      kill = tally.next();
    }
    for (const each of [folder, copies]) rmSync(each, { recursive: true });
  }
  victim.discard();
}

/** A copy, so that the next start meets what the kill has left, and not what a checker has tidied up. */
async function readCopy({ data }: Place, copy: string) {
  if (existsSync(data)) cpSync(data, copy, { recursive: true });
  const found = await findAll(copy);
  rmSync(copy, { recursive: true, force: true });
  return found;
}
