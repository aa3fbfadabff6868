import { type RawBuilder, sql } from "kysely";
import type { Database } from "../../../facility/database.ts";
import { rowsOf, type StatePlan, slots } from "./plan.ts";

/**
 * Writes a plan's work into a facility's database, as if bundles had been taken in, in the order of the rounds: a few
 * statements for each round make all rows of events and of the folds over them. Facilities and students must be there.
 * Only hashes and signatures are made up; `tests/facility/bulk.test.ts` holds it against what really taking the
 * same events in brings.
 */
export async function fillState(
  db: Database,
  kind: "sqlite" | "postgres",
  plan: StatePlan,
  tell: (round: number) => void = () => {},
): Promise<void> {
  const run = (statement: RawBuilder<unknown>) => statement.execute(db);
  await run(sql`create table bulk_slot (at bigint, half bigint, fixed text, is_hint bigint, special text, hint bigint,
    plain bigint, hinted bigint, is_last bigint, after_ms bigint)`);
  await run(sql`create table bulk_turn (round bigint, copy bigint, log bigint, before bigint, facility text, terminal text,
    student text, hinting bigint, special text, boot text, mono_ms bigint, wall_ms bigint, pass_first bigint, pass_second bigint)`);
  await insertRows(db, "bulk_slot", slots);
  for (const [at, facility] of plan.facilities.entries()) {
    const rows = rowsOf(facility, plan.rounds, 1 + at * 1_000);
    for (const [table, own] of Object.entries(rows))
      await insertRows(db, table === "turn" ? "bulk_turn" : table, own);
  }
  await run(sql`create index bulk_round on bulk_turn (round)`);
  await run(sql.raw(moments(kind)));
  for (let round = 0; round < plan.rounds; round++) {
    for (const statement of folds) await run(sql.raw(statement.replace("$round", String(round))));
    tell(round);
  }
  await run(sql`drop view bulk_moment`);
  await run(sql`drop table bulk_turn`);
  await run(sql`drop table bulk_slot`);
}

async function insertRows(db: Database, table: string, rows: readonly Readonly<Record<string, unknown>>[]) {
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500);
    const columns = Object.keys(some[0] ?? {});
    const values = some.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`);
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) values ${sql.join(values)}`.execute(
      db,
    );
  }
}

/** A row for each event. */
const moments = (kind: "sqlite" | "postgres") => `
  create view bulk_moment as
  select round, copy, log, before + at + 1 as seq, facility, terminal, student, boot,
    mono_ms + after_ms as mono_ms, wall_ms + after_ms as wall_ms, half, is_last,
    'lesson-' || round as lesson, 'exercise-' || (2 * round + half) as exercise,
    round * 50 + at + 1 as step, hint,
    case when hinting = 1 then hinted else plain end as number,
    case when (case when hinting = 1 then hinted else plain end)
      >= (case when half = 0 then pass_first else pass_second end) then 'passed' else 'failed' end as verdict,
    case when fixed <> '' then fixed
      when turn.special <> '' and slot.special = turn.special then turn.special
      when is_hint = 1 and hinting = 1 then 'hintOpened' else 'attempted' end as kind,
    ${kind === "sqlite" ? "printf('%064d', log * 16384 + before + at)" : "lpad(cast(log * 16384 + before + at as text), 64, '0')"} as hash
  from bulk_turn as turn cross join bulk_slot as slot`;

const program =
  '{"main.js":"// attempt ' +
  "' || number || '" +
  ' of many\\nexport const total = (list) => list.length;\\n"}';
const hash = "0".repeat(64);
/** Canonical JSON, whose keys are sorted. */
const body = `case kind
  when 'attempted' then '{"checks":[{"message":"total([2, 3]) should give 5.","path":["adds the prices"],"state":"' || verdict
    || '"}],"exercise":"' || exercise || '","files":${program},"lesson":"' || lesson || '","message":"","number":' || number
    || ',"provenance":{"checks":"${hash}","exercise":"${hash}","runner":"1"},"step":' || step || ',"verdict":"' || verdict || '"}'
  when 'hintOpened' then '{"exercise":"' || exercise || '","number":' || hint || '}'
  when 'lessonOpened' then '{"lesson":"' || lesson || '","step":' || step || '}'
  when 'draftLeft' then '{"exercise":"' || exercise || '","files":${program},"step":' || step || '}'
  when 'signedOut' then '{"reason":"asked"}'
  when 'questionAsked' then '{"at":null,"check":null,"exercise":"' || exercise || '","files":{},"follows":null,"id":"${"n-".padEnd(28, "5")}","lesson":null,"text":"Why?"}'
  when 'settingChanged' then '{"setting":"language","step":' || step || ',"value":"es"}'
  when 'feedbackRead' then '{"feedback":"${"n-".padEnd(28, "7")}"}'
  else '{}' end`;

