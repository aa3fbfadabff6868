import type { Kysely } from "kysely";
import { chunksOf } from "./pages.ts";
import { insertProjects, Projects, projectOf } from "./projects.ts";
import type { Tables } from "./schema.ts";

/** Projects of students' playgrounds. What was collected before this table was there is read again from its events. */
export async function projects(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("project")
    .addColumn("facility", "text", (column) => column.notNull())
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("project", "text", (column) => column.notNull())
    .addColumn("terminal", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("deleted", "integer", (column) => column.notNull())
    .addColumn("files", "integer", (column) => column.notNull())
    .addColumn("characters", "bigint", (column) => column.notNull())
    .addColumn("step", "bigint", (column) => column.notNull())
    .addColumn("log", "bigint", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("project_no", ["facility", "student", "project", "terminal"])
    .execute();
  const events = await db
    .selectFrom("event")
    .innerJoin("log", "log.no", "event.log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .select(["event.student", "event.body", "event.log", "event.seq", "event.hash"])
    .select(["terminal.facility", "terminal.id as terminal"])
    .where("event.kind", "=", "projectLeft")
    .execute();
  const newest = new Projects();
  for (const { student, body, ...of } of events)
    if (student !== null) newest.offer(projectOf({ ...of, student }, JSON.parse(body)));
  for (const some of chunksOf(newest.rows())) await insertProjects(db, some);
}
