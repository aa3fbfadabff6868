import { type ColumnDefinitionBuilder, type Kysely, sql } from "kysely";

const need = (column: ColumnDefinitionBuilder) => column.notNull();

/** Step 5: what each stretch adds to each progress, so that folding one need not read all of its attempts again. */
export async function tallies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("tally")
    .addColumn("log", "bigint", need)
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("exercise", "text", need)
    .addColumn("attempts", "bigint", need)
    .addColumn("step", "bigint", need)
    .addColumn("lesson", "text", need)
    .addColumn("last_seq", "bigint", need)
    .addColumn("last_wall_ms", "bigint", need)
    .addColumn("hints", "bigint", need)
    .addColumn("hint_seq", "bigint", need)
    .addColumn("passed_seq", "bigint", need)
    .addColumn("passed_wall_ms", "bigint", need)
    .addColumn("passed_hash", "text", need)
    .addPrimaryKeyConstraint("tally_no", ["log", "student", "exercise"])
    .execute();
  await db.schema.createIndex("tally_by").on("tally").columns(["student", "exercise"]).execute();
  await fill(db);
}

/** From the attempts and hints that are here already. */
async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`
    with
      sums as (
        select log, facility, student, exercise, count(*) as attempts, max(step) as step
        from attempt group by log, facility, student, exercise
      ),
      ends as (
        select log, student, exercise, seq, wall_ms, lesson,
          row_number() over (partition by log, student, exercise order by wall_ms desc, seq desc) as place
        from attempt
      ),
      passes as (
        select log, student, exercise, seq, wall_ms,
          row_number() over (partition by log, student, exercise order by seq) as place
        from attempt where verdict = 'passed'
      ),
      opened as (
        select log, student, exercise, max(number) as hints, min(seq) as seq
        from hint group by log, student, exercise
      )
    insert into tally (log, facility, student, exercise, attempts, step, lesson, last_seq, last_wall_ms,
      hints, hint_seq, passed_seq, passed_wall_ms, passed_hash)
    select sums.log, sums.facility, sums.student, sums.exercise, sums.attempts, sums.step,
      ends.lesson, ends.seq, ends.wall_ms, coalesce(opened.hints, 0), coalesce(opened.seq, 0),
      coalesce(passes.seq, 0), coalesce(passes.wall_ms, 0), coalesce(event.hash, '')
    from sums
    join ends on ends.log = sums.log and ends.student = sums.student and ends.exercise = sums.exercise
      and ends.place = 1
    left join passes on passes.log = sums.log and passes.student = sums.student
      and passes.exercise = sums.exercise and passes.place = 1
    left join event on event.log = passes.log and event.seq = passes.seq
    left join opened on opened.log = sums.log and opened.student = sums.student
      and opened.exercise = sums.exercise`.execute(db);
  await sql`
    insert into tally (log, facility, student, exercise, attempts, step, lesson, last_seq, last_wall_ms,
      hints, hint_seq, passed_seq, passed_wall_ms, passed_hash)
    select log, facility, student, exercise, 0, 0, '', 0, 0, max(number), min(seq), 0, 0, ''
    from hint
    where not exists (
      select 1 from attempt
      where attempt.log = hint.log and attempt.student = hint.student and attempt.exercise = hint.exercise
    )
    group by log, facility, student, exercise`.execute(db);
}
