import type { Kysely } from "kysely";

/** How often a student's PIN was set anew, and by which event of a terminal; see pin-resets.ts. */
export async function pins({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable("student")
    .addColumn("pin_number", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable("student").addColumn("pin_from", "text").execute();
}
