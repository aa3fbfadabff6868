import type { Kysely } from "kysely";

/** Answers to a line of code, and questions that were taken back. */
export async function questions({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable("feedback").addColumn("anchor", "text").execute();
  await schema
    .createTable("question_withdrawn")
    .addColumn("facility", "text", (column) => column.notNull())
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("question_withdrawn_no", ["facility", "student", "question"])
    .execute();
}
