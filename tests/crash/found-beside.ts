import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { EventRecord } from "../../bundle/event.ts";
import { newestCourse } from "../../main/content/courses.ts";
import { isGoodCopy, listBackups } from "../../main/store/backups.ts";
import type { Db } from "../../main/store/open.ts";
import { backupFolder } from "../../main/store/places.ts";
import type { ReturnInForce } from "../../main/store/returns.ts";
import { marksOfReturn, studentOf } from "./sender.ts";

/** What came by bundles: the version that is taught, 0 where nothing came, and what is not whole. */
export function lessonsIn(data: string, delivered: string | undefined) {
  if (delivered === undefined || !existsSync(join(data, "courses"))) return { version: 0, torn: [] };
  const torn: string[] = [];
  const newest = newestCourse(data, delivered, (sentence) => torn.push(sentence));
  if (!newest.ok) torn.push(newest.refusal.sentence);
  return { version: newest.ok ? newest.value.index.version : 0, torn };
}

/** How many events the newest backup holds, 0 without one; and those that are not whole. */
export async function backupsIn(data: string) {
  const torn: string[] = [];
  let events = 0;
  for (const [at, { name }] of listBackups(data).entries()) {
    const file = join(data, backupFolder, name);
    if (!(await isGoodCopy(file))) torn.push(`the backup ${name} is not whole`);
    else if (at === 0) events = eventsIn(file);
  }
  return { events, torn };
}

function eventsIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare<[], number>("SELECT count(*) FROM events").pluck().get() ?? 0;
  } finally {
    db.close();
  }
}

/** Every row that a return leaves behind says which one it was (see sender.ts), and the log names the one in force. */
export function tornReturn(
  db: Db,
  inForce: ReturnInForce | null,
  events: readonly EventRecord[],
): readonly string[] {
  const told = events.filter(({ kind, body }) => kind === "importTaken" && body.kind === "return").at(-1);
  const number = inForce?.number ?? 0;
  const torn: string[] = [];
  if ((told?.body.number ?? 0) !== number) {
    torn.push(`return ${number} is in force, and the log says ${told?.body.number}`);
  }
  const marks = db
    .prepare<[], number>(`
      SELECT attempts FROM away_standing UNION ALL SELECT step FROM away_opened
      UNION ALL SELECT CAST(text AS INTEGER) FROM away_feedback
      UNION ALL SELECT CAST(json_extract(files, '$."main.js"') AS INTEGER) FROM away_work`)
    .pluck()
    .all();
  const expected = inForce ? marksOfReturn : 0;
  if (marks.length !== expected || marks.some((mark) => mark !== number)) {
    torn.push(
      `of return ${number} there are ${marks.length} of ${expected} rows, of ${new Set(marks).size} returns`,
    );
  }
  const students = db.prepare("SELECT 1 FROM roster WHERE name = ?").all(studentOf(number)).length;
  if (inForce && students !== 1) torn.push(`the student of return ${number} is there ${students} times`);
  return torn;
}