/** What ingest.ts and project.ts keep of the events of one round. */
const folds = [
  `insert into event (log, seq, boot_id, mono_ms, wall_ms, student, kind, body, hash)
    select log, seq, boot, mono_ms, wall_ms, student, kind, ${body}, hash from bulk_moment where round = $round`,
  `insert into attempt (log, seq, facility, student, lesson, exercise, number, step, verdict, wall_ms)
    select log, seq, facility, student, lesson, exercise, number, step, verdict, wall_ms from bulk_moment
    where round = $round and kind = 'attempted'`,
  `insert into hint (log, seq, facility, student, exercise, number)
    select log, seq, facility, student, exercise, hint from bulk_moment where round = $round and kind = 'hintOpened'`,
  `insert into question (log, seq, id, facility, student, lesson, exercise, wall_ms)
    select log, seq, '${"n-".padEnd(28, "5")}', facility, student, null, exercise, wall_ms from bulk_moment
    where round = $round and kind = 'questionAsked'`,
  `insert into opened (facility, student, lesson, step)
    select facility, student, lesson, step from bulk_moment where round = $round and kind = 'lessonOpened' and copy = 0`,
  `insert into setting (facility, student, setting, value, step, terminal, log, seq, hash)
    select facility, student, 'language', 'es', step, terminal, log, seq, hash from bulk_moment
    where round = $round and kind = 'settingChanged' and copy = 0`,
  `insert into feedback_read (facility, student, feedback)
    select facility, student, '${"n-".padEnd(28, "7")}' from bulk_moment
    where round = $round and kind = 'feedbackRead' and copy = 0`,
  `insert into work (facility, student, exercise, handed_in, step, terminal, log, seq, hash)
    select facility, student, exercise, case kind when 'attempted' then 1 else 0 end, step, terminal, log, seq, hash
    from bulk_moment where round = $round and is_last = 1 and copy = 0`,
  `insert into tally (log, facility, student, exercise, attempts, step, lesson, last_seq, last_wall_ms, hints, hint_seq,
      passed_seq, passed_number, passed_wall_ms, passed_hash)
    select log, facility, student, exercise, attempts, step, case when attempts > 0 then lesson else '' end,
      last_seq, last_wall_ms, hints, hint_seq, passed_seq, passed_number, passed_wall_ms, passed_hash
    from (
      select log, facility, student, exercise, lesson,
        sum(case when kind = 'attempted' then 1 else 0 end) as attempts,
        max(case when kind = 'attempted' then step else 0 end) as step,
        max(case when kind = 'attempted' then seq else 0 end) as last_seq,
        max(case when kind = 'attempted' then wall_ms else 0 end) as last_wall_ms,
        max(case when kind = 'hintOpened' then hint else 0 end) as hints,
        coalesce(min(case when kind = 'hintOpened' then seq end), 0) as hint_seq,
        coalesce(min(case when kind = 'attempted' and verdict = 'passed' then seq end), 0) as passed_seq,
        coalesce(min(case when kind = 'attempted' and verdict = 'passed' then number end), 0) as passed_number,
        coalesce(min(case when kind = 'attempted' and verdict = 'passed' then wall_ms end), 0) as passed_wall_ms,
        coalesce(min(case when kind = 'attempted' and verdict = 'passed' then hash end), '') as passed_hash
      from bulk_moment where round = $round group by log, facility, student, exercise, lesson
    ) as added where attempts + hints > 0`,
  `insert into progress (facility, student, exercise, lesson, state, attempts, hints, step, passed_log, passed_seq,
      passed_number, passed_ms, passed_terminal, last_ms)
    select facility, student, exercise, lesson,
      case when pass is null then 'tried' when opened is null or pass < opened then 'passed' else 'helped' end,
      attempts, hints, step, case when pass is null then null else log end, pass,
      pass_number, pass_ms, case when pass is null then null else terminal end, last_ms
    from (
      select facility, student, exercise, lesson,
        sum(case when kind = 'attempted' then 1 else 0 end) as attempts,
        max(case when kind = 'hintOpened' then hint else 0 end) as hints,
        max(case when kind = 'attempted' then step else 0 end) as step,
        min(case when kind = 'attempted' and verdict = 'passed' then seq end) as pass,
        min(case when kind = 'attempted' and verdict = 'passed' then number end) as pass_number,
        min(case when kind = 'attempted' and verdict = 'passed' then wall_ms end) as pass_ms,
        max(case when kind = 'attempted' then wall_ms end) as last_ms,
        min(terminal) as terminal,
        min(case when kind = 'hintOpened' then seq end) as opened,
        min(case when copy = 0 then log end) as log
      from bulk_moment where round = $round group by facility, student, exercise, lesson
    ) as done`,
];
