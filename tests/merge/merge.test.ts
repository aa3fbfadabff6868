import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { initFacility } from "../../facility/init.ts";
import { everything } from "../facility/everything.ts";
import { answered } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { fact } from "../support/histories.ts";
import { makeStudents, openCampus, openSeat, type Seat, type Sent, seatsOf } from "./world.ts";

const [terminals, people] = [5, 20];
const seat = fc.nat(terminals - 1);
const pick = fc.nat(1_000);

/** Mostly the same two, who so work on several terminals. */
const who = fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.nat(people - 1) });

/** What happens, one thing after the other, on machines that know of each other only what files bring. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("does" as const), seat, who, fact }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("exports" as const), seat, part: fc.constantFrom(0.3, 1, 1) }),
  },
  // Any file that was ever made: so some come late, twice, out of order, or never.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("collects" as const), file: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("returns" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("imports" as const), seat, file: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clones" as const), seat }) },
);

async function emptyFacility(): Promise<string> {
  const folder = join(temporaryFolder(), "facility");
  const ask = { folder, name: "North campus", staffSecret: "correct horse battery", nowMs: 0 as WallMs };
  answered(await initFacility(ask));
  return folder;
}

test("whatever was lost, repeated, late, cut or cloned: in the end all terminals show the same, and so do facilities", async () => {
  const pattern = await emptyFacility();
  const students = makeStudents(people);
  const studentAt = (index: number) => {
    const student = students[index];
    if (student === undefined) throw new Error("no student");
    return student;
  };
  let clones = 0;
  let renewed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 40, maxLength: 90 }),
      fc.infiniteStream(fc.nat()),
      async (happenings, random) => {
        const campus = await openCampus(pattern);
        const seats: Seat[] = await seatsOf(campus.facility, terminals);
        const at = (index: number): Seat => {
          const found = seats[index % seats.length];
          if (found === undefined) throw new Error("no terminal");
          return found;
        };
        const progress: Sent[] = [];
        const returns: Sent[] = [];
        const collected: Sent[] = [];
        const collect = async (file: Sent) => {
          collected.push(file);
          await campus.takes(file);
        };
        for (const happens of happenings) {
          switch (happens.kind) {
            case "does":
              at(happens.seat).does(happens.fact, studentAt(happens.who));
              break;
            case "exports":
              progress.push(...(await at(happens.seat).exports(happens.part)));
              break;
            case "collects": {
              const file = progress[happens.file % Math.max(1, progress.length)];
              if (file) await collect(file);
              break;
            }
            case "returns":
              if (collected.length > 0) returns.push(await campus.returns());
              break;
            case "imports": {
              const file = returns[happens.file % Math.max(1, returns.length)];
              if (file) await at(happens.seat).takes(file);
              break;
            }
            case "clones":
              if (seats.length < terminals + 2) {
                seats.push(await openSeat(at(happens.seat).clone()));
                clones += 1;
              }
          }
        }
        // In the end staff go around often enough: the first round finds clones, the second brings their logs.
        for (let round = 0; round < 3; round++) {
          for (const each of seats) for (const file of await each.exports()) await collect(file);
          const last = await campus.returns();
          for (const each of seats) await each.takes(last);
        }
        const [first, ...others] = seats.map((each) => each.shows(students));
        for (const other of others) expect(other).toEqual(first);
        expect(new Set(seats.map(({ log }) => log.terminal)).size).toBe(seats.length);
        renewed += seats.filter(({ log }) => log.former.length > 0).length;
        // A facility to which the same files came in another order, some of them twice, knows the same.
        const twin = await openCampus(pattern);
        const order = collected.map((file) => ({ file, at: random.next().value ?? 0 }));
        for (const { file } of [...order, ...order.slice(0, 5)].toSorted((a, b) => a.at - b.at))
          await twin.takes(file);
        expect(await everything(twin.facility)).toEqual(await everything(campus.facility));
        for (const { facility } of [campus, twin]) await facility.close();
        for (const each of seats) each.close();
      },
    ),
    { numRuns: 10 },
  );
  // A run in which nothing was cloned would show nothing of it.
  expect(clones).toBeGreaterThan(0);
  expect(renewed).toBeGreaterThanOrEqual(clones);
}, 600_000); // A failing history is made small first, which takes a while.
