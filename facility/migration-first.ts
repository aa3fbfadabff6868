import type { ColumnDefinitionBuilder, Kysely } from "kysely";

type Schema = Kysely<unknown>["schema"];

const need = (column: ColumnDefinitionBuilder) => column.notNull();
const none = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();

/**
 * The first shape; see schema.ts for what its tables mean.
 *
 * Rows of events, and of folds that have a row for each, carry no foreign keys: a check of each row would cost a large
 * share of the time that collecting takes, and all of them are written in one place, in one transaction.
 */
export async function first({ schema }: Kysely<unknown>): Promise<void> {
  await people(schema);
  await events(schema);
  await attempts(schema);
  await tallies(schema);
  await newest(schema);
  await notes(schema);
  await checks(schema);
}

async function people(schema: Schema): Promise<void> {
  await schema
    .createTable("facility")
    .addColumn("id", "text", key)
    .addColumn("name", "text", need)
    .addColumn("signing_key", "text", need)
    .addColumn("recipient", "text", need)
    .addColumn("staff_verifier", "text", need)
    .addColumn("created_ms", "bigint", need)
    .addColumn("office_recipient", "text")
    .addColumn("succession", "text")
    .addColumn("publishers", "text")
    .addColumn("last_return", "integer", none)
    .execute();
  await schema
    .createTable("student")
    .addColumn("id", "text", key)
    .addColumn("facility", "text", (column) => column.notNull().references("facility.id"))
    .addColumn("name", "text", need)
    .addColumn("pin_verifier", "text", need)
    .addColumn("created_ms", "bigint", need)
    .addColumn("number", "text")
    .addColumn("archived_ms", "bigint")
    .addColumn("class", "text")
    .addUniqueConstraint("student_name", ["facility", "name"])
    .execute();
  await schema.createIndex("student_number").unique().on("student").columns(["facility", "number"]).execute();
  await schema.createIndex("student_class").on("student").columns(["facility", "class"]).execute();
  await schema
    .createTable("terminal")
    .addColumn("id", "text", key)
    .addColumn("facility", "text", (column) => column.notNull().references("facility.id"))
    .addColumn("name", "text", need)
    .addColumn("signing_key", "text", need)
    .addColumn("first_seen_ms", "bigint", need)
    .addColumn("last_seen_ms", "bigint", need)
    .addColumn("recipient", "text")
    .addColumn("two_histories", "integer", none)
    .addColumn("flagged", "text")
    .addColumn("revoked_ms", "bigint")
    .execute();
  await schema.createIndex("terminal_of").on("terminal").column("facility").execute();
}

async function events(schema: Schema): Promise<void> {
  await schema
    .createTable("bundle")
    .addColumn("digest", "text", key)
    .addColumn("terminal", "text", (column) => column.notNull().references("terminal.id"))
    .addColumn("file_name", "text", need)
    .addColumn("from_seq", "bigint", need)
    .addColumn("to_seq", "bigint", need)
    .addColumn("created_ms", "bigint", need)
    .addColumn("collected_ms", "bigint", need)
    .addColumn("new_events", "bigint", need)
    .addColumn("last_hash", "text")
    .execute();
  await schema.createIndex("bundle_of").on("bundle").column("terminal").execute();
  await schema
    .createTable("log")
    .addColumn("no", "bigint", key)
    .addColumn("terminal", "text", (column) => column.notNull().references("terminal.id"))
    .addColumn("from_seq", "bigint", need)
    .addColumn("to_seq", "bigint", need)
    .addColumn("parent", "bigint")
    .addColumn("prev", "text", need)
    .addColumn("last_hash", "text", need)
    .addColumn("rooted", "integer", need)
    .execute();
  await schema.createIndex("log_of").on("log").columns(["terminal", "from_seq"]).execute();
  await ofEvents(schema, "event")
    .addColumn("boot_id", "text", need)
    .addColumn("mono_ms", "double precision", need)
    .addColumn("wall_ms", "bigint", need)
    .addColumn("student", "text")
    .addColumn("kind", "text", need)
    .addColumn("body", "text", need)
    .addColumn("hash", "text", need)
    .execute();
}

/** A table with a row for an event. */
const ofEvents = (schema: Schema, name: string) =>
  schema
    .createTable(name)
    .addColumn("log", "bigint", need)
    .addColumn("seq", "bigint", need)
    .addPrimaryKeyConstraint(`${name}_no`, ["log", "seq"]);

