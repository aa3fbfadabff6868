import { expect, test } from "vitest";
import { ok } from "../../../bundle/std.ts";
import { openCourse } from "../../../curriculum/pack/file.ts";
import { built } from "../../../main/config/built.ts";
import { policySchema } from "../../../main/config/policy.ts";
import { examine } from "../../../main/doctor/examine.ts";
import { openJobs } from "../../../main/export/job.ts";
import { openCarrier } from "../../../main/open-carrier.ts";
import { provision } from "../../../main/provision.ts";
import { createRuns } from "../../../main/runs/runs.ts";
import { openReserve } from "../../../main/store/reserve.ts";
import { openStaffDeeds } from "../../../main/store/staff-deeds.ts";
import { replaceableCourse } from "../../../main/terminal/course.ts";
import { createTerminal } from "../../../main/terminal/terminal.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { makeProvisioning, staffSecret } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

/** A terminal with a clock that the test sets, and staff signed in. */
async function withStaff() {
  const data = temporaryFolder();
  const store = await storeIn(data);
  provision(store, (await makeProvisioning()).provisioning);
  const course = openCourse(built.course);
  if (!course.ok) throw new Error(course.refusal.sentence);
  const policy = policySchema.parse({ staffIdleMinutes: 10 });
  const reportFault = (_: string, error: unknown) => {
    throw error;
  };
  const taught = replaceableCourse(course.value);
  const jobs = openJobs();
  const { carrier } = openCarrier({ ...store, course: taught, data, policy, reportFault });
  const terminal = createTerminal({
    ...store,
    version: "1",
    policy,
    course: taught,
    disk: openReserve(data).state,
    grade: () => Promise.reject(new Error("nobody grades here")),
    runs: createRuns({
      run: () => {
        throw new Error("nobody runs here");
      },
      report: (error) => reportFault("run", error),
    }),
    trace: () => {
      throw new Error("nobody walks through a program here");
    },
    jobs,
    carrier,
    deeds: openStaffDeeds(store.db),
    examine: () => examine(data, store.clock.wallMs()),
    returnNumber: () => 0,
    reportFault,
  });
  await terminal.call("staff:signIn", { secret: staffSecret });
  return { ...store, jobs, call: terminal.call };
}

const minuteMs = 60_000;

test("a screen that only looks again by itself does not keep a staff session open", async () => {
  const { call, clock } = await withStaff();
  for (let minute = 0; minute < 10; minute += 1) {
    clock.pass(minuteMs);
    expect(await call("staff:places", {})).toMatchObject({ ok: true });
    expect(await call("staff:progress", {})).toMatchObject({ ok: true });
  }
  clock.pass(minuteMs);
  expect(await call("staff:progress", {})).toMatchObject({ refusal: { kind: "staffOnly" } });
});

test("but whoever waits for a long export is there", async () => {
  const { call, clock, jobs } = await withStaff();
  const { promise, resolve } = Promise.withResolvers<void>();
  const long = jobs.run(async (job) => {
    job.tell({ kind: "flushing" });
    await promise;
    return ok(null);
  });
  for (let minute = 0; minute < 30; minute += 5) {
    clock.pass(5 * minuteMs);
    expect(await call("staff:progress", {})).toEqual({ ok: true, value: { kind: "flushing" } });
  }
  resolve();
  await long;
  clock.pass(9 * minuteMs);
  expect(await call("staff:overview", {})).toMatchObject({ ok: true });
});
