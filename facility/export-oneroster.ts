import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "../bundle/std.ts";
import { makeFolder } from "../curriculum/make-folder.ts";
import { csvRows } from "./csv-write.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { scoreOf } from "./export-gradebook.ts";
import { readExercises, readLearners, readProgress } from "./export-progress.ts";
import { isoDay } from "./export-time.ts";
import { stableUuid } from "./export-uuid.ts";
import type { Facility } from "./facility.ts";
import { flushFolder, privateFile, writeWhole } from "./files.ts";

/** What the receiving system calls what the results belong to: its own `sourcedId`s, which nobody else can know. */
export interface OneRosterPlace {
  readonly classId: string;
  readonly gradingPeriodId: string;
  readonly categoryId: string;
}

export interface OneRosterWritten {
  readonly results: number;
  /** Students with results and without a number of the other system: named there by Foothold's id. */
  readonly unknown: number;
}

/**
 * The results as OneRoster 1.1 CSV files in bulk form (1EdTech, "OneRoster: CSV Tables" 1.1.1): `lineItems.csv`,
 * `results.csv`, and `manifest.csv`, which is written last and taken away first, so that a folder with one is whole.
 */
export function writeOneRoster(
  facility: Facility,
  folder: string,
  place: OneRosterPlace,
): Promise<Result<OneRosterWritten, DiskRefusal>> {
  return onDisk(folder, async () => {
    makeFolder(folder);
    const manifest = join(folder, "manifest.csv");
    await rm(manifest, { force: true });
    await flushFolder(folder);
    const count = { results: 0, unknown: 0 };
    const lastDays = new Map<string, string>();
    await writeWhole(join(folder, "results.csv"), results(facility, count, lastDays), privateFile);
    await writeWhole(join(folder, "lineItems.csv"), lineItems(facility, place, lastDays), privateFile);
    await writeWhole(manifest, csvRows(manifestRows), privateFile);
    return ok(count);
  });
}

const manifestRows = [
  ["propertyName", "value"],
  ["manifest.version", "1.0"],
  ["oneroster.version", "1.1"],
  ["file.academicSessions", "absent"],
  ["file.categories", "absent"],
  ["file.classes", "absent"],
  ["file.classResources", "absent"],
  ["file.courses", "absent"],
  ["file.courseResources", "absent"],
  ["file.demographics", "absent"],
  ["file.enrollments", "absent"],
  ["file.lineItems", "bulk"],
  ["file.orgs", "absent"],
  ["file.resources", "absent"],
  ["file.results", "bulk"],
  ["file.users", "absent"],
  ["source.systemName", "Foothold"],
  ["source.systemCode", "foothold"],
];

const lineItemId = (facility: Facility, exercise: string) => stableUuid("lineItem", facility.id, exercise);

/** Counts into `count`, and keeps the last day of each exercise in `lastDays`. */
async function* results(
  facility: Facility,
  count: { results: number; unknown: number },
  lastDays: Map<string, string>,
): AsyncGenerator<string> {
  yield csvRows([
    [
      "sourcedId",
      "status",
      "dateLastModified",
      "lineItemSourcedId",
      "studentSourcedId",
      "scoreStatus",
      "score",
      "scoreDate",
      "comment",
    ],
  ]);
  for (const { id, number } of await readLearners(facility)) {
    const rows = await readProgress(facility, id, null);
    if (rows.length > 0 && number === null) count.unknown++;
    count.results += rows.length;
    const lines = rows.map(({ exercise, state, passedMs, lastMs }) => {
      const day = isoDay(passedMs) ?? isoDay(lastMs) ?? unknownDay;
      if (day > (lastDays.get(exercise) ?? "")) lastDays.set(exercise, day);
      return [
        stableUuid("result", facility.id, id, exercise),
        // In bulk files, status and date of change are left empty.
        null,
        null,
        lineItemId(facility, exercise),
        number ?? id,
        state === "tried" ? "partially graded" : "fully graded",
        scoreOf(state),
        day,
        state === "helped" ? "Passed with help" : null,
      ];
    });
    if (lines.length > 0) yield csvRows(lines);
  }
}

/** Where every clock that was asked was broken. A date must be there. */
const unknownDay = "1970-01-01";

async function* lineItems(
  facility: Facility,
  { classId, gradingPeriodId, categoryId }: OneRosterPlace,
  lastDays: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  yield csvRows([
    [
      "sourcedId",
      "status",
      "dateLastModified",
      "title",
      "description",
      "assignDate",
      "dueDate",
      "classSourcedId",
      "categorySourcedId",
      "gradingPeriodSourcedId",
      "resultValueMin",
      "resultValueMax",
    ],
  ]);
  const from = isoDay(facility.createdMs) ?? unknownDay;
  const rows = (await readExercises(facility)).map(({ lesson, exercise }) => {
    // Nobody is late here: work counts from when the facility began to when the last result was made.
    const last = lastDays.get(exercise) ?? from;
    const [assigned, due] = last < from ? [last, from] : [from, last];
    const title = `${lesson}/${exercise}`;
    return [
      lineItemId(facility, exercise),
      null,
      null,
      title,
      null,
      assigned,
      due,
      classId,
      categoryId,
      gradingPeriodId,
      0,
      1,
    ];
  });
  if (rows.length > 0) yield csvRows(rows);
}