async function attempts(schema: Schema): Promise<void> {
  await ofEvents(schema, "attempt")
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("lesson", "text", need)
    .addColumn("exercise", "text", need)
    .addColumn("number", "bigint", need)
    .addColumn("step", "bigint", need)
    .addColumn("verdict", "text", need)
    .addColumn("wall_ms", "bigint", need)
    .execute();
  // A student has one facility, so its column would make this longer and no better.
  await schema.createIndex("attempt_by").on("attempt").columns(["student", "exercise"]).execute();
  await ofEvents(schema, "hint")
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("exercise", "text", need)
    .addColumn("number", "bigint", need)
    .execute();
  await schema.createIndex("hint_by").on("hint").columns(["student", "exercise"]).execute();
  await schema
    .createTable("progress")
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("exercise", "text", need)
    .addColumn("lesson", "text", need)
    .addColumn("state", "text", need)
    .addColumn("attempts", "bigint", need)
    .addColumn("hints", "bigint", need)
    .addColumn("step", "bigint", need)
    .addColumn("passed_log", "bigint")
    .addColumn("passed_seq", "bigint")
    .addColumn("passed_number", "bigint")
    .addColumn("passed_ms", "bigint")
    .addColumn("passed_terminal", "text")
    .addColumn("last_ms", "bigint")
    .addPrimaryKeyConstraint("progress_no", ["facility", "student", "exercise"])
    .execute();
}

/** What each stretch adds to each progress, so that folding one need not read all of its attempts again. */
async function tallies(schema: Schema): Promise<void> {
  await schema
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
    .addColumn("passed_number", "bigint", need)
    .addColumn("passed_wall_ms", "bigint", need)
    .addColumn("passed_hash", "text", need)
    .addPrimaryKeyConstraint("tally_no", ["log", "student", "exercise"])
    .execute();
  await schema.createIndex("tally_by").on("tally").columns(["student", "exercise"]).execute();
}

async function newest(schema: Schema): Promise<void> {
  await schema
    .createTable("opened")
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("lesson", "text", need)
    .addColumn("step", "bigint", need)
    .addPrimaryKeyConstraint("opened_no", ["facility", "student", "lesson"])
    .execute();
  for (const [name, of, own] of [
    ["work", "exercise", ["handed_in", "integer"]],
    ["setting", "setting", ["value", "text"]],
  ] as const) {
    await schema
      .createTable(name)
      .addColumn("facility", "text", need)
      .addColumn("student", "text", need)
      .addColumn(of, "text", need)
      .addColumn(own[0], own[1], need)
      .addColumn("step", "bigint", need)
      .addColumn("terminal", "text", need)
      .addColumn("log", "bigint", need)
      .addColumn("seq", "bigint", need)
      .addColumn("hash", "text", need)
      .addPrimaryKeyConstraint(`${name}_no`, ["facility", "student", of])
      .execute();
  }
}

async function notes(schema: Schema): Promise<void> {
  await ofEvents(schema, "question")
    .addColumn("id", "text", need)
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("lesson", "text")
    .addColumn("exercise", "text")
    .addColumn("wall_ms", "bigint", need)
    .execute();
  await schema.createIndex("question_of").on("question").columns(["facility", "id"]).execute();
  await schema
    .createTable("feedback_read")
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("feedback", "text", need)
    .addPrimaryKeyConstraint("feedback_read_no", ["facility", "student", "feedback"])
    .execute();
  await schema
    .createTable("feedback")
    .addColumn("id", "text", key)
    .addColumn("facility", "text", need)
    .addColumn("student", "text", need)
    .addColumn("question", "text")
    .addColumn("exercise", "text")
    .addColumn("author", "text", need)
    .addColumn("text", "text", need)
    .addColumn("written_ms", "bigint", need)
    .execute();
  await schema
    .createIndex("feedback_of_facility")
    .on("feedback")
    .columns(["facility", "student", "id"])
    .execute();
}

async function checks(schema: Schema): Promise<void> {
  await ofEvents(schema, "renewal")
    .addColumn("terminal", "text", need)
    .addColumn("former", "text", need)
    .addColumn("to_seq", "bigint", need)
    .addColumn("reason", "text", need)
    .execute();
  await schema.createIndex("renewal_of").on("renewal").column("terminal").execute();
  await schema
    .createTable("clock")
    .addColumn("log", "bigint", need)
    .addColumn("from_seq", "bigint", need)
    .addColumn("to_seq", "bigint", need)
    .addColumn("boot_id", "text", need)
    .addColumn("from_mono_ms", "double precision", need)
    .addColumn("from_wall_ms", "bigint", need)
    .addColumn("to_mono_ms", "double precision", need)
    .addColumn("to_wall_ms", "bigint", need)
    .addColumn("received_ms", "bigint", need)
    .addPrimaryKeyConstraint("clock_no", ["log", "from_seq"])
    .execute();
  await ofEvents(schema, "regrade")
    .addColumn("facility", "text", need)
    .addColumn("outcome", "text", need)
    .addColumn("verdict", "text", need)
    .addColumn("graded_ms", "bigint", need)
    .execute();
  await schema.createIndex("regrade_of").on("regrade").columns(["facility", "outcome"]).execute();
}
