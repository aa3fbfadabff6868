import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { logs } from "./migration-logs.ts";
import { tallies } from "./migration-tallies.ts";

/**
 * How the database came to its shape, one numbered step after the other. A step is never changed once it has
 * shipped: a facility's database has been through it. Written so that SQLite and PostgreSQL both take them.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-first": { up: first },
  "0002-logs": { up: logs },
  "0003-rolls": { up: rolls },
  "0004-returns": { up: returns },
  "0005-tallies": { up: tallies },
};

async function first(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("facility")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("signing_key", "text", (c) => c.notNull())
    .addColumn("recipient", "text", (c) => c.notNull())
    .addColumn("staff_verifier", "text", (c) => c.notNull())
    .addColumn("created_ms", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("student")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("facility", "text", (c) => c.notNull().references("facility.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("pin_verifier", "text", (c) => c.notNull())
    .addColumn("created_ms", "bigint", (c) => c.notNull())
    .addUniqueConstraint("student_name", ["facility", "name"])
    .execute();
  await db.schema
    .createTable("terminal")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("facility", "text", (c) => c.notNull().references("facility.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("signing_key", "text", (c) => c.notNull())
    .addColumn("first_seen_ms", "bigint", (c) => c.notNull())
    .addColumn("last_seen_ms", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("bundle")
    .addColumn("digest", "text", (c) => c.primaryKey())
    .addColumn("terminal", "text", (c) => c.notNull().references("terminal.id"))
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("from_seq", "bigint", (c) => c.notNull())
    .addColumn("to_seq", "bigint", (c) => c.notNull())
    .addColumn("created_ms", "bigint", (c) => c.notNull())
    .addColumn("collected_ms", "bigint", (c) => c.notNull())
    .addColumn("new_events", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("event")
    .addColumn("terminal", "text", (c) => c.notNull().references("terminal.id"))
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("boot_id", "text", (c) => c.notNull())
    .addColumn("mono_ms", "double precision", (c) => c.notNull())
    .addColumn("wall_ms", "bigint", (c) => c.notNull())
    .addColumn("student", "text")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("prev", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("event_key", ["terminal", "seq"])
    .execute();
  await db.schema
    .createTable("attempt")
    .addColumn("terminal", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("student", "text", (c) => c.notNull())
    .addColumn("lesson", "text", (c) => c.notNull())
    .addColumn("exercise", "text", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("verdict", "text", (c) => c.notNull())
    .addColumn("wall_ms", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("attempt_key", ["terminal", "seq"])
    .addForeignKeyConstraint("attempt_event", ["terminal", "seq"], "event", ["terminal", "seq"])
    .execute();
  await db.schema.createIndex("attempt_of").on("attempt").columns(["student", "exercise"]).execute();
  await db.schema
    .createTable("hint")
    .addColumn("terminal", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("student", "text", (c) => c.notNull())
    .addColumn("exercise", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("hint_key", ["terminal", "seq"])
    .addForeignKeyConstraint("hint_event", ["terminal", "seq"], "event", ["terminal", "seq"])
    .execute();
  await db.schema.createIndex("hint_of").on("hint").columns(["student", "exercise"]).execute();
  await db.schema
    .createTable("progress")
    .addColumn("student", "text", (c) => c.notNull())
    .addColumn("exercise", "text", (c) => c.notNull())
    .addColumn("lesson", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("passed_terminal", "text")
    .addColumn("passed_seq", "bigint")
    .addPrimaryKeyConstraint("progress_key", ["student", "exercise"])
    .execute();
}

/** What staff say of students, terminals and a state office. */
async function rolls(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("student").addColumn("number", "text").execute();
  await db.schema.alterTable("student").addColumn("archived_ms", "bigint").execute();
  await db.schema
    .createIndex("student_number")
    .unique()
    .on("student")
    .columns(["facility", "number"])
    .execute();
  await db.schema.alterTable("terminal").addColumn("revoked_ms", "bigint").execute();
  await db.schema.alterTable("facility").addColumn("office_recipient", "text").execute();
}

/** What returns need: the facility's keys from first to present, whose lessons count, answers, and a counter. */
async function returns(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("facility").addColumn("succession", "text").execute();
  await db.schema.alterTable("facility").addColumn("publishers", "text").execute();
  await db.schema
    .alterTable("facility")
    .addColumn("last_return", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable("feedback")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("facility", "text", (column) => column.notNull())
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("question", "text")
    .addColumn("exercise", "text")
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("written_ms", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("feedback_of_facility")
    .on("feedback")
    .columns(["facility", "student", "id"])
    .execute();
}
