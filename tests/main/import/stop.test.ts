import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinBytes, writeReturn } from "../../../bundle/bundle.ts";
import { makeStudentId } from "../../../bundle/fresh.ts";
import { type ReturnRecord, returnRecord } from "../../../bundle/return-records.ts";
import type { WallMs } from "../../../bundle/std.ts";
import { openCourse } from "../../../curriculum/pack/file.ts";
import type { CarryStep } from "../../../main/carrying.ts";
import { built } from "../../../main/config/built.ts";
import { makePublisher, publishCourse } from "../../../main/content/publish.ts";
import { openJobs, quietJob } from "../../../main/export/job.ts";
import { openImporter } from "../../../main/import/import.ts";
import { provision } from "../../../main/provision.ts";
import { replaceableCourse } from "../../../main/terminal/course.ts";
import { answered } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { makeProvisioning } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

const nowMs = 1_785_000_000_000 as WallMs;

/** A terminal, a return of 301 records for it, and a newer edition of its course. */
async function terminalWithFiles() {
  const data = temporaryFolder();
  const store = await storeIn(data);
  const { provisioning, signer } = await makeProvisioning();
  const [stick, key] = [temporaryFolder(), join(temporaryFolder(), "publisher.pem")];
  const publisher = answered(await makePublisher(key));
  const facility = { ...provisioning.facility, publishers: [publisher] };
  provision(store, { ...provisioning, facility });

  const { enrolment, staff, students } = provisioning;
  const { name, publishers, recipients } = facility;
  const records: ReturnRecord[] = [
    returnRecord.parse({ kind: "facility", name, recipients, enrolment, staff, publishers }),
    ...Array.from({ length: 300 }, (_, at) => ({
      kind: "student" as const,
      id: makeStudentId(),
      name: `Student ${at}`,
      pin: students[0]?.pin ?? staff,
      archived: false,
    })),
  ];
  const bytes = writeReturn({
    facility: facility.id,
    signer,
    succession: facility.succession,
    number: 1,
    count: records.length,
    records,
    recipients: [store.identities.present().recipient],
    createdMs: nowMs,
  });
  const returned = join(stick, "return.foothold");
  writeFileSync(returned, await joinBytes(bytes));

  const authored = join(temporaryFolder(), "course");
  cpSync(built.authored, authored, { recursive: true });
  const yaml = join(authored, "course.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/^version: .*$/m, "version: 9"));
  const lessons = answered(await publishCourse(authored, key, stick, nowMs)).file;

  const course = replaceableCourse(answered(openCourse(built.course)));
  const importFrom = openImporter({ ...store, data, course });
  const state = () => ({
    // An empty folder for courses may stay: nothing is taught from it.
    files: readdirSync(data, { recursive: true }).filter(
      (file) => !/^courses(.programming)?$/.test(String(file)),
    ),
    events: store.log.last(),
    students: store.facility.students().length,
    version: course.course.version,
    inForce: store.returns.inForce(),
  });
  return { importFrom, state, returned, lessons };
}

test.each(["returned", "lessons"] as const)(
  "an import (%s) can be stopped before it begins, at any record, and at the last moment: nothing is changed",
  async (which) => {
    const terminal = await terminalWithFiles();
    const file = terminal[which];
    const before = terminal.state();
    const total: number[] = [];
    // Lessons are one record, so the first is the last.
    const points = which === "lessons" ? ([null, 0] as const) : ([null, 0, 1, 20, "end"] as const);
    for (const at of points) {
      const abort = new AbortController();
      if (at === null) abort.abort();
      const steps: CarryStep[] = [];
      const tell = (step: CarryStep) => {
        steps.push(step);
        if (step.kind !== "takingIn") return;
        total.push(step.total);
        if (step.done === (at === "end" ? step.total - 1 : at)) abort.abort();
      };
      const done = await terminal.importFrom(file, { signal: abort.signal, tell });
      expect(done, String(at)).toMatchObject({ ok: false, refusal: { kind: "stopped" } });
      expect(terminal.state()).toEqual(before);
      expect(steps.length > 0).toBe(at !== null);
    }
    expect(new Set(total)).toEqual(new Set([which === "lessons" ? 1 : 301]));
    expect(await terminal.importFrom(file, quietJob(new AbortController().signal))).toMatchObject({
      ok: true,
    });
    expect(terminal.state()).not.toEqual(before);
  },
);

test("Stop waits until the import has come to its end, and one that waits for its turn is stopped too", async () => {
  const terminal = await terminalWithFiles();
  const before = terminal.state();
  const jobs = openJobs();
  const first = new AbortController();
  const lead = terminal.importFrom(terminal.lessons, quietJob(first.signal));
  const staff = jobs.run((job) => terminal.importFrom(terminal.returned, job));
  const stopped = jobs.cancel();
  first.abort();
  await stopped;
  expect(await staff).toMatchObject({ refusal: { kind: "stopped" } });
  expect(await lead).toMatchObject({ refusal: { kind: "stopped" } });
  expect(terminal.state()).toEqual(before);
});
