import type { Kysely } from "kysely";
import { facts } from "../bundle/facts.ts";
import { insertGivenUp } from "./newest.ts";
import { chunksOf } from "./pages.ts";
import { areNames } from "./project.ts";
import type { Tables } from "./schema.ts";

/** Which solutions were shown to whom. What was collected before this table was there is read again from its events. */
export async function givenUp(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("given_up")
    .addColumn("facility", "text", (column) => column.notNull())
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("exercise", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("given_up_no", ["facility", "student", "exercise"])
    .execute();
  const events = await db
    .selectFrom("event")
    .innerJoin("log", "log.no", "event.log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .select(["event.student", "event.body", "terminal.facility"])
    .where("event.kind", "=", "solutionOpened")
    .execute();
  const rows = events.flatMap(({ student, body, facility }) => {
    const { success, data } = facts.solutionOpened.safeParse(JSON.parse(body));
    return success && student !== null && areNames(data.exercise)
      ? [{ facility, student, exercise: data.exercise }]
      : [];
  });
  for (const some of chunksOf(rows)) await insertGivenUp(db, some);
}
