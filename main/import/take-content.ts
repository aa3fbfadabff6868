import { type ByteSource, judgeContent, openContent } from "../../bundle/bundle.ts";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { installContent } from "../content/install.ts";
import type { FacilityRecord } from "../store/facility.ts";
import type { Log } from "../store/log.ts";
import type { ReplaceableCourse } from "../terminal/course.ts";

/** Lessons that a terminal teaches from now on. */
export interface ContentTaken {
  readonly version: number;
  readonly title: string;
  readonly lessons: number;
}

interface Needs {
  readonly data: string;
  readonly course: ReplaceableCourse;
  readonly log: Log;
}

/**
 * Takes lessons in and teaches them from then on, or changes nothing. `onProgress` hears how many files have been
 * read, and may throw to stop it. An error of `source` or of the disk is thrown.
 */
export async function takeContent(
  { data, course, log }: Needs,
  known: FacilityRecord,
  source: ByteSource,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ContentTaken, Refusal>> {
  const opened = await openContent(source, { publishers: known.publishers });
  if (!opened.ok) return opened;
  const { header, digest } = opened.value;
  const { id, version: present } = course.course;
  if (header.course !== id) return otherCourse;
  const newer = judgeContent(header, present);
  if (!newer.ok) return newer;
  const { version } = header;
  async function* files() {
    let done = 0;
    if (!opened.ok) return;
    for await (const file of opened.value.files()) {
      onProgress(done++, header.count);
      yield file;
    }
    onProgress(done, header.count);
  }
  const installed = await installContent(data, { id: header.course, version }, files());
  if (!installed.ok) return installed;
  course.replace(installed.value);
  log.note({ kind: "importTaken", body: { kind: "content", digest, number: version } }, null);
  const lessons = installed.value.index.modules.reduce((sum, module) => sum + module.lessons.length, 0);
  return ok({ version, title: header.title.en, lessons });
}

const otherCourse = refuse(
  "otherCourse",
  "These lessons belong to another course than the one on this terminal, so nothing was changed; look on the stick for the file of this course.",
);
