import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesSource, joinBytes, writeProgressBundle } from "../../bundle/bundle.ts";
import type { Fact } from "../../bundle/facts.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import { type Facility, openFacility, readKeys } from "../../facility/facility.ts";
import { provision as provisioningOf } from "../../facility/provision.ts";
import { makeReturn } from "../../facility/return.ts";
import { takeBundle } from "../../facility/take.ts";
import { planBundles } from "../../main/export/plan.ts";
import { takeReturn } from "../../main/import/take-return.ts";
import { provision, readProvisioning } from "../../main/provision.ts";
import { answered } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { stepped } from "../support/histories.ts";
import { storeIn } from "../support/store.ts";

const nowMs = 1_785_200_000_000 as WallMs;

/** Bytes of a file on the way, and what it is. */
export interface Sent {
  readonly kind: "progress" | "return";
  readonly bytes: Uint8Array;
}

export type Seat = Awaited<ReturnType<typeof openSeat>>;

/** A terminal with a real store, without a screen. */
export async function openSeat(data: string) {
  const store = await storeIn(data);
  const known = () => {
    const record = store.facility.get();
    if (record === null) throw new Error("not provisioned");
    return record;
  };
  return {
    ...store,
    data,
    does(fact: Fact, student: StudentId) {
      store.clock.pass(1000);
      store.log.append(stepped(fact, store.progress.nextStep(student)), student);
    },
    /** Everything that no receipt names, of all logs; of each only so much of it (0 to 1) from its beginning. */
    async exports(part = 1): Promise<readonly Sent[]> {
      const plan = planBundles(
        store.identities.all(),
        store.log,
        (of) => store.receipts.newest(of)?.seq ?? 0,
      );
      const bundles: Sent[] = [];
      for (const { identity, log, from, to: last } of plan) {
        const to = from + Math.floor((last - from) * part);
        const { id, recipients, enrolment } = known();
        const ask = {
          facility: { id, recipients },
          terminal: identity,
          enrolment,
          from,
          to,
          createdMs: nowMs,
        };
        const bytes = await joinBytes(writeProgressBundle({ ...ask, events: log.read(from, to) }));
        bundles.push({ kind: "progress", bytes });
      }
      return bundles;
    },
    /** Takes a return in, unless it is older than what it has, or made for others. */
    async takes({ bytes }: Sent): Promise<boolean> {
      const taken = await takeReturn({ data, ...store }, known(), bytesSource(bytes), () => {});
      if (taken.ok) return true;
      if (["olderReturn", "locked"].includes(taken.refusal.kind)) return false;
      throw new Error(taken.refusal.sentence);
    },
    /** The folder of a copy of this machine's disk, keys and all. */
    clone(): string {
      const copy = temporaryFolder();
      cpSync(join(data, "identities"), join(copy, "identities"), { recursive: true });
      store.db.prepare("VACUUM INTO ?").run(join(copy, "terminal.sqlite"));
      return copy;
    },
    /** What a student sees here, of all students. */
    shows(students: readonly StudentId[]) {
      return students.map((student) => ({
        exercises: [...store.progress.exercises(student)]
          .sort(byKey)
          .map(([id, { step: _, ...rest }]) => [id, rest]),
        opened: [...store.progress.openedLessons(student)].sort(byKey),
        settings: store.settings.of(student),
        works: [...newestWorks(store, student)].sort(byKey),
      }));
    },
  };
}

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);

/** The newest code of each exercise, here or away: by step, then by terminal, as the facility has it. */
function newestWorks({ db }: Pick<Awaited<ReturnType<typeof storeIn>>, "db">, student: StudentId) {
  const rows = db
    .prepare<{ student: string }, { exercise: string; files: string }>(`
      SELECT exercise, files FROM (
        SELECT w.exercise, json_extract(e.body, '$.files') AS files, w.step, logs.terminal FROM work w
          JOIN events e USING (position) JOIN logs ON logs.number = e.log WHERE w.student = @student
        UNION ALL SELECT exercise, files, step, terminal FROM away_work WHERE student = @student)
      ORDER BY exercise, step, terminal`)
    .all({ student });
  return new Map(rows.map(({ exercise, files }) => [exercise, JSON.stringify(JSON.parse(files))]));
}

/** A facility in a copy of `pattern`, and all students of its world. */
export async function openCampus(pattern: string) {
  const folder = join(temporaryFolder(), "facility");
  cpSync(pattern, folder, { recursive: true });
  const facility = answered(await openFacility(folder));
  const keys = answered(await readKeys(folder));
  return {
    facility,
    async takes({ bytes }: Sent) {
      answered(await takeBundle(facility, keys, { source: bytesSource(bytes), name: "a.foothold" }, nowMs));
    },
    async returns(): Promise<Sent> {
      const made = answered(await makeReturn(facility, nowMs));
      return { kind: "return", bytes: readFileSync(made.file) };
    },
  };
}

export async function seatsOf(facility: Facility, count: number): Promise<Seat[]> {
  const file = join(temporaryFolder(), "provisioning.json");
  answered(await provisioningOf(facility, file));
  const seats: Seat[] = [];
  for (let at = 0; at < count; at++) {
    const seat = await openSeat(temporaryFolder());
    answered(provision({ ...seat, identity: seat.identities.present() }, answered(readProvisioning(file))));
    seats.push(seat);
  }
  return seats;
}

export const makeStudents = (count: number): readonly StudentId[] =>
  Array.from({ length: count }, makeStudentId);
