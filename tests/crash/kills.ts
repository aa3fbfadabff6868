import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Acknowledged } from "./acknowledged.ts";
import { findAll } from "./found.ts";
import { Ledger, type Wrongs } from "./ledger.ts";
import { pick, seededRandom } from "./random.ts";
import { checkStick } from "./stick.ts";
import { makePlace } from "./terminal.ts";
import { type Moment, makeVictim } from "./victim.ts";
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
const killsOfOneTerminal = 60;
/** A start has the first opening of the store, its keys and its facility; the sandbox is ready later still. */
const moments: readonly Moment[] = ["ordered", "started", "attempt", "attempt"];
const longestStartMs = 300;
const meanLoadMs = 350;

/**
 * Kills a terminal under load again and again with SIGKILL, and reads what is left each time. The moments are random
 * for the seed, but what the machine does at that moment differs from run to run. The page cache outlives a process:
 * what a power cut does is shown elsewhere (power-cuts.ts).
 */
export async function killOften(
  kills: number,
  seed: number,
  say: (line: string) => void,
): Promise<KillsReport> {
  const random = seededRandom(seed);
  const counts: Record<string, number> = {};
  const sum = { killedAtStart: 0, terminals: 0 };
  const all = { lost: [] as string[], torn: [] as string[], faults: [] as string[] };
  // The next one gets ready while this one works.
  let victim = makeVictim();
  for (let done = 0; done < kills; sum.terminals += 1) {
    const folder = mkdtempSync(join(tmpdir(), "foothold-crash-"));
    const { place, reader, students } = await makePlace(folder);
    const ledger = new Ledger();
    let work = 0;
    const until = Math.min(kills, done + killsOfOneTerminal);
    for (; done < until; done += 1) {
      const since = pick(random, moments);
      const delayMs = since === "ordered" ? random() * longestStartMs : -Math.log(1 - random()) * meanLoadMs;
      const order = { place, students, seed: Math.floor(random() * 2 ** 31), firstWork: work };
      const dying = victim.killAfter(order, delayMs, since);
      victim = makeVictim();
      const death = await dying;
      const entries = death.lines.filter((line): line is Acknowledged => line.kind !== "refused");
      for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1;
      if (entries.length === 0) sum.killedAtStart += 1;
      ledger.add(entries);
      const trouble = (what: string) => `kill ${done + 1}: ${what}`;
      for (const line of death.lines) {
        if (line.kind === "refused") all.faults.push(trouble(`${line.call} was refused: ${line.sentence}`));
      }
      if (death.endedItself !== null) all.faults.push(trouble(`it ended by itself: ${death.endedItself}`));

      // A copy, so that the next start meets what the kill has left, and not what a checker has tidied up.
      const copy = join(folder, "copy");
      if (existsSync(place.data)) cpSync(place.data, copy, { recursive: true });
      const found = await findAll(copy);
      if (found.ok) {
        for (const wrongs of [
          ledger.check(found.value),
          await checkStick(place.stick, entries, found.value, reader),
        ]) {
          all.lost.push(...wrongs.lost.map(trouble));
          all.torn.push(...wrongs.torn.map(trouble));
        }
        const works = [...found.value.drafts.values()].map((files) => workOf(files) ?? 0);
        work = Math.max(work, ...works);
        ledger.remember(found.value);
      } else all.torn.push(trouble(found.refusal.sentence));
      rmSync(copy, { recursive: true, force: true });
      rmSync(place.stick, { recursive: true, force: true });
      if ((done + 1) % 50 === 0) say(`${done + 1} kills, ${JSON.stringify(counts)}`);
    }
    rmSync(folder, { recursive: true });
  }
  victim.discard();
  return { seed, kills, ...sum, acknowledged: counts, ...all };
}
