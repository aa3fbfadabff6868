import type { Kysely, Transaction } from "kysely";
import type { StudentId } from "../bundle/ids.ts";
import { chunksOf } from "./pages.ts";
import type { Whose } from "./project.ts";
import type { Newest, SettingTable, Tables, WorkTable } from "./schema.ts";

type Own<Row extends Newest> = Omit<Row, "facility" | "student" | "terminal" | "exercise" | "setting">;

/** Of each student the newest code by exercise and choice by setting, lessons with their highest step, and what was given up. */
export interface NewestOf {
  work(student: StudentId, exercise: string, own: Own<WorkTable>): void;
  setting(student: StudentId, setting: string, own: Own<SettingTable>): void;
  opened(student: StudentId, lesson: string, step: number): void;
  givenUp(student: StudentId, exercise: string): void;
  readonly works: Map<string, WorkTable>;
  readonly settings: Map<string, SettingTable>;
  readonly lessons: Map<string, Tables["opened"]>;
  readonly solutions: Map<string, Tables["given_up"]>;
}

export function makeNewest({ facility, terminal }: Whose): NewestOf {
  const works = new Map<string, WorkTable>();
  const settings = new Map<string, SettingTable>();
  const lessons = new Map<string, Tables["opened"]>();
  const solutions = new Map<string, Tables["given_up"]>();
  function offer<Row extends Newest>(rows: Map<string, Row>, key: string, row: Row): void {
    const other = rows.get(key);
    if (other === undefined || isNewer(row, other)) rows.set(key, row);
  }
  return {
    works,
    settings,
    lessons,
    solutions,
    givenUp: (student, exercise) =>
      void solutions.set(`${student} ${exercise}`, { facility, student, exercise }),
    work: (student, exercise, own) =>
      offer(works, `${student} ${exercise}`, { facility, student, exercise, terminal, ...own }),
    setting: (student, setting, own) =>
      offer(settings, `${student} ${setting}`, { facility, student, setting, terminal, ...own }),
    opened(student, lesson, step) {
      const key = `${student} ${lesson}`;
      const most = Math.max(step, lessons.get(key)?.step ?? 0);
      lessons.set(key, { facility, student, lesson, step: most });
    },
  };
}

/** In no two databases do texts sort alike, so this is decided here and not by a query. */
export function isNewer(a: Newest, b: Newest): boolean {
  if (a.step !== b.step) return a.step > b.step;
  if (a.terminal !== b.terminal) return a.terminal > b.terminal;
  if (a.seq !== b.seq) return a.seq > b.seq;
  return a.hash > b.hash;
}

export async function keepNewest(
  transaction: Transaction<Tables>,
  { facility }: Whose,
  { works, settings }: NewestOf,
): Promise<void> {
  for (const rows of chunksOf(works.values())) {
    const stored = await transaction
      .selectFrom("work")
      .selectAll()
      .where("facility", "=", facility)
      .where((where) =>
        where(
          where.refTuple("student", "exercise"),
          "in",
          rows.map(({ student, exercise }) => where.tuple(student, exercise)),
        ),
      )
      .execute();
    const here = new Map(stored.map((row) => [`${row.student} ${row.exercise}`, row]));
    const better = rows.filter((row) => beats(row, here.get(`${row.student} ${row.exercise}`)));
    if (better.length === 0) continue;
    await transaction
      .insertInto("work")
      .values(better)
      .onConflict((conflict) =>
        conflict.columns(["facility", "student", "exercise"]).doUpdateSet((set) => ({
          step: set.ref("excluded.step"),
          terminal: set.ref("excluded.terminal"),
          log: set.ref("excluded.log"),
          seq: set.ref("excluded.seq"),
          hash: set.ref("excluded.hash"),
          handed_in: set.ref("excluded.handed_in"),
        })),
      )
      .execute();
  }
  for (const row of settings.values()) {
    const { student, setting, ...own } = row;
    const stored = await transaction
      .selectFrom("setting")
      .selectAll()
      .where("facility", "=", facility)
      .where("student", "=", student)
      .where("setting", "=", setting)
      .executeTakeFirst();
    if (!beats(row, stored)) continue;
    await transaction
      .insertInto("setting")
      .values(row)
      .onConflict((conflict) => conflict.columns(["facility", "student", "setting"]).doUpdateSet(own))
      .execute();
  }
}

const beats = (row: Newest, stored: Newest | undefined) => stored === undefined || isNewer(row, stored);

export async function keepOpened(transaction: Transaction<Tables>, { lessons }: NewestOf): Promise<void> {
  for (const rows of chunksOf(lessons.values())) {
    await transaction
      .insertInto("opened")
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(["facility", "student", "lesson"])
          .doUpdateSet((set) => ({ step: set.ref("excluded.step") }))
          .whereRef("excluded.step", ">", "opened.step"),
      )
      .execute();
  }
}

export async function keepGivenUp(transaction: Transaction<Tables>, { solutions }: NewestOf): Promise<void> {
  for (const rows of chunksOf(solutions.values())) await insertGivenUp(transaction, rows);
}

export async function insertGivenUp(db: Kysely<Tables>, rows: readonly Tables["given_up"][]): Promise<void> {
  await db
    .insertInto("given_up")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["facility", "student", "exercise"]).doNothing())
    .execute();
}
